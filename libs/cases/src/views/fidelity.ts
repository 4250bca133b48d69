/** Whether a case is worked as its model says (R105-R121): what the checks look at, gathered. */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, type Tenant, type WorkerId, workerStreamIdOf } from '@caseledger/kernel';
import type { WorkerState } from '@caseledger/organisation';
import type { PartyState } from '@caseledger/parties';
import { query, type Reading } from '@caseledger/querying';
import type { CaseState } from '../domain/case.state';
import { type FidelityCheck, fidelityOf } from '../domain/models/fidelity';
import { itemsOfActivePlans, type Services, servicesOf } from '../domain/models/own-team';
import type { CaseDocument } from './case-document';
import { caseloadsOf } from './caseload';
import { seesCase } from './case-history';
import { casesView } from './cases.view';
import { plansOf } from './linked-plans';

export interface Fidelity {
  /** The code of the primary model. */
  readonly model: string;
  readonly checks: readonly FidelityCheck[];
}

/** The checks of the case's primary model; undefined where it is worked by none, or is no case to see. */
export const fidelity = query('fidelity', {
  permission: 'case.read',
  view: casesView,
  answer: async (id: CaseId, reading): Promise<Fidelity | undefined> => {
    const document = (await reading.documents(casesView).get(id))?.document as CaseDocument | undefined;
    const model = document?.models.primary?.model;
    if (document === undefined || model === undefined || !(await seesCase(id, reading))) return undefined;
    const { state: configuration } = await reading.state<ConfigurationState>('configuration');
    const profile = configuration.modelProfiles[model];
    if (profile === undefined) return undefined;
    const { state: client } = await reading.state<PartyState>('party', document.clientId);
    const [load] = document.caseworker === undefined ? [] : await caseloadsOf([document.caseworker], reading);
    const { birthDate } = client.details;
    return {
      model,
      checks: fidelityOf(profile, {
        today: await reading.today(),
        contactDue: document.contactDue,
        caseload: load?.byModel.find((one) => one.model === model)?.cases,
        strengths: Object.keys(client.resources).length,
        accompanied: document.contacts.accompanied,
        services: profile.deliveredBy === 'OWN_TEAM' ? await servicesIn(id, reading) : undefined,
        birthDate,
        hasGuardian: document.participants.some(({ role }) => role === 'GUARDIAN' || role === 'PARENT'),
      }),
    };
  },
  shows: (found, id) => (found === undefined ? [] : [id]),
});

/** Who carries out the items of the case's active plans; undefined where nobody has the case. */
async function servicesIn(id: CaseId, reading: Reading): Promise<Services | undefined> {
  const { state } = await reading.state<CaseState>('case', id);
  if (state.status === 'notOpened' || state.caseworker === undefined) return undefined;
  const items = itemsOfActivePlans(await plansOf(state, reading));
  const workers = new Set([state.caseworker, ...items.flatMap(({ responsible: { worker } }) => worker ?? [])]);
  const teams = await Promise.all(
    [...workers].map(async (worker) => [worker, await teamsOf(worker, reading)] as const),
  );
  return servicesOf(items, state.caseworker, new Map(teams));
}

async function teamsOf(worker: WorkerId, { actor, state }: Reading): Promise<WorkerState['teams']> {
  const found = await state<WorkerState>('worker', workerStreamIdOf(actor.tenant as Tenant, worker));
  return found.state.teams;
}
