/** What a closing check depends on, now or at an earlier moment: the case, its client's data and the rules. */
import { type ConfigurationState, configurationStream } from '@caseledger/configuration';
import {
  type CaseId,
  type Fact,
  idOfTenantStream,
  type Instant,
  type LocalDate,
  type PartyId,
} from '@caseledger/kernel';
import { type PartyState, partyStream } from '@caseledger/parties';
import { eventsUntil, foldState, type Moment, type Reading } from '@caseledger/querying';
import { type CaseState, caseStream } from '../domain/case.state';
import { type LinkedPlan, plansAskedFor } from '../domain/plans/linked-plan';
import { clientRecords } from './client-records';
import { linkedPlans, planActivations } from './linked-plans';

/** All that a check depends on, at one moment. */
export interface Standing {
  readonly state: CaseState;
  /** The last revision of the case. */
  readonly revision: number;
  readonly client: readonly Fact<PartyState>[];
  /** Those that the closing asks about. */
  readonly plans: readonly LinkedPlan[];
  readonly configuration: Fact<ConfigurationState>;
  /** The moment; undefined for now. */
  readonly at?: Instant | undefined;
}

/** As the log has it now. */
export async function standingNow(id: CaseId, reading: Reading): Promise<Standing> {
  const [{ state, revision }, configuration] = await Promise.all([
    reading.state<CaseState>('case', id),
    reading.state<ConfigurationState>('configuration'),
  ]);
  const client = state.status === 'notOpened' ? [] : await clientRecords(state.clientId, reading);
  const plans = await linkedPlans(state, configuration.state, reading);
  return { state, revision, client, plans, configuration };
}

/** By all that had been recorded until a moment of the case. */
export async function standingAt(moment: Moment, id: CaseId, reading: Reading): Promise<Standing> {
  const events = await eventsUntil(moment, 'case', id, reading);
  const state = foldState(caseStream, events);
  const at = 'knownAt' in moment ? moment.knownAt : (events.at(-1)?.recordedAt ?? ('' as Instant));
  const until = { knownAt: at };
  const ofTenant = idOfTenantStream(reading.actor.tenant, 'configuration');
  const changes = await eventsUntil(until, 'configuration', ofTenant, reading);
  const configuration = {
    id: ofTenant,
    revision: changes.length - 1,
    state: foldState(configurationStream, changes),
  };
  const client = state.status === 'notOpened' ? [] : await recordsAt(until, state.clientId, reading);
  const activations = await planActivations(plansAskedFor(state, configuration.state), at, reading);
  const plans = activations.map(({ data }) => ({ activatedOn: data['activatedOn'] as LocalDate }));
  return { state, revision: events.length - 1, client, plans, configuration, at };
}

async function recordsAt(moment: Moment, id: PartyId, reading: Reading): Promise<readonly Fact<PartyState>[]> {
  const events = await eventsUntil(moment, 'party', id, reading);
  const state = foldState(partyStream, events);
  const record = { id, revision: events.length - 1, state };
  const { status, mergedInto } = state;
  if (status !== 'merged' || mergedInto === undefined) return [record];
  return [record, ...(await recordsAt(moment, mergedInto, reading))];
}
