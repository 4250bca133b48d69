/** CloseCase: an explicit act (R74), as of today or another day (R79), into aftercare where the type allows it (R82, R86). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  type LocalDate,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { aftercareDays } from '../aftercare/aftercare.rules';
import { caseClosed } from '../case.events';
import { closingDateRejection } from '../case.rules';
import { type CaseState, caseStream } from '../case.state';
import { closingCheck } from '../closing/closing-check';
import { closingRefusals, unmetItems, unmetRules } from '../closing/closing-refusals';
import { suspendedRejection } from '../closing/closing.rules';
import { type LinkedPlan, planFacts, plansAskedFor } from '../plans/linked-plan';
import { type Override, unlessOverridden } from '../override';
import { mergedInto, recordsOf } from '../standing-for';
import { notOpenToClose } from '../turned';

export interface CloseCase extends CommandInput {
  readonly caseId: CaseId;
  /** Default: today. */
  readonly closingDate?: LocalDate | undefined;
  /** Default: no. */
  readonly aftercare?: boolean | undefined;
  readonly reason?: string | undefined;
  readonly override?: Override | undefined;
}

/**
 * Refused with every missing item at once (R77). An override passes over missing items and over the days that the closing
 * date may not precede, and the event says which (R78).
 */
export const closeCase = command('CloseCase', {
  permission: 'case.close',
  stream: caseStream,
  target: (input: CloseCase) => input.caseId,
  reads: ({ caseId }, state) => ({
    configuration: fact<ConfigurationState>('configuration'),
    own: fact<CaseState>('case', caseId),
    client: state.status === 'notOpened' ? undefined : fact<PartyState>('party', state.clientId),
  }),
  follows: ({ client, configuration, own }, followed) => [
    ...(client === undefined ? [] : mergedInto([client], followed)),
    ...planFacts(plansAskedFor(own.state, configuration.state)),
  ],
  decide: (state, input, { actor, facts, followed, today, timeZone, occurredOn }) => {
    if (state.status !== 'open') return notOpenToClose(state, timeZone);

    const { closingDate = today, aftercare = false, reason, override } = input;
    const { configuration, client } = facts;
    const fault =
      suspendedRejection(state) ?? closingDateRejection(closingDate, today) ?? textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const rules = configuration.state.caseTypes[state.caseType]?.rules;
    if (aftercare && rules?.aftercare !== true) {
      return rejected('AftercareNotAvailable', 'Cases of this type have no aftercare.', { field: 'aftercare' });
    }

    const check = closingCheck(state, {
      configuration: configuration.state,
      client: client === undefined ? [] : recordsOf(client, followed).map((record) => record.state),
      plans: plansAskedFor(state, configuration.state).flatMap((id) => followed<LinkedPlan>('plan', id)?.state ?? []),
      on: closingDate,
    });
    const [refusal, ...others] = closingRefusals(state, closingDate, check);
    if (refusal !== undefined) {
      const refused = unlessOverridden(refusal, override, actor, 'case.close.override');
      if (refused !== undefined) return refused;
    }
    return caseClosed(
      {
        closingDate,
        aftercare,
        ...(aftercare && rules !== undefined ? aftercareDays(closingDate, rules) : {}),
        reason,
        ...(refusal === undefined
          ? {}
          : {
              unmet: unmetRules([refusal, ...others], check),
              ...unmetItems(check),
              overrideReason: override?.reason,
            }),
      },
      { occurredAt: occurredOn(closingDate) },
    );
  },
});
