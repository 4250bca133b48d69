/** Suspensions: help rests for some weeks, and goes on before the case is closed. */
import { resumeCase } from '@caseledger/cases/domain/suspension/commands/resume-case';
import { suspendCase } from '@caseledger/cases/domain/suspension/commands/suspend-case';
import { dateOf } from './calendar';
import type { Day } from './day';
import { does, type Life, whileOpen } from './life';
import type { Office } from './office';
import { sentence } from './sentences';

/** Help may rest once in a period. */
export function maySuspend(office: Office, day: Day, life: Life, days: number): void {
  const { chance, period } = life;
  if (!chance.of(0.05)) return;
  const lasting = chance.whole(10, 70);
  const reason = sentence(chance, 'suspending');
  whileOpen(office, life, day.number + days * chance.whole(2, 6) * 0.1, (on) => {
    if (period.step?.what !== 'SERVICE_PROVISION') return;
    const expected = chance.of(0.6) ? { expectedUntil: dateOf(on.number + lasting) } : {};
    does(life, on, (about) => suspendCase({ ...about, ...expected, reason }));
    period.suspended = true;
    whileOpen(office, life, on.number + lasting, (later) => {
      resume(later, life);
    });
  });
}

/** Help goes on, where it rests. */
export function resume(day: Day, life: Life): void {
  if (!life.period.suspended) return;
  does(life, day, resumeCase);
  life.period.suspended = false;
}
