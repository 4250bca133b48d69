/** The queries that the view of cases answers. */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, streamName } from '@caseledger/kernel';
import { foldEvents } from '@caseledger/projecting';
import { eventsUntil, type Moment, query, type Reading } from '@caseledger/querying';
import type { StoredDocument } from '@caseledger/read-store';
import { availableActions, type AvailableAction } from '../domain/available-actions';
import { restrictionOf } from '../domain/case-access';
import type { CaseState } from '../domain/case.state';
import { caseEntries } from './case-entries';
import { seesCase } from './case-history';
import { caseCount, casePage } from './case-lists';
import { caseload } from './caseload';
import type { CaseDocument } from './case-document';
import { linkedPlans } from './linked-plans';
import { clientRecords } from './client-records';
import { closingCheckAsOf, closingCheckNow } from './closing-check.query';
import { closingWords } from './closing-words';
import { casesView } from './cases.view';
import { contactMomentQueries } from './contact-moments.queries';
import { fidelity } from './fidelity';
import { gapReport } from './gap-report';
import { measurementQueries } from './measurements.queries';
import { retentionList } from './retention-list';

/** A case, or undefined where the tenant has none of this id that is open to the actor. */
export const caseById = query('case', {
  permission: 'case.read',
  view: casesView,
  answer: async (id: CaseId, reading) => seen(await reading.documents(casesView).get(id), reading),
  shows: (document) => (document === undefined ? [] : [document.id]),
});

/** What somebody who has given a command on a case reads back. */
export interface CaseReadBack {
  /** How far the view is with the case. */
  readonly revision: number;
  /** Absent where the case is not open to them, or no more: they may have given it away. */
  readonly document: CaseDocument | undefined;
}

/** A case after a command on it; undefined while the view has none. For those whose command was carried out alone. */
export const caseReadBack = query('caseReadBack', {
  permission: 'case.read',
  view: casesView,
  answer: async (id: CaseId, reading): Promise<CaseReadBack | undefined> => {
    const stored = await reading.documents(casesView).get(id);
    const current = stored?.document as CaseDocument | undefined;
    return current && { revision: current.revision, document: await seen(stored, reading) };
  },
  shows: (found) => (found?.document === undefined ? [] : [found.document.id]),
});

/** Cases by their ids, in the order of the ids; undefined as for one. */
export const casesByIds = query('casesByIds', {
  permission: 'case.read',
  view: casesView,
  answer: async (ids: readonly CaseId[], reading) => {
    const stored = await reading.documents(casesView).getMany(ids);
    return Promise.all(stored.map((one) => seen(one, reading)));
  },
  shows: (documents) => documents.flatMap((document) => (document === undefined ? [] : [document.id])),
});

/** A case by the number that people name it by; undefined as by its id. */
export const caseByReference = query('caseByReference', {
  permission: 'case.read',
  view: casesView,
  answer: async (reference: string, reading) => seen(await referred(reference, reading), reading),
  shows: (document) => (document === undefined ? [] : [document.id]),
});

/**
 * The id of the case with a reference, whether or not it is open to the actor: so that they can break its glass. It tells
 * that there is such a case, and nothing else of it. Who asked, and which id was answered, is always on the access record.
 */
export const caseIdByReference = query('caseIdByReference', {
  permission: 'case.breakGlass',
  view: casesView,
  answer: async (reference: string, reading) => (await referred(reference, reading))?.key as CaseId | undefined,
  shows: (id) => (id === undefined ? [] : [id]),
  alwaysRecorded: true,
});

/** A case as it was, folded anew from its events; undefined where there was none then, or it is closed to the actor now. */
export const caseAsOf = query('caseAsOf', {
  permission: 'history.read',
  answer: async ({ id, moment }: { readonly id: CaseId; readonly moment: Moment }, reading) => {
    if (!(await seesCase(id, reading))) return undefined;
    const stream = streamName({ category: 'case', tenant: reading.actor.tenant, id });
    const events = await eventsUntil(moment, 'case', id, reading);
    return foldEvents(casesView, events, { stream, streamId: id }) as CaseDocument | undefined;
  },
  shows: (document) => (document === undefined ? [] : [document.id]),
});

/** What the actor can do with a case now, and why not what they cannot (R83). */
export const caseActions = query('caseActions', {
  permission: 'case.read',
  answer: async (document: CaseDocument, reading): Promise<readonly AvailableAction[]> => {
    const { state: configuration } = await reading.state<ConfigurationState>('configuration');
    const client = (await clientRecords(document.clientId, reading)).map((record) => record.state);
    // As the log has it: what the view has not folded yet is decided on all the same.
    const { state } = await reading.state<CaseState>('case', document.id);
    return availableActions(state, {
      actor: reading.actor,
      today: await reading.today(),
      configuration,
      client,
      plans: await linkedPlans(state, configuration, reading),
    });
  },
});

export const caseQueries = [
  caseById,
  caseReadBack,
  casesByIds,
  caseByReference,
  caseIdByReference,
  casePage,
  caseCount,
  caseAsOf,
  caseActions,
  caseEntries,
  closingCheckNow,
  closingCheckAsOf,
  closingWords,
  retentionList,
  gapReport,
  caseload,
  fidelity,
  ...measurementQueries,
  ...contactMomentQueries,
] as const;

/** The document where it is open to the actor. */
async function seen(stored: StoredDocument | undefined, reading: Reading): Promise<CaseDocument | undefined> {
  const document = stored?.document as CaseDocument | undefined;
  if (document === undefined) return undefined;
  return (await reading.sees(document.id, restrictionOf(document))) ? document : undefined;
}

async function referred(reference: string, reading: Reading): Promise<StoredDocument | undefined> {
  const condition = { index: 'byReference', equals: { reference }, direction: 'ascending', limit: 1 } as const;
  const [row] = await reading.documents(casesView).page(condition);
  return row;
}
