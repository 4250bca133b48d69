/** OpenCase: an integrated case for a registered client, or for one who is registered in the same act (R2, R3, R13, R16). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  command,
  type CommandInput,
  fact,
  isLocalDate,
  isRejection,
  type LocalDate,
  type PartyId,
  rejected,
} from '@caseledger/kernel';
import type { TeamState } from '@caseledger/organisation';
import type { PartyState, PersonalDetails } from '@caseledger/parties';
import { accessOf, accessRejection, type FlatAccess } from '../case-access';
import { caseOpened, FIRST_CONTACT_ROUTES, type FirstContactRoute } from '../case.events';
import { EARLIEST_DAY, lockedOut, presentPartyRejection, usableCaseType } from '../case.rules';
import { caseStream } from '../case.state';

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
  readonly caseType: string;
  /** Default: today. */
  readonly startDate?: LocalDate | undefined;
  readonly firstContactRoute?: FirstContactRoute | undefined;
  /** Whether it is meant even where the one who opens it then does not see the case. Default: no. */
  readonly evenWithoutMe?: boolean | undefined;
}

/** That the client is erased at this very moment is a race that is accepted: `doctor` lists open cases of erased clients. */
export const openCase = command('OpenCase', {
  permission: 'case.create',
  stream: caseStream,
  target: 'new',
  needsReference: true,
  asksTeams: ({ teamId }) => teamId !== undefined,
  precededBy: ({ commandId, clientId, register }: OpenCase) =>
    register === undefined || clientId !== undefined
      ? undefined
      : {
          name: register.kind === 'person' ? 'RegisterPerson' : 'RegisterProspect',
          input: { commandId, details: register.details },
          field: 'register',
        },
  reads: ({ clientId, teamId }, _, registeredId) => ({
    configuration: fact<ConfigurationState>('configuration'),
    client: fact<PartyState>('party', clientId ?? registeredId),
    team: teamId === undefined ? undefined : fact<TeamState>('team', teamId),
  }),
  decide: (state, input, { actor, teams, now, facts, today, reference, occurredOn }) => {
    if (state.status !== 'notOpened') return rejected('CaseExists', 'This case has been opened already.');

    const { clientId, register, startDate = today, firstContactRoute } = input;
    if ((clientId === undefined) === (register === undefined)) {
      return rejected(
        'OneClientNeeded',
        'A case is opened for one client: a registered one, or one registered with it.',
        {
          field: clientId === undefined ? 'clientId' : 'register',
        },
      );
    }
    const caseType = usableCaseType(facts.configuration.state, input.caseType);
    if (isRejection(caseType)) return caseType;
    if (register !== undefined && caseType.intake) {
      return rejected('RegistrationBelongsToIntake', 'Clients of the type {label} are registered at intake.', {
        field: 'register',
        values: { label: caseType.label },
      });
    }
    const clientFault = presentPartyRejection(facts.client.state, 'clientId');
    if (clientFault !== undefined) return clientFault;
    if (!isLocalDate(startDate) || startDate > today || startDate < EARLIEST_DAY) {
      return rejected('StartDateNotAllowed', 'A case starts on a day that is not after today, {today}.', {
        field: 'startDate',
        values: { today },
      });
    }
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
    return caseOpened(
      {
        reference: reference ?? '',
        clientId: facts.client.id as PartyId,
        caseType: caseType.code,
        startDate,
        firstContactRoute,
        ...(access.openTo === 'TENANT' ? {} : access),
      },
      { occurredAt: occurredOn(startDate) },
    );
  },
});
