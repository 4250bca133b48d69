/**
 * OpenCase: an integrated case for a registered client, for one who is registered in the same act (R2, R3, R13, R16), or for
 * the client of a short contact, which becomes the case (R85).
 */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  command,
  type CommandInput,
  fact,
  isRejection,
  type LocalDate,
  type PartyId,
  type PrecedingCommand,
  rejected,
  type ShortContactId,
} from '@caseledger/kernel';
import type { TeamState } from '@caseledger/organisation';
import type { PartyState, PersonalDetails } from '@caseledger/parties';
import { accessOf, accessRejection, type FlatAccess } from '../case-access';
import { caseOpened, FIRST_CONTACT_ROUTES, type FirstContactRoute } from '../case.events';
import { lockedOut, presentPartyRejection, startDateRejection, usableCaseType } from '../case.rules';
import { caseStream } from '../case.state';
import { assignedAtOpening } from '../models/assigned-at-opening';

/** Who is registered in the same act, and as what (R3). */
export interface Registration {
  readonly kind: 'person' | 'prospect';
  readonly details: PersonalDetails;
}

/** To whom it is open: the whole organisation, where nothing is said. */
export interface OpenCase extends CommandInput, FlatAccess {
  /** The registered client; left out where one is registered in the same act. */
  readonly clientId?: PartyId | undefined;
  readonly register?: Registration | undefined;
  /** The short contact that becomes this case, which is for its client. */
  readonly shortContactId?: ShortContactId | undefined;
  readonly caseType: string;
  /** Default: today. */
  readonly startDate?: LocalDate | undefined;
  /** Default: that of the short contact. */
  readonly firstContactRoute?: FirstContactRoute | undefined;
  /** Whether it is meant even where the one who opens it then does not see the case. Default: no. */
  readonly evenWithoutMe?: boolean | undefined;
}

/** What a case takes from the short contact that has become it. */
interface BecomesCase {
  /** The client, or who stands for them. */
  readonly caseClientId?: PartyId | undefined;
  readonly route?: FirstContactRoute | undefined;
}

/** That the client is erased at this very moment is a race that is accepted: `doctor` lists open cases of erased clients. */
export const openCase = command('OpenCase', {
  permission: 'case.create',
  stream: caseStream,
  target: 'new',
  needsReference: true,
  asksTeams: ({ teamId }) => teamId !== undefined,
  precededBy,
  reads: ({ clientId, shortContactId, teamId }, _, precedingId) => ({
    configuration: fact<ConfigurationState>('configuration'),
    client: shortContactId === undefined ? fact<PartyState>('party', clientId ?? precedingId) : undefined,
    shortContact: shortContactId === undefined ? undefined : fact<BecomesCase>('contact', shortContactId),
    team: teamId === undefined ? undefined : fact<TeamState>('team', teamId),
  }),
  decide: (state, input, { actor, teams, now, facts, today, reference, occurredOn }) => {
    if (state.status !== 'notOpened') return rejected('CaseExists', 'This case has been opened already.');

    const { clientId, register, shortContactId, startDate = today } = input;
    const named = { clientId, register, shortContactId };
    const [one, another] = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    if (one === undefined || another !== undefined) {
      return rejected(
        'OneClientNeeded',
        'A case is opened for one client: a registered one, one registered with it, or that of a short contact.',
        { field: another ?? 'clientId' },
      );
    }
    const caseType = usableCaseType(facts.configuration.state, input.caseType);
    if (isRejection(caseType)) return caseType;
    if (register !== undefined && caseType.rules.intake) {
      return rejected('RegistrationBelongsToIntake', 'Clients of the type {label} are registered at intake.', {
        field: 'register',
        values: { label: caseType.label },
      });
    }
    const { client, shortContact } = facts;
    const clientFault = client && presentPartyRejection(client.state, 'clientId');
    if (clientFault !== undefined) return clientFault;
    const { firstContactRoute = shortContact?.state.route } = input;
    const dateFault = startDateRejection(startDate, today);
    if (dateFault !== undefined) return dateFault;
    if (firstContactRoute !== undefined && !FIRST_CONTACT_ROUTES.includes(firstContactRoute)) {
      return rejected('FirstContactRouteUnknown', '{firstContactRoute} is no route of a first contact.', {
        field: 'firstContactRoute',
        values: { firstContactRoute },
      });
    }
    const access = accessOf(input);
    const accessFault =
      accessRejection(input, facts.team?.state) ??
      (input.evenWithoutMe === true ? undefined : lockedOut({ access, brokenBy: {} }, { actor, teams, now }));
    if (accessFault !== undefined) return accessFault;
    const occurredAt = occurredOn(startDate);
    const opened = caseOpened(
      {
        reference: reference ?? '',
        clientId: (shortContact?.state.caseClientId ?? client?.id) as PartyId,
        caseType: caseType.code,
        startDate,
        firstContactRoute,
        ...(access.openTo === 'TENANT' ? {} : access),
        shortContactId,
      },
      { occurredAt },
    );
    return [opened, ...assignedAtOpening(facts.configuration.state, caseType.rules, startDate, occurredAt)];
  },
});

/** Who is registered, or which short contact becomes the case, in the same act. Of two clients neither. */
function precededBy({ commandId, clientId, register, shortContactId }: OpenCase): PrecedingCommand | undefined {
  if (clientId !== undefined || (register !== undefined && shortContactId !== undefined)) return undefined;
  if (shortContactId !== undefined) {
    return { name: 'PromoteShortContact', input: { commandId, shortContactId } as CommandInput };
  }
  return (
    register && {
      name: register.kind === 'person' ? 'RegisterPerson' : 'RegisterProspect',
      input: { commandId, details: register.details } as CommandInput,
      field: 'register',
    }
  );
}
