/** StartCaseFrom: a new case of the same client, which takes over a part of what an earlier one says (R91, R104). */
import type { ConfigurationState, CopiedPart } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  type Entries,
  entries,
  existing,
  type Fact,
  fact,
  type FactReference,
  type Followed,
  isRejection,
  type LocalDate,
  type PartyId,
  rejected,
  type Rejection,
} from '@caseledger/kernel';
import type { TeamState } from '@caseledger/organisation';
import type { PartyState } from '@caseledger/parties';
import { accessOf, accessRejection, type FlatAccess } from '../case-access';
import { caseOpened } from '../case.events';
import { lockedOut, partyRejection, startDateRejection, usableCaseType } from '../case.rules';
import { type CaseState, caseStream } from '../case.state';
import type { OpenedCase } from '../closing/closing-check';
import { assignedAtOpening } from '../models/assigned-at-opening';
import { mergedInto, recordsOf } from '../standing-for';
import { copiesOf, entriesToCopy } from '../taking-over';

/** To whom it is open: as the earlier case, where nothing is said. */
export interface StartCaseFrom extends CommandInput, FlatAccess {
  readonly sourceCaseId: CaseId;
  /** Default: that of the earlier case. */
  readonly caseType?: string | undefined;
  /** Default: today. */
  readonly startDate?: LocalDate | undefined;
  /** What is taken over, of what the rules of the type allow. Default: all of that. */
  readonly copied?: readonly CopiedPart[] | undefined;
  /** Whether it is meant even where the one who starts it then does not see the case. Default: no. */
  readonly evenWithoutMe?: boolean | undefined;
}

/**
 * Never taken over are contact moments, measurements, outcomes, costs and closing fields (R104). What belongs to the client,
 * relationships, strengths and client data, stays with the client, whichever case is open.
 */
export const startCaseFrom = command('StartCaseFrom', {
  permission: 'case.create',
  stream: caseStream,
  target: 'new',
  needsReference: true,
  asksTeams: () => true,
  reads: ({ sourceCaseId, teamId }: StartCaseFrom) => ({
    configuration: fact<ConfigurationState>('configuration'),
    source: existing(entries<CaseState>('case', sourceCaseId, entriesToCopy)),
    team: teamId === undefined ? undefined : fact<TeamState>('team', teamId),
  }),
  follows: ({ source }, followed) => partiesOf(source.state.state, followed),
  decide: (state, input, { actor, teams, now, facts, followed, today, newId, reference, occurredOn }) => {
    if (state.status !== 'notOpened') return rejected('CaseExists', 'This case has been opened already.');
    const source = sourceOf(facts.source.state);
    if (isRejection(source)) return source;

    const { startDate = today } = input;
    const configuration = facts.configuration.state;
    const caseType = usableCaseType(configuration, input.caseType ?? source.caseType);
    if (isRejection(caseType)) return caseType;
    const { copiedParts } = caseType.rules;
    const client = standing(source.clientId, followed);
    const given = input.openTo ?? input.teamId ?? input.workers;
    const access = given === undefined ? source.access : accessOf(input);
    const fault =
      (client === undefined ? undefined : partyRejection(client.state, 'sourceCaseId')) ??
      startDateRejection(startDate, today) ??
      partsRejection(input.copied, copiedParts, caseType.label) ??
      (given === undefined ? undefined : accessRejection(input, facts.team?.state)) ??
      (input.evenWithoutMe === true ? undefined : lockedOut({ access, brokenBy: {} }, { actor, teams, now }));
    if (fault !== undefined) return fault;

    const occurredAt = occurredOn(startDate);
    const parts = copiedParts.filter((part) => input.copied?.includes(part) !== false);
    const present = (id: PartyId) => presentParty(id, followed);
    const { copied, events } = copiesOf(parts, {
      source,
      events: facts.source.state.events,
      present,
      newId,
      occurredOn,
    });
    return [
      caseOpened(
        {
          reference: reference ?? '',
          clientId: (client?.id ?? source.clientId) as PartyId,
          caseType: caseType.code,
          startDate,
          ...(access.openTo === 'TENANT' ? {} : access),
          startedFrom: { caseId: input.sourceCaseId, revision: facts.source.revision, copied },
        },
        { occurredAt },
      ),
      ...events,
      ...assignedAtOpening(configuration, caseType.rules, startDate, occurredAt),
    ];
  },
});

function sourceOf({ state }: Entries<CaseState>): OpenedCase | Rejection {
  const field = 'sourceCaseId';
  if (state.status === 'notOpened') return rejected('CaseUnknown', 'There is no case with this id.', { field });
  if (state.status !== 'openedInError') return state;
  return rejected('CaseOpenedInError', 'This case was opened in error; a new case is not started from it.', { field });
}

/** The client and the participants of the earlier case, and whoever they were merged into. */
function partiesOf(state: CaseState, followed: Followed): readonly FactReference[] {
  if (state.status === 'notOpened') return [];
  const ids = [state.clientId, ...(Object.keys(state.participants) as PartyId[])];
  const read = ids.flatMap((id) => followed<PartyState>('party', id) ?? []);
  return [...ids.map((id) => fact<PartyState>('party', id)), ...mergedInto(read, followed)];
}

/** The one who stands for a party now: the party itself, or whoever it was merged into. */
function standing(id: PartyId, followed: Followed): Fact<PartyState> | undefined {
  const party = followed<PartyState>('party', id);
  return party && recordsOf(party, followed).at(-1);
}

/** The id under which a party can take part in a new case; undefined for one who was erased. */
function presentParty(id: PartyId, followed: Followed): PartyId | undefined {
  const party = standing(id, followed);
  return party?.state.status === 'person' || party?.state.status === 'prospect' ? (party.id as PartyId) : undefined;
}

/** What the rules of the new case's type do not let it take over. */
function partsRejection(
  asked: readonly CopiedPart[] | undefined,
  allowed: readonly CopiedPart[],
  label: string,
): Rejection | undefined {
  const part = asked?.find((one) => !allowed.includes(one));
  if (part === undefined) return undefined;
  return rejected('PartNotTakenOver', 'Cases of the type {label} do not take over {part}.', {
    field: 'copied',
    values: { label, part },
  });
}
