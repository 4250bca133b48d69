/** Help questions, needs and measurements over GraphQL. */
import {
  After,
  type Asking,
  First,
  FromCaller,
  pageOf,
  pageSize,
  placeOfCursor,
  Queries,
  UuidScalar,
} from '@caseledger/graphql';
import { type CaseId, isLocalDate, isUuid } from '@caseledger/kernel';
import { notFound } from '@caseledger/security';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CaseDocument } from '../views/case-document';
import { gapReport } from '../views/gap-report';
import { changeOfMeasurements, measurementPage } from '../views/measurements.queries';
import type { MeasurementDocument } from '../views/measurements.view';
import { CaseEntryLoader } from './case-entry-loader';
import { Case } from './case.types';
import {
  GapReport,
  HelpQuestion,
  Measurement,
  MeasurementChange,
  MeasurementConnection,
  Need,
  NeedsAssessments,
} from './needs.types';

/** The needs of a case as they are shown, in the order in which they were recorded. */
export function needsOf({ id: caseId, needs }: CaseDocument): Need[] {
  return Object.entries(needs.needs)
    .map(([id, need]) => ({ id, ...need, caseId }))
    .sort((one, other) => one.revision - other.revision);
}

@Resolver(() => Case)
export class CaseNeedsResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => GapReport, { description: 'Where help is missing in a case: needs that nothing under way answers.' })
  async gapReport(
    @Args('caseId', { type: () => UuidScalar, description: 'The id of the case.' }) caseId: CaseId,
    @FromCaller() asking: Asking,
  ): Promise<GapReport> {
    const unanswered = await this.queries.ask(gapReport(caseId), asking);
    if (unanswered === undefined) throw notFound('There is no case with this id.', 'caseId');
    return { unansweredNeeds: unanswered };
  }

  @ResolveField(() => [HelpQuestion], { description: 'What the client asks help for, the oldest first.' })
  helpQuestions(@Parent() { id: caseId, needs }: CaseDocument): HelpQuestion[] {
    return Object.entries(needs.helpQuestions)
      .map(([id, { on, ...question }]) => ({ id, ...question, changedOn: on, caseId }))
      .sort((one, other) => one.revision - other.revision);
  }

  @ResolveField(() => [Need], { description: 'What the client needs, in the order in which it was recorded.' })
  needs(@Parent() document: CaseDocument): Need[] {
    return needsOf(document);
  }

  @ResolveField(() => NeedsAssessments, { description: "The assessments of the client's needs." })
  needsAssessments(@Parent() { needs }: CaseDocument): NeedsAssessments {
    return { count: needs.assessments, firstOn: needs.firstAssessedOn, lastOn: needs.lastAssessedOn };
  }

  @ResolveField(() => MeasurementConnection, { description: 'The measurements of the case, the latest first.' })
  async measurements(
    @Parent() { id: caseId }: CaseDocument,
    @Args('instrument', {
      type: () => String,
      nullable: true,
      description: 'The code of an instrument: only measurements with it.',
    })
    instrument: string | null,
    @First('How many measurements the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const limit = pageSize(first);
    const place = placeOfCursor(after, ({ order, key }) => isLocalDate(order) && isUuid(key));
    const page = { caseId, instrument: instrument ?? undefined, after: place, limit };
    const rows = await this.queries.ask(measurementPage(page), asking);
    const listed = rows.map(({ key, order, document }) => ({ key, order, node: document as unknown as Measurement }));
    return pageOf(listed, limit);
  }

  @ResolveField(() => MeasurementChange, {
    nullable: true,
    description:
      'What changed since the baseline with an instrument; null without two measurements with the same version of it.',
  })
  measurementChange(
    @Parent() { id: caseId }: CaseDocument,
    @Args('instrument', { description: 'The code of the instrument.' }) instrument: string,
    @FromCaller() asking: Asking,
  ) {
    return this.queries.ask(changeOfMeasurements({ caseId, instrument }), asking);
  }
}

const TEXT = 'In the words of whoever recorded it; null where it was erased with the client.';

@Resolver(() => HelpQuestion)
export class HelpQuestionResolver {
  constructor(private readonly entries: CaseEntryLoader) {}

  @ResolveField(() => String, { nullable: true, description: TEXT })
  text(@Parent() question: HelpQuestion, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(question, 'text', asking);
  }
}

@Resolver(() => Need)
export class NeedResolver {
  constructor(private readonly entries: CaseEntryLoader) {}

  @ResolveField(() => String, { nullable: true, description: TEXT })
  description(@Parent() need: Need, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(need, 'description', asking);
  }
}

@Resolver(() => Measurement)
export class MeasurementResolver {
  constructor(private readonly entries: CaseEntryLoader) {}

  @ResolveField(() => String, { nullable: true, description: 'A note; null without one, and where it was erased.' })
  note(@Parent() measurement: MeasurementDocument, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(measurement, 'note', asking);
  }
}
