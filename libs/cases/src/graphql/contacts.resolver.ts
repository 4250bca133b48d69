/** Contact moments over GraphQL. */
import { CaseStepEnum, type Step } from '@caseledger/configuration';
import {
  After,
  type Asking,
  Commands,
  First,
  FromCaller,
  LocalDateScalar,
  pageOf,
  pageSize,
  placeOfCursor,
  Queries,
  type RowPlace,
  UuidScalar,
} from '@caseledger/graphql';
import { isUuid } from '@caseledger/kernel';
import { Person, PersonLoader } from '@caseledger/parties';
import { badUserInput, withoutNulls } from '@caseledger/security';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { changeContactMoment } from '../domain/contacts/commands/change-contact-moment';
import { deleteContactMoment } from '../domain/contacts/commands/delete-contact-moment';
import { recordContactMoment } from '../domain/contacts/commands/record-contact-moment';
import { latestDay } from '../domain/contacts/contacts.state';
import type { TrackId } from '../domain/steps/steps.rules';
import type { CaseDocument } from '../views/case-document';
import { caseTimeline, contactMomentPage, type ListedContactMoment } from '../views/contact-moments.queries';
import type { ContactMomentDocument } from '../views/contact-moments.view';
import { MOST_ON_A_CONTACT } from '../views/measurements.queries';
import { AttachedMeasurementLoader } from './attached-measurement-loader';
import { CaseEntryLoader } from './case-entry-loader';
import { Case, CasePayload } from './case.types';
import { ChangeContactMomentInput, DeleteContactMomentInput, RecordContactMomentInput } from './contacts.inputs';
import { ContactMoment, ContactMomentConnection } from './contacts.types';
import { giveOnCase } from './giving';
import { Measurement } from './needs.types';

@Resolver(() => Case)
export class CaseContactsResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Mutation(() => CasePayload, {
    description:
      'Records contact with the client, or with others about them: in a step of the case, or in its aftercare.',
  })
  recordContactMoment(
    @Args('input', { description: 'In which step, when, how long, how and what.' }) input: RecordContactMomentInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, recordContactMoment(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description:
      'Changes a contact moment: all of it while it may still be deleted, after that everything but its duration.',
  })
  changeContactMoment(
    @Args('input', { description: 'Which contact moment, and what is otherwise.' }) input: ChangeContactMomentInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, changeContactMoment(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description:
      'Deletes a contact moment that was recorded in error, within the first days, as many as the organisation has set. ' +
      'The history keeps it.',
  })
  deleteContactMoment(
    @Args('input', { description: 'Which contact moment, and why.' }) input: DeleteContactMomentInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, deleteContactMoment(withoutNulls(input)), asking);
  }

  @ResolveField(() => Int, {
    description: 'How many contact moments the present or last open period has, in all steps.',
  })
  contactMomentCount(@Parent() { contacts }: CaseDocument): number {
    return contacts.count;
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the latest contact moment, of whatever period; null without any.',
  })
  lastContactOn(@Parent() { contacts }: CaseDocument): string | undefined {
    return latestDay(contacts.days);
  }

  @ResolveField(() => ContactMomentConnection, {
    description:
      'The contact moments of a step, of service provision those outside its tracks; of a track; or, where neither is named, ' +
      'those of aftercare. As they are now, the newest day first.',
  })
  async contactMoments(
    @Parent() document: CaseDocument,
    @Args('step', { type: () => CaseStepEnum, nullable: true, description: 'The step that they were entered in.' })
    step: Step | null,
    @Args('trackId', { type: () => UuidScalar, nullable: true, description: 'The track that they were entered in.' })
    trackId: TrackId | null,
    @Args('allPeriods', {
      type: () => Boolean,
      nullable: true,
      description: 'Also those of earlier open periods of the case. Default: no.',
    })
    allPeriods: boolean | null,
    @First('How many contact moments the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const place = { step: step ?? undefined, trackId: trackId ?? undefined };
    if (place.trackId !== undefined && (place.step ?? 'SERVICE_PROVISION') !== 'SERVICE_PROVISION') {
      throw badUserInput('trackId', 'Only service provision has tracks; leave out the track, or the step.');
    }
    const page = { of: document, after: placeAfter(after), limit: pageSize(first) };
    const found = await this.queries.ask(
      contactMomentPage({ ...page, place, allPeriods: allPeriods ?? false }),
      asking,
    );
    return connectionOf(found, page.limit);
  }

  @ResolveField(() => ContactMomentConnection, {
    nullable: true,
    description:
      'All contact moments of the case, of all steps, tracks and periods and of aftercare, as they are now: for those who see ' +
      'them beyond the step that they belong to. The newest day first.',
  })
  async timeline(
    @Parent() document: CaseDocument,
    @First('How many contact moments the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const page = { of: document, after: placeAfter(after), limit: pageSize(first) };
    return connectionOf(await this.queries.ask(caseTimeline(page), asking), page.limit);
  }
}

@Resolver(() => ContactMoment)
export class ContactMomentResolver {
  constructor(
    private readonly entries: CaseEntryLoader,
    private readonly persons: PersonLoader,
    private readonly attached: AttachedMeasurementLoader,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'What was said and done; null where it was erased with the client.',
  })
  content(@Parent() { caseId, contentRevision }: ContactMomentDocument, @FromCaller() asking: Asking) {
    return this.entries.text({ caseId, revision: contentRevision }, 'content', asking);
  }

  @ResolveField(() => [Person], {
    nullable: 'items',
    description: 'Who took part, of the client and the participants of the case.',
  })
  participants(@Parent() { participants }: ContactMomentDocument, @FromCaller() asking: Asking) {
    return participants.map((id) => this.persons.load(id, asking));
  }

  @ResolveField(() => [Measurement], {
    description: `The measurements and questionnaires that are attached to it, the latest first: ${String(MOST_ON_A_CONTACT)} at most.`,
  })
  measurements(@Parent() { id, caseId }: ContactMomentDocument, @FromCaller() asking: Asking) {
    return this.attached.load({ id, caseId }, asking);
  }
}

function placeAfter(after: string | null): RowPlace | undefined {
  return placeOfCursor(after, ({ order, key }) => /^\d{4}-\d\d-\d\d \d{10}$/.test(order) && isUuid(key));
}

function connectionOf(found: readonly ListedContactMoment[], limit: number) {
  const rows = found.map(({ key, order, document, deletableUntil }) => ({
    ...{ key, order },
    node: { ...document, deletableUntil },
  }));
  return pageOf(rows, limit);
}
