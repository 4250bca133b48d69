/** Passing over a rule with a permission and a reason, on the record (R78, R100). */
import { type DecidingActor, rejected, type Rejection, textRejection } from '@caseledger/kernel';

/** The wish to pass over what a rule refuses. */
export interface Override {
  readonly reason: string;
}

/**
 * What remains of a refusal under an override: the refusal itself where none was asked for; another where the actor may
 * not or gave no reason; undefined where the rule is passed over.
 */
export function unlessOverridden(
  refusal: Rejection,
  override: Override | undefined,
  actor: DecidingActor,
  permission: string,
): Rejection | undefined {
  if (override === undefined) return refusal;
  if (!actor.may(permission)) {
    return rejected('OverrideNotPermitted', 'Only an application administrator can pass over this rule.', {
      field: 'override',
      details: { rule: refusal.rule },
    });
  }
  return textRejection(override.reason, 'override.reason');
}
