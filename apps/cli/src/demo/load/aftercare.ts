/** Aftercare (R86-R93): contact is sought every few months, and it is ended before its last day. */
import { endAftercare } from '@caseledger/cases/domain/aftercare/commands/end-aftercare';
import { seekAftercareContact } from '@caseledger/cases/domain/aftercare/commands/seek-aftercare-contact';
import { recordContactMoment } from '@caseledger/cases/domain/contacts/commands/record-contact-moment';
import { dateOf, type DayNumber } from './calendar';
import { contactBy } from './contacts';
import type { Day } from './day';
import { enters } from './entries';
import { does, type Life } from './life';
import { measure } from './measurements';
import { askAgain } from './needs';
import type { Office } from './office';
import { sentence } from './sentences';

/** In days: the intervals of the rules, and well before the end of the aftercare, which the program would end itself. */
const INTERVAL = 91;
const ENDS = [190, 350] as const;

/** Looks after a client from the closing on; `afterwards` is done when it has ended, unless the case is reopened before. */
export function lookAfter(office: Office, closedOn: DayNumber, life: Life, afterwards: (day: Day) => void): void {
  const { chance, period } = life;
  const lasting = chance.whole(...ENDS);
  let over = false;
  const meanwhile = (day: DayNumber, act: (on: Day) => void): void => {
    office.on(day, (on) => {
      if (over || life.open || life.period !== period) return;
      // The caseworker may have left; the supervisor sees every case of the team.
      if (!life.team.caseworkers.includes(life.worker)) life.worker = life.team.supervisor;
      act(on);
    });
  };
  const end = (on: Day): void => {
    over = true;
    const said = chance.of(0.5) ? { reason: sentence(chance, 'endingAftercare') } : {};
    does(life, on, (about) => endAftercare({ ...about, ...said }));
    afterwards(on);
  };
  for (let days = INTERVAL; days < lasting; days += INTERVAL) {
    meanwhile(closedOn + days + chance.whole(-10, 10), (on) => {
      seek(office, on, life, meanwhile);
      if (chance.of(0.06) && askAgain(on, life)) end(on);
    });
  }
  meanwhile(closedOn + lasting, end);
}

/** Of those who are reached, most are spoken to at length, which is written down the next working day. */
function seek(office: Office, day: Day, life: Life, meanwhile: (day: DayNumber, act: (on: Day) => void) => void): void {
  const { chance } = life;
  const reached = chance.of(0.75);
  if (!reached || chance.of(0.4)) {
    const noted = chance.of(0.3) ? { note: sentence(chance, 'aftercare') } : {};
    does(life, day, (about) => seekAftercareContact({ ...about, reached, ...noted }));
    return;
  }
  const contact = contactBy(chance, day.number, day);
  const id = enters<'ContactMoment'>(office.tenant, life, day, (about) =>
    recordContactMoment({ ...about, ...contact }),
  );
  if (chance.of(0.25)) measure(office, day, life, 'AFTERCARE');
  meanwhile(day.number + 1, (on) => {
    const soughtOn = dateOf(day.number);
    does(life, on, (about) => seekAftercareContact({ ...about, reached, soughtOn, contactMomentId: id() }));
  });
}
