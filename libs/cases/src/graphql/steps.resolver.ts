/** Steps and tracks over GraphQL. */
import type { Step } from '@caseledger/configuration';
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { correctStepDates } from '../domain/steps/commands/correct-step-dates';
import { correctTrackDates } from '../domain/steps/commands/correct-track-dates';
import { endStep } from '../domain/steps/commands/end-step';
import { endTrack } from '../domain/steps/commands/end-track';
import { extendStep } from '../domain/steps/commands/extend-step';
import { startStep } from '../domain/steps/commands/start-step';
import { startTrack } from '../domain/steps/commands/start-track';
import type { StepRun as Run } from '../domain/steps/steps.state';
import { STEP_NAMES } from '../domain/words';
import type { CaseDocument } from '../views/case-document';
import { Case, CasePayload } from './case.types';
import { giveOnCase } from './giving';
import {
  CorrectStepDatesInput,
  CorrectTrackDatesInput,
  EndStepInput,
  EndTrackInput,
  ExtendStepInput,
  StartStepInput,
  StartTrackInput,
} from './steps.inputs';
import { StepRun, TrackRun } from './steps.types';

/** Every step, in the order of the steps. */
const STEPS = Object.keys(STEP_NAMES) as readonly Step[];

@Resolver(() => Case)
export class CaseStepsResolver {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => CasePayload, { description: 'Starts a step of a case, once in an open period.' })
  startStep(
    @Args('input', { description: 'Which step, and since when.' }) input: StartStepInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, startStep(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Ends a step that runs. Ending the closing step does not close the case.',
  })
  endStep(@Args('input', { description: 'Which step, and when.' }) input: EndStepInput, @FromCaller() asking: Asking) {
    return giveOnCase(this.commands, endStep(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Corrects the dates of a step, or lets it run again.' })
  correctStepDates(
    @Args('input', { description: 'Which step, its dates as they are, and why.' }) input: CorrectStepDatesInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, correctStepDates(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Lets a step that runs take longer than was expected.' })
  extendStep(
    @Args('input', { description: 'Which step, by how much, and why.' }) input: ExtendStepInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, extendStep(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Starts a track within service provision.' })
  startTrack(
    @Args('input', { description: 'Of which kind, and since when.' }) input: StartTrackInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, startTrack(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Ends a track that runs.' })
  endTrack(
    @Args('input', { description: 'Which track, and when.' }) input: EndTrackInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, endTrack(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Corrects the dates of a track, or lets it run again.' })
  correctTrackDates(
    @Args('input', { description: 'Which track, its dates as they are, and why.' }) input: CorrectTrackDatesInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, correctTrackDates(withoutNulls(input)), asking);
  }

  @ResolveField(() => [StepRun], {
    description: 'The steps that have started in the present or last open period, in the order of the steps.',
  })
  steps(@Parent() { steps: { steps } }: CaseDocument): StepRun[] {
    return STEPS.flatMap((step) => {
      const run: Run | undefined = steps[step];
      return run === undefined ? [] : [{ step, ...run }];
    });
  }

  @ResolveField(() => [TrackRun], {
    description: 'The tracks of the present or last open period, the earliest first.',
  })
  tracks(@Parent() { steps: { tracks } }: CaseDocument): TrackRun[] {
    return Object.entries(tracks)
      .map(([id, track]) => ({ id, ...track }))
      .sort((one, other) => (one.startDate < other.startDate ? -1 : 1));
  }
}
