/** The steps of a case and the tracks of its service provision (R35, R55-R58): started, ended, extended and put right. */
import { correctStepDates } from '@caseledger/cases/domain/steps/commands/correct-step-dates';
import { correctTrackDates } from '@caseledger/cases/domain/steps/commands/correct-track-dates';
import { endStep } from '@caseledger/cases/domain/steps/commands/end-step';
import { endTrack } from '@caseledger/cases/domain/steps/commands/end-track';
import { extendStep } from '@caseledger/cases/domain/steps/commands/extend-step';
import { startStep } from '@caseledger/cases/domain/steps/commands/start-step';
import { startTrack } from '@caseledger/cases/domain/steps/commands/start-track';
import type { Step } from '@caseledger/configuration';
import { dateOf, type DayNumber } from './calendar';
import type { Day } from './day';
import { entryOf } from './entries';
import { does, type Life, type OpenPeriod, whileOpen } from './life';
import type { Office } from './office';
import { sentence } from './sentences';

/** Begins a step, today or on an earlier day. */
export function beginStep(
  life: Life,
  day: Day,
  what: Step,
  { since = day.number, expectedEnd }: { readonly since?: DayNumber; readonly expectedEnd?: DayNumber } = {},
): void {
  const { period } = life;
  const dates = {
    ...(since === day.number ? {} : { startDate: dateOf(since) }),
    ...(expectedEnd === undefined ? {} : { expectedEnd: dateOf(expectedEnd) }),
  };
  does(life, day, (about) => startStep({ ...about, step: what, ...dates }));
  period.step = { what, since };
  period.latest = Math.max(period.latest, since);
}

/** Ends the step that runs. Now and then it turns out later to have ended the day before. */
export function endPresentStep(office: Office, day: Day, life: Life): void {
  const { chance, period } = life;
  if (period.step === undefined) return;
  const { what: step, since } = period.step;
  does(life, day, (about) => endStep({ ...about, step }));
  period.latest = day.number;
  // Of service provision, tracks that ended on the day itself would be outside.
  if (step === 'SERVICE_PROVISION' || since === day.number || !chance.of(0.02)) return;
  const dates = { startDate: dateOf(since), endDate: dateOf(day.number - 1) };
  const reason = sentence(chance, 'misdating');
  whileOpen(office, life, day.number + chance.whole(1, 20), (on) => {
    does(life, on, (about) => correctStepDates({ ...about, step, ...dates, reason }));
  });
}

/** Service provision is begun, in most cases with a day on which it is expected to end; in some it takes longer. */
export function provide(office: Office, day: Day, life: Life, days: number): void {
  const { chance } = life;
  const lasting = Math.max(14, Math.round(days * chance.logNormal(0.9, 0.3)));
  const expected = chance.of(0.6) ? { expectedEnd: day.number + lasting } : {};
  beginStep(life, day, 'SERVICE_PROVISION', expected);
  if (expected.expectedEnd !== undefined && chance.of(0.1)) {
    const by = chance.oneOf(['P14D', 'P1M', 'P2M', 'P3M']);
    const reason = sentence(chance, 'extending');
    whileOpen(office, life, day.number + days * 0.7, (on) => {
      if (life.period.step?.what !== 'SERVICE_PROVISION') return;
      does(life, on, (about) => extendStep({ ...about, step: 'SERVICE_PROVISION', by, reason }));
    });
  }
  if (chance.of(0.2)) track(office, day, life, days);
  if (chance.of(0.03)) track(office, day, life, days);
}

const TRACKS = [
  ['SHORT_SUPPORT', 40],
  ['LONG_SUPPORT', 20],
  ['CRISIS', 15],
  ['GROUP', 15],
  ['PREVENTION', 10],
] as const;

/** A track begins somewhere in the first half; some end before service provision does. */
function track(office: Office, day: Day, life: Life, days: number): void {
  const { chance } = life;
  const kind = chance.byShare(TRACKS);
  whileOpen(office, life, day.number + days * 0.5 * chance.whole(0, 10) * 0.1, (on) => {
    const { period } = life;
    if (period.step?.what !== 'SERVICE_PROVISION') return;
    const commandId = does(life, on, (about) => startTrack({ ...about, kind }));
    const what = entryOf<'Track'>(office.tenant, life.caseId, commandId, 'track');
    period.tracks.push({ what, since: on.number });
    period.latest = on.number;
    if (!chance.of(0.4)) return;
    whileOpen(office, life, on.number + days * 0.3, (later) => {
      const running = period.tracks.findIndex((one) => one.what === what);
      if (running >= 0) endTracks(office, later, life, period.tracks.splice(running, 1));
    });
  });
}

/** Ends tracks: those that run, where nothing else is said. */
export function endTracks(
  office: Office,
  day: Day,
  life: Life,
  tracks: OpenPeriod['tracks'] = life.period.tracks.splice(0),
): void {
  const { chance, period } = life;
  for (const { what: trackId, since } of tracks) {
    does(life, day, (about) => endTrack({ ...about, trackId }));
    period.latest = day.number;
    if (since === day.number || !chance.of(0.04)) continue;
    const dates = { startDate: dateOf(since), endDate: dateOf(day.number - 1) };
    const reason = sentence(chance, 'misdating');
    whileOpen(office, life, day.number + chance.whole(1, 10), (on) => {
      does(life, on, (about) => correctTrackDates({ ...about, trackId, ...dates, reason }));
    });
  }
}
