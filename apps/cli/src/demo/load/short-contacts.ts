/** Somebody calls or comes by (R84, R85): for most that is all, of some it becomes a case. */
import { closeShortContact } from '@caseledger/intake/domain/commands/close-short-contact';
import { correctShortContact } from '@caseledger/intake/domain/commands/correct-short-contact';
import { registerShortContact } from '@caseledger/intake/domain/commands/register-short-contact';
import type { ContactChannel } from '@caseledger/configuration';
import { derivedUuid } from '@caseledger/kernel';
import { registerProspect } from '@caseledger/parties';
import { dateOf } from './calendar';
import { caseKindBy, routeBy } from './case-kinds';
import { chanceOf } from './chance';
import type { Day } from './day';
import { type Office, partyOf } from './office';
import { strangerBy } from './person';
import { sentence } from './sentences';
import { caseworkerOf } from './staff';

/** For so many cases that come in, somebody only asks. */
const ONLY_ASK = 0.14;
const CHANNELS = ['TELEPHONE', 'OFFICE', 'MESSAGE', 'ELSEWHERE'] as const satisfies readonly ContactChannel[];
const MINUTES = [15, 10, 20, 30, 5, 45];

/** Somebody asks, and is written down as a prospect. */
export function onlyAsks(office: Office, day: Day, seed: string, number: number): void {
  const chance = chanceOf(seed, 'prospect', number);
  if (!chance.of(ONLY_ASK)) return;
  const { on, staff, tenant } = office;
  const kind = caseKindBy(chance);
  const stranger = { ...strangerBy(chance, kind, day), prospect: true };
  const { givenNames, telephone, familyName } = stranger.details;
  const { actor } = caseworkerOf(chance.oneOf(staff.teams), chance);
  const details = { givenNames, telephone, ...(chance.of(0.5) ? { familyName } : {}) };
  if (chance.of(0.2)) {
    day.give('morning', actor, (commandId) => registerProspect({ commandId, details }));
    return;
  }
  const close = chance.of(0.55);
  const about = {
    register: { kind: 'prospect' as const, details },
    ...(chance.of(0.1) ? { contactedOn: dateOf(day.number - chance.whole(1, 3)) } : {}),
    route: routeBy(chance),
    channel: chance.ranked(CHANNELS),
    ...(chance.of(0.8) ? { durationMinutes: chance.ranked(MINUTES) } : {}),
    subject: sentence(chance, 'subject'),
    ...(close ? { close } : {}),
  };
  const id = day.give('morning', actor, (commandId) => registerShortContact({ commandId, ...about }));
  const shortContactId = derivedUuid<'ShortContact'>(id, tenant, 'contact');
  if (chance.of(0.06)) {
    const corrected = { subject: sentence(chance, 'subject'), reason: sentence(chance, 'puttingRight') };
    on(day.number + chance.whole(1, 4), (later) => {
      later.give('midday', actor, (commandId) => correctShortContact({ commandId, shortContactId, ...corrected }));
    });
  }
  if (close) return;
  const comesBack = chance.of(0.4);
  on(day.number + chance.whole(1, 15), (later) => {
    if (comesBack) office.asked.push({ ...stranger, id: partyOf(id, tenant), shortContactId, kind });
    else later.give('midday', actor, (commandId) => closeShortContact({ commandId, shortContactId }));
  });
}
