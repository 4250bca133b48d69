/** Measurements of the client's circumstances (R68-R71): at the beginning, meanwhile, at the end and in aftercare. */
import type { MeasurementPhase } from '@caseledger/cases/domain/measurements/measurements.events';
import { recordMeasurement } from '@caseledger/cases/domain/measurements/commands/record-measurement';
import { withdrawMeasurement } from '@caseledger/cases/domain/measurements/commands/withdraw-measurement';
import { SHIPPED_INSTRUMENTS } from '@caseledger/configuration/domain/shipped-instruments';
import type { Day } from './day';
import { enters } from './entries';
import { does, type Life, whileOpen } from './life';
import type { Office } from './office';
import { sentence } from './sentences';

/** What most score, by the phase: towards the end things go better. */
const MIDDLE: Readonly<Record<MeasurementPhase, number>> = { BASELINE: 2.6, INTERIM: 3, CLOSING: 3.6, AFTERCARE: 3.7 };

/** Some are measured at the beginning, fewer of them meanwhile. */
export function measureFirst(office: Office, day: Day, life: Life): void {
  const { chance } = life;
  if (!chance.of(0.32)) return;
  measure(office, day, life, 'BASELINE');
  life.period.measured = true;
  if (!chance.of(0.2)) return;
  whileOpen(office, life, day.number + chance.whole(60, 240), (on) => {
    measure(office, on, life, 'INTERIM');
  });
}

/** Most who were measured at the beginning are measured at the end; some are asked whether they are content. */
export function measureLast(office: Office, day: Day, life: Life): void {
  const { chance, period } = life;
  if (period.measured && chance.of(0.75)) measure(office, day, life, 'CLOSING');
  if (chance.of(0.1)) measure(office, day, life, 'CLOSING', 'SATISFACTION');
}

export function measure(
  office: Office,
  day: Day,
  life: Life,
  phase: MeasurementPhase,
  instrument = 'SELF_SUFFICIENCY',
): void {
  const { chance } = life;
  const shipped = SHIPPED_INSTRUMENTS.find(({ code }) => code === instrument);
  if (shipped === undefined) throw new RangeError(`No instrument ${instrument} ships.`);
  const { domains, scale } = shipped;
  const scores = domains.map(({ code }) => {
    const score = Math.round(chance.normal(MIDDLE[phase], 1));
    return { domain: code, score: Math.min(scale.max, Math.max(scale.min, score)) };
  });
  const id = enters<'Measurement'>(office.tenant, life, day, (about) =>
    recordMeasurement({ ...about, instrument, phase, scores }),
  );
  if (phase === 'AFTERCARE' || !chance.of(0.03)) return;
  const reason = sentence(chance, 'takingBack');
  whileOpen(office, life, day.number + chance.whole(1, 10), (on) => {
    does(life, on, (about) => withdrawMeasurement({ ...about, measurementId: id(), reason }));
  });
}
