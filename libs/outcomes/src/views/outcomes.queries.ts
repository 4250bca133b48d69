/** What analysts ask of the view of outcomes, and the leave to export its rows. */
import type { LocalDate } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import type { OutcomeKind } from './outcome-document';
import {
  figuresOf,
  finerBy,
  groupsOf,
  MEASURES,
  type OutcomeCodes,
  type OutcomeDimension,
  type OutcomeFigures,
  type OutcomeGroup,
  PLAN_MEASURES,
} from './outcome-groups';
import { outcomesView } from './outcomes.view';
import { leftOut, SMALLEST_GROUP } from './small-groups';

export interface OutcomeQuestion {
  readonly kind: OutcomeKind;
  readonly groupBy: readonly OutcomeDimension[];
  readonly codes: OutcomeCodes;
  /** Of what ended from and until these days; what has not ended is there only where neither is given. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** A group; without figures where it is too small for the one who asks. */
export interface ShownGroup {
  readonly by: OutcomeGroup['by'];
  readonly figures: OutcomeFigures | undefined;
}

export interface Outcomes {
  /** Of all rows, each once; undefined where there are too few of them for the one who asks. */
  readonly total: OutcomeFigures | undefined;
  readonly groups: readonly ShownGroup[];
}

/** What can be a day of an actual end. */
const LAST_DAY = '9999-12-30' as LocalDate;

/** What came of plans or of their items, in groups. */
export const outcomes = query('outcomes', {
  permission: 'report.read',
  view: outcomesView,
  answer: async ({ kind, groupBy, codes, from, to }: OutcomeQuestion, reading): Promise<Outcomes> => {
    const finer = await reading.documents(outcomesView).group({
      index: 'ofKind',
      equals: { kind },
      ...(from !== undefined || to !== undefined ? { range: { ...(from && { from }), to: to ?? LAST_DAY } } : {}),
      by: finerBy(groupBy, codes),
      measures: kind === 'PLAN' ? PLAN_MEASURES : MEASURES,
    });
    const groups = groupsOf(finer, groupBy, codes);
    const [all] = groupsOf(finer, [], codes);
    const total = all ?? figuresOf([]);
    if (reading.actor.may('outcome.rows')) return { total, groups: groups.map(shown) };
    const absent = leftOut(groups, groupBy);
    return {
      total: total.count > 0 && total.count < SMALLEST_GROUP ? undefined : total,
      groups: groups.map((group) => (absent.has(group) ? { by: group.by, figures: undefined } : shown(group))),
    };
  },
});

function shown({ by, ...figures }: OutcomeGroup): ShownGroup {
  return { by, figures };
}

/**
 * The leave to export the rows of the organisation: whether the one who asks may, and on the access record that they did.
 * The rows themselves are folded from the log (`export/`).
 */
export const outcomeExport = query('outcomeExport', {
  permission: 'outcome.rows',
  answer: () => Promise.resolve(true),
  // Rows name nobody.
  shows: () => [],
  alwaysRecorded: true,
});

export const outcomeQueries = [outcomes, outcomeExport] as const;
