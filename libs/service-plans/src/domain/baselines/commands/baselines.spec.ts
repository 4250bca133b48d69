/** NameBaseline and RemoveBaseline. */
import { closingOfCase, commandId, day, draft, FIRST, madeAt, planId, planIn } from '../../../contract/item-ground';
import { planClosed, planSubmitted } from '../../standing/standing.events';
import { baselineNamed, baselineRemoved } from '../baselines.events';
import { type BaselineId, MOST_BASELINES } from '../baselines.rules';
import { nameBaseline } from './name-baseline';
import { removeBaseline } from './remove-baseline';

const name = (text: string, revision?: number) => nameBaseline({ commandId, planId, name: text, revision });
const remove = (baselineId: BaselineId, reason?: string) => removeBaseline({ commandId, planId, baselineId, reason });
const named = (revision: number, planRevision = revision - 1, text = 'As begun') =>
  baselineNamed({ baselineId: madeAt(revision), planRevision, name: text });

describe('a baseline', () => {
  test('names the revision that the plan has, or an earlier one', () => {
    draft()
      .when(name('As begun'))
      .then(named(FIRST))
      .when(name('Before', 0))
      .then(named(FIRST + 1, 0, 'Before'));
    draft()
      .when(name('Now', FIRST - 1))
      .then(named(FIRST, FIRST - 1, 'Now'));
  });

  test('names no revision that the plan does not have', () => {
    for (const revision of [FIRST, -1, 0.5]) {
      draft().when(name('Later', revision)).thenRefused('RevisionUnknown', { field: 'revision' });
    }
  });

  test('has a name', () => {
    draft().when(name(' ')).thenRefused('TextNotAllowed', { field: 'name' });
  });

  test('is one of fifty at most', () => {
    const all = Array.from({ length: MOST_BASELINES }, (_, index) => named(FIRST + index));
    draft(...all.slice(1))
      .when(name('As begun'))
      .then(named(FIRST + MOST_BASELINES - 1));
    draft(...all)
      .when(name('As begun'))
      .thenRefused('TooManyBaselines');
  });

  test('is removed, and was there', () => {
    const baselineId = madeAt<BaselineId>(FIRST);
    draft(named(FIRST))
      .when(remove(baselineId, ''))
      .thenRefused('TextNotAllowed', { field: 'reason' })
      .when(remove(baselineId, 'A slip'))
      .then(baselineRemoved({ baselineId, reason: 'A slip' }))
      .when(remove(baselineId))
      .thenRefused('BaselineUnknown', { field: 'baselineId' });
    draft()
      .when(remove('constructor' as BaselineId))
      .thenRefused('BaselineUnknown');
  });

  test('is named whatever stands to be approved, but of no plan that is over or whose case is', () => {
    draft(planSubmitted({}))
      .when(name('As submitted'))
      .then(named(FIRST + 1, FIRST, 'As submitted'));
    for (const command of [name('Late'), remove(madeAt<BaselineId>(FIRST))]) {
      draft(named(FIRST), planClosed({ closedOn: day('2026-03-01'), outcome: 'ATTAINED' }))
        .when(command)
        .thenRefused('PlanIsClosed', { field: 'planId' });
      planIn([closingOfCase], named(FIRST)).when(command).thenRefused('CaseNotOpen', { field: 'planId' });
    }
  });
});
