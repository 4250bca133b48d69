/** Closing and aftercare over GraphQL: what was recorded of them, and what a closing lacks. */
import type { Moment } from '@caseledger/querying';
import { type Asking, FromCaller, LocalDateScalar, Queries, UuidScalar } from '@caseledger/graphql';
import type { CaseId, LocalDate } from '@caseledger/kernel';
import { say } from '@caseledger/languages';
import { notFound } from '@caseledger/security';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CaseDocument } from '../views/case-document';
import {
  type AnsweredCheck,
  type AnsweredItem,
  type AskedClosing,
  closingCheckAsOf,
  closingCheckNow,
} from '../views/closing-check.query';
import { closingWords } from '../views/closing-words';
import { CaseEntryLoader } from './case-entry-loader';
import { Case } from './case.types';
import { CaseClosing, ClosingCheck, ClosingCheckItem, StartedFrom } from './closing.types';
import { CaseMomentInput } from './history.types';

type ShownItem = { readonly [Member in keyof ClosingCheckItem]: ClosingCheckItem[Member] };

/** An item, and the way back to what it was asked in. */
type ItemOfCheck = ShownItem & {
  readonly index: number;
  readonly list: 'items' | 'warnings';
  readonly withEvidence: () => Promise<AnsweredCheck | undefined>;
};

@Resolver(() => Case)
export class CaseClosingResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => ClosingCheck, {
    description:
      'What closing a case on a day lacks, with all its items at once, or would have lacked at an earlier moment: by the case, the data ' +
      'of its client and the configuration as they were then.',
  })
  async closingCheck(
    @Args('caseId', { type: () => UuidScalar, description: 'The id of the case.' }) id: CaseId,
    @Args('on', {
      type: () => LocalDateScalar,
      nullable: true,
      description:
        'The closing date; a day that is to come is looked at as if it had. Default: today, or the day of `asOf`.',
    })
    on: LocalDate | null,
    @Args('asOf', {
      type: () => CaseMomentInput,
      nullable: true,
      description: 'As things stood at this moment, for those who may read the history. Default: as they stand now.',
    }) // Not a union with null, of which nothing is left when it runs: the class is what checks the input.
    asOf: CaseMomentInput,
    @FromCaller() asking: Asking,
  ): Promise<ClosingCheck> {
    const moment = asOf as Moment | null | undefined;
    const ask = (evidence: boolean): Promise<AnsweredCheck | undefined> => {
      const asked: AskedClosing = { id, on: on ?? undefined, evidence };
      const query =
        moment === null || moment === undefined ? closingCheckNow(asked) : closingCheckAsOf({ ...asked, moment });
      return this.queries.ask(query, asking);
    };
    const check = await ask(false);
    if (check === undefined) throw notFound('There is no case with this id.', 'caseId');
    // Asked once for all items, and only where somebody wants it.
    let evidence: Promise<AnsweredCheck | undefined> | undefined;
    const withEvidence = () => (evidence ??= ask(true));
    const shown = (list: ItemOfCheck['list']) =>
      check[list].map((item, index): ItemOfCheck => ({ ...shownItem(item, asking), index, list, withEvidence }));
    const { allowed, on: checkedFor, ruleSetId, ruleSetVersion, blockedBy } = check;
    return {
      ...{ allowed, on: checkedFor, ruleSetId, ruleSetVersion, items: shown('items'), warnings: shown('warnings') },
      ...(blockedBy === undefined ? {} : { rule: blockedBy.rule, reason: say(asking.language, blockedBy) }),
    };
  }

  @ResolveField(() => CaseClosing, { description: 'What was recorded in the closing step.' })
  async closing(@Parent() { id: caseId, closing }: CaseDocument, @FromCaller() asking: Asking): Promise<CaseClosing> {
    return { ...(await this.queries.ask(closingWords(closing), asking)), caseId, revision: closing.revision };
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description: 'When contact is to be sought next in aftercare; null where the case is in none, or it ends before.',
  })
  aftercareDue(@Parent() { aftercareDue }: CaseDocument): LocalDate | undefined {
    return aftercareDue;
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which aftercare is over; null where the case is in none.',
  })
  aftercareUntil(@Parent() { aftercareUntil }: CaseDocument): LocalDate | undefined {
    return aftercareUntil;
  }

  @ResolveField(() => StartedFrom, {
    nullable: true,
    description: 'The case that this one was started from. Whether it can be seen is decided when it is asked for.',
  })
  startedFrom(@Parent() { startedFrom }: CaseDocument): StartedFrom | undefined {
    return startedFrom;
  }
}

function shownItem({ item, label, required, actual, satisfied }: AnsweredItem, { language }: Asking): ShownItem {
  const of = item.attribute ?? item.instrument ?? item.field;
  return { code: item.code, of, label: say(language, label), required, actual, satisfied };
}

@Resolver(() => ClosingCheckItem)
export class ClosingCheckItemResolver {
  @ResolveField(() => [UuidScalar], {
    description:
      'The ids of the events by which it is satisfied, the earliest that are enough: of the case, or of the client for their data.',
  })
  async evidenceEventIds(@Parent() { index, list, withEvidence }: ItemOfCheck): Promise<readonly string[]> {
    return (await withEvidence())?.[list][index]?.evidence ?? [];
  }
}

/** Notes stand in no view: they are read from their event. */
@Resolver(() => CaseClosing)
export class CaseClosingNotesResolver {
  constructor(private readonly entries: CaseEntryLoader) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'What there is to say about the reason; null once erased.',
  })
  reasonNote(@Parent() closing: CaseClosing, @FromCaller() asking: Asking): Promise<string | null> {
    return this.note(closing, 'reasonNote', asking);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What there is to say about the result; null once erased.',
  })
  resultNote(@Parent() closing: CaseClosing, @FromCaller() asking: Asking): Promise<string | null> {
    return this.note(closing, 'resultNote', asking);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What there is to say about the referral; null once erased.',
  })
  referredToNote(@Parent() closing: CaseClosing, @FromCaller() asking: Asking): Promise<string | null> {
    return this.note(closing, 'referredToNote', asking);
  }

  private async note({ caseId, revision }: CaseClosing, field: string, asking: Asking): Promise<string | null> {
    return revision === undefined ? null : this.entries.text({ caseId, revision }, field, asking);
  }
}
