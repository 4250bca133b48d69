/** RecordNeedsAssessment: the client's needs were assessed, and these were found (R41, R44). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  type Id,
  type LocalDate,
  pastDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { needIdentified, needsAssessed } from '../needs.events';
import {
  type DescribedNeed,
  describedNeedRejection,
  MOST_NEEDS_OF_ASSESSMENT,
  type NeedId,
  tooManyNeeds,
} from '../needs.rules';

export interface RecordNeedsAssessment extends CommandInput {
  readonly caseId: CaseId;
  /** Default: today. */
  readonly assessedOn?: LocalDate | undefined;
  readonly summary?: string | undefined;
  /** What was found: nothing is a finding too. */
  readonly needs: readonly DescribedNeed[];
}

export const recordNeedsAssessment = command('RecordNeedsAssessment', {
  permission: 'case.needs',
  stream: caseStream,
  target: (input: RecordNeedsAssessment) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, input, { facts, today, newId, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const { assessedOn = today, summary, needs } = input;
    if (needs.length > MOST_NEEDS_OF_ASSESSMENT) {
      return rejected('TooManyNeeds', 'One assessment finds at most {most} needs.', {
        field: 'needs',
        values: { most: MOST_NEEDS_OF_ASSESSMENT },
      });
    }
    const fault =
      pastDayRejection(assessedOn, 'assessedOn', today) ??
      textRejection(summary, 'summary') ??
      needs
        .map((need, index) => describedNeedRejection(facts.configuration.state, need, `needs.${String(index)}.`))
        .find((rejection) => rejection !== undefined) ??
      tooManyNeeds(state.needs, needs.length);
    if (fault !== undefined) return fault;
    const assessmentId = newId<Id<'NeedsAssessment'>>('needsAssessment');
    const when = { occurredAt: occurredOn(assessedOn) };
    return [
      needsAssessed({ assessmentId, assessedOn, summary }, when),
      ...needs.map((need, index) =>
        needIdentified(
          { needId: newId<NeedId>(`need ${String(index)}`), assessmentId, identifiedOn: assessedOn, ...need },
          when,
        ),
      ),
    ];
  },
});
