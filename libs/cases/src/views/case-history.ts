/** The history of a case, read from its events: who did what, when, under which role, and why (R165, R166). */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, type DomainEvent, isUuid } from '@caseledger/kernel';
import type { TeamState } from '@caseledger/organisation';
import { nameOf, personNames } from '@caseledger/parties';
import { query, type Reading } from '@caseledger/querying';
import { type CaseState, caseStream } from '../domain/case.state';
import { caseSentences } from './case-sentences';
import { type HistoryEntry, historyEntry } from './history-entry';
import type { Words } from './sentences/telling';

export interface HistoryPage {
  readonly id: CaseId;
  /** The first revision of the page. */
  readonly from: number;
  /** How many events are shown; one more is answered where there are more. */
  readonly limit: number;
}

export const caseHistory = query('caseHistory', {
  permission: 'history.read',
  answer: async ({ id, from, limit }: HistoryPage, reading): Promise<readonly HistoryEntry[]> => {
    if (!(await seesCase(id, reading))) return [];
    const events = await reading.events('case', id, from, limit + 1);
    const { state: configuration } = await reading.state<ConfigurationState>('configuration');
    const names = await personNames.answer([...new Set(events.flatMap(partiesOf))], reading);
    const teams = await teamNames(events, reading);
    const words: Words = {
      party: (party) => nameOf(names.get(party)),
      caseType: (code) => configuration.caseTypes[code]?.label ?? code,
      team: (team) => teams.get(team) ?? team,
      listed: (list, code) => configuration.codeLists[list][code]?.label ?? code,
      model: (code) => configuration.modelProfiles[code]?.label ?? code,
      instrument: (code) => currentLabel(configuration, code) ?? code,
    };
    return events.map((event) => historyEntry(event, caseSentences, words));
  },
  // The sentences name the persons.
  shows: (entries, { id, limit }) =>
    entries.length === 0 ? [] : [id, ...entries.slice(0, limit).flatMap(partiesOf).filter(isUuid)],
});

/** Whether the case is open to the one who asks, by the log and as it is now. */
export async function seesCase(id: CaseId, reading: Reading): Promise<boolean> {
  const { state } = await reading.state<CaseState>('case', id);
  return reading.sees(id, caseStream.restriction(state));
}

function currentLabel({ instruments }: ConfigurationState, code: string): string | undefined {
  const instrument = instruments[code];
  return instrument?.versions[instrument.current]?.label;
}

async function teamNames(events: readonly DomainEvent[], reading: Reading): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(events.map(({ data }) => data['teamId']))].filter(
    (id) => typeof id === 'string' && isUuid(id),
  );
  const states = ids.map(async (id) => [id, (await reading.state<TeamState>('team', id)).state.name] as const);
  return new Map<string, string>(await Promise.all(states));
}

function partiesOf({ data }: Pick<DomainEvent, 'data'>): readonly string[] {
  return [data['clientId'], data['partyId']].filter((id) => typeof id === 'string');
}
