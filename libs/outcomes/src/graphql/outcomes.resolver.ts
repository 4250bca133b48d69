/** Outcomes over GraphQL. */
import { type Asking, AtBookmark, FromCaller, Queries } from '@caseledger/graphql';
import { formatQuantity, type Quantity } from '@caseledger/kernel';
import { badUserInput } from '@caseledger/security';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { OutcomeKind } from '../views/outcome-document';
import type { OutcomeCodes, OutcomeDimension, OutcomeFigures as Figures } from '../views/outcome-groups';
import { outcomes } from '../views/outcomes.queries';
import { OutcomeDimensionEnum, OutcomeKindEnum } from './outcomes.enums';
import { OutcomesWhereInput } from './outcomes.inputs';
import { OutcomeFigures, OutcomeReport } from './outcomes.types';

/** The most dimensions at once: more make groups that are too small to say anything. */
const MOST_DIMENSIONS = 3;
/** What plans have none of. */
const OF_ITEMS_ALONE: readonly OutcomeDimension[] = ['SERVICE', 'NEED_DOMAIN'];

@Resolver()
export class OutcomesResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => OutcomeReport, {
    description:
      'What came of plan items, or of plans, in groups: how many attained what was expected, what they cost, how long they took. ' +
      'It names nobody, and small groups are left out.',
  })
  async outcomes(
    @Args('kind', { type: () => OutcomeKindEnum, defaultValue: 'ITEM', description: 'What is counted.' })
    kind: OutcomeKind,
    @Args('groupBy', {
      type: () => [OutcomeDimensionEnum],
      description: `What the groups have in common: none of these, for a total alone, up to ${String(MOST_DIMENSIONS)}.`,
    })
    groupBy: OutcomeDimension[],
    @Args('where', { type: () => OutcomesWhereInput, nullable: true, description: 'What is counted. Default: all.' })
    where: OutcomesWhereInput | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<OutcomeReport> {
    const dimensions = [...new Set(groupBy)];
    const codes = codesOf(where ?? {});
    refuseWhatCannotBe(kind, dimensions, codes);
    const { from, to } = where ?? {};
    const { total, groups } = await this.queries.ask(
      outcomes({ kind, groupBy: dimensions, codes, from: from ?? undefined, to: to ?? undefined }),
      asking,
      bookmark,
    );
    return {
      total: figuresShown(total),
      groups: groups.map(({ by, figures }) => ({
        by: dimensions.map((dimension) => ({ dimension, code: by[dimension] ?? null })),
        suppressed: figures === undefined,
        figures: figuresShown(figures),
      })),
    };
  }
}

function codesOf({ services, models, caseTypes, planTypes, needDomains, outcomes }: OutcomesWhereInput): OutcomeCodes {
  return {
    ...{ SERVICE: services ?? [], MODEL: models ?? [], CASE_TYPE: caseTypes ?? [], PLAN_TYPE: planTypes ?? [] },
    ...{ NEED_DOMAIN: needDomains ?? [], OUTCOME: outcomes ?? [] },
  };
}

/** Throws BAD_USER_INPUT. */
function refuseWhatCannotBe(kind: OutcomeKind, dimensions: readonly OutcomeDimension[], codes: OutcomeCodes): void {
  if (dimensions.length > MOST_DIMENSIONS) {
    throw badUserInput('groupBy', 'Groups are made by at most three dimensions.');
  }
  if (kind === 'ITEM') return;
  if (dimensions.some((dimension) => OF_ITEMS_ALONE.includes(dimension))) {
    throw badUserInput('groupBy', 'Services and domains of needs are those of items: ask for the kind ITEM.');
  }
  if (OF_ITEMS_ALONE.some((dimension) => (codes[dimension] ?? []).length > 0)) {
    throw badUserInput('where', 'Services and domains of needs are those of items: ask for the kind ITEM.');
  }
}

function figuresShown(figures: Figures | undefined): OutcomeFigures | null {
  if (figures === undefined) return null;
  const { unitsAuthorised, unitsDelivered } = figures;
  return {
    ...figures,
    unitsAuthorised: formatQuantity(unitsAuthorised as Quantity),
    unitsDelivered: formatQuantity(unitsDelivered as Quantity),
  };
}
