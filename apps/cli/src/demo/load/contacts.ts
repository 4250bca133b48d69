/** Contact with the client, at the rhythm that the case is worked at; some of it put right or taken back (R59-R63). */
import { changeContactMoment } from '@caseledger/cases/domain/contacts/commands/change-contact-moment';
import { deleteContactMoment } from '@caseledger/cases/domain/contacts/commands/delete-contact-moment';
import { recordContactMoment } from '@caseledger/cases/domain/contacts/commands/record-contact-moment';
import type { ContactMomentId } from '@caseledger/cases/domain/contacts/contacts.rules';
import type { ContactChannel } from '@caseledger/configuration';
import { dateOf, type DayNumber, hourOf } from './calendar';
import type { Chance } from './chance';
import type { Day } from './day';
import { enters } from './entries';
import { does, type Life, whileOpen } from './life';
import type { Office } from './office';
import { sentence } from './sentences';

/** Nobody is seen more often in one period. */
const MOST = 60;
/** How spread the days between two contacts are around the rhythm (log-normal). */
const SPREAD = 0.4;

const CHANNELS = [
  ['TELEPHONE', 34],
  ['HOME_VISIT', 22],
  ['OFFICE', 20],
  ['MESSAGE', 12],
  ['ELSEWHERE', 5],
  ['VIDEO', 5],
  ['LETTER', 2],
] as const satisfies readonly (readonly [ContactChannel, number])[];
const PLACES: Readonly<Partial<Record<ContactChannel, readonly string[]>>> = {
  OFFICE: ['OFFICE', 'NEIGHBOURHOOD_CENTRE'],
  HOME_VISIT: ['CLIENT_HOME'],
  ELSEWHERE: ['SCHOOL', 'HEALTH_CENTRE', 'WORKPLACE', 'OUTDOORS', 'ELSEWHERE'],
};
const MINUTES = [45, 30, 60, 15, 20, 75, 90, 10, 120];
/** In hours of UTC: office hours in Europe. */
const FIRST_HOUR = 6.5;
const HOURS = 8;
/** What is recorded on the day itself happened before its middle. */
const HOURS_TODAY = 2;

/** Contact is made in the first days, and from then on. */
export function keepInTouch(office: Office, day: Day, life: Life): void {
  contactIn(office, day, life, life.chance.whole(0, 9));
}

function contactIn(office: Office, day: Day, life: Life, days: number): void {
  const { chance, period } = life;
  whileOpen(office, life, day.number + days, (on) => {
    if (!period.suspended) meet(office, on, life);
    if (period.contacts >= MOST) return;
    contactIn(office, on, life, Math.max(1, chance.logNormal(life.contactInterval, SPREAD)));
  });
}

/** Most is recorded on the day itself, some a few days later. */
function meet(office: Office, day: Day, life: Life): void {
  const { chance, period } = life;
  if (period.step === undefined) return;
  const { what: step, since } = period.step;
  const date = chance.of(0.25) ? Math.max(since, day.number - chance.whole(1, 3)) : day.number;
  const track = period.tracks[chance.whole(0, period.tracks.length)];
  const place = {
    step,
    ...(track !== undefined && track.since <= date ? { trackId: track.what } : {}),
    ...(life.contactInterval < 10 && chance.of(0.3) ? { accompanied: true } : {}),
  };
  const moment = contactBy(chance, date, day);
  const id = enters<'ContactMoment'>(office.tenant, life, day, (about) =>
    recordContactMoment({ ...about, ...place, ...moment }),
  );
  period.contacts += 1;
  period.latest = Math.max(period.latest, date);
  if (chance.of(0.01)) takeBack(office, day, life, id);
  else if (chance.of(0.03)) putRight(office, day, life, id);
}

/** A contact on a day, as it is recorded today. */
export function contactBy(chance: Chance, date: DayNumber, today: Day) {
  const channel = chance.byShare(CHANNELS);
  const places = PLACES[channel];
  const hours = date === today.number ? HOURS_TODAY : HOURS;
  return {
    ...(date === today.number ? {} : { date: dateOf(date) }),
    ...(chance.of(0.6) ? { startedAt: hourOf(date, FIRST_HOUR + chance.whole(0, hours * 4) / 4) } : {}),
    durationMinutes: chance.ranked(MINUTES),
    channel,
    ...(places === undefined ? {} : { location: chance.ranked(places) }),
    // With others about the client.
    ...(chance.of(0.08) ? { participants: [] } : {}),
    content: sentence(chance, 'contact'),
  };
}

/** It was another client's: not a working day later, for that might be after the window (R62). */
function takeBack(office: Office, day: Day, life: Life, id: () => ContactMomentId): void {
  const reason = sentence(life.chance, 'takingBack');
  whileOpen(office, life, day.number + 1, (on) => {
    if (on.number > day.number + 2) return;
    does(life, on, (about) => deleteContactMoment({ ...about, contactMomentId: id(), reason }));
  });
}

/** The text is written anew; in the first days the duration may be put right as well (R63). */
function putRight(office: Office, day: Day, life: Life, id: () => ContactMomentId): void {
  const { chance } = life;
  const content = sentence(chance, 'contact');
  const reason = sentence(chance, 'puttingRight');
  const [days, durationMinutes] = [chance.whole(1, 14), chance.ranked(MINUTES)];
  whileOpen(office, life, day.number + days, (on) => {
    const isEarly = on.number <= day.number + 2;
    const changed = { content, reason, ...(isEarly ? { durationMinutes } : {}) };
    does(life, on, (about) => changeContactMoment({ ...about, contactMomentId: id(), ...changed }));
  });
}
