/** The words that the sentences of a history take from elsewhere, as they are now. */
import type { ConfigurationState } from '@caseledger/configuration';
import { type DomainEvent, isUuid } from '@caseledger/kernel';
import type { TeamState } from '@caseledger/organisation';
import { nameOf, personNames } from '@caseledger/parties';
import type { Reading } from '@caseledger/querying';
import type { Words } from './sentences/telling';

/** The words for a page of a history, which names these parties. */
export async function wordsOf(
  events: readonly DomainEvent[],
  parties: readonly string[],
  reading: Reading,
): Promise<Words> {
  const { state: configuration } = await reading.state<ConfigurationState>('configuration');
  const names = await personNames.answer([...new Set(parties)], reading);
  const teams = await teamNames(events, reading);
  return {
    party: (party) => nameOf(names.get(party)),
    caseType: (code) => configuration.caseTypes[code]?.label ?? code,
    team: (team) => teams.get(team) ?? team,
    listed: (list, code) => configuration.codeLists[list][code]?.label ?? code,
    model: (code) => configuration.modelProfiles[code]?.label ?? code,
    instrument: (code) => currentLabel(configuration, code) ?? code,
  };
}

/** The parties that these members of an event name. */
export function partiesIn({ data }: Pick<DomainEvent, 'data'>, ...members: readonly string[]): readonly string[] {
  return members.map((member) => data[member]).filter((id) => typeof id === 'string');
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
