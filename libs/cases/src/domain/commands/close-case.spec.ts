/** CloseCase (R74, R75, R77-R79, R82, R86, R88, R90). */
import { caseTypeChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  addDays,
  type CaseId,
  type CommandId,
  entryIdAt,
  event,
  field,
  type Instant,
  type LocalDate,
  type NewEvent,
  type PartyId,
  stream,
} from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import {
  clientDataRecorded,
  partyMerged,
  personForgotten,
  personRegistered,
} from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import { mayWith } from '@caseledger/security';
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseReopened } from '../case.events';
import { caseStream } from '../case.state';
import { contactMomentDeleted, contactMomentRecorded } from '../contacts/contacts.events';
import { helpQuestionRaised } from '../needs/needs.events';
import type { LinkedPlan } from '../plans/linked-plan';
import { planLinked } from '../plans/plans.events';
import { stepEnded, stepStarted, trackEnded, trackStarted } from '../steps/steps.events';
import { caseResumed, caseSuspended } from '../suspension/suspension.events';
import { type CloseCase, closeCase } from './close-case';

const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;
const close = (input: Partial<CloseCase> = {}) =>
  closeCase({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, caseId, ...input });

const CLIENT = personRegistered({ details: { familyName: 'Jansen' } });
const opened = (caseType = 'GENERAL') =>
  caseOpened({ reference: '2026-000001', clientId, caseType, startDate: day('2026-01-15') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, ...events)
    .reading(configurationStream, 'ofTenant')
    .reading(partyStream, clientId, CLIENT)
    .at('2026-03-31T10:00:00.000Z')
    .in('Europe/Amsterdam');
const openCase = caseWith(opened());
const administrator = mayWith(['APPLICATION_ADMIN']);
const caseworker = mayWith(['CASEWORKER']);

describe('closing a case', () => {
  test('is an act of its own, as of today, and keeps the reason (R74, R79)', () => {
    openCase
      .when(close({ reason: 'Goals reached' }))
      .then(caseClosed({ closingDate: day('2026-03-31'), aftercare: false, reason: 'Goals reached' }));
  });

  test.each([
    ['2026-03-30T21:59:59.999Z', 'Europe/Amsterdam', '2026-03-30'],
    ['2026-03-30T22:00:00.000Z', 'Europe/Amsterdam', '2026-03-31'],
    ['2026-03-31T23:59:59.999Z', 'Europe/Amsterdam', '2026-04-01'],
    ['2026-03-31T00:00:00.000Z', 'America/St_Johns', '2026-03-30'],
    ['2026-03-31T11:00:00.000Z', 'Pacific/Auckland', '2026-04-01'],
  ])('R79: at %s the agency in %s closes as of %s', (now, zone, today) => {
    openCase
      .at(now)
      .in(zone)
      .when(close())
      .then(caseClosed({ closingDate: day(today), aftercare: false }));
  });

  // The clocks go on in Amsterdam on 2026-03-29 and in St John's on 2026-03-08, back on 2026-10-25 and on 2026-11-01.
  test.each([
    ['2026-03-28T22:59:59.999Z', 'Europe/Amsterdam', '2026-03-28', '2026-03-27T23:00:00.000Z'],
    ['2026-03-28T23:00:00.000Z', 'Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29T21:59:59.999Z', 'Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29T22:00:00.000Z', 'Europe/Amsterdam', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-24T22:00:00.000Z', 'Europe/Amsterdam', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25T22:59:59.999Z', 'Europe/Amsterdam', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25T23:00:00.000Z', 'Europe/Amsterdam', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['2026-03-08T03:29:59.999Z', 'America/St_Johns', '2026-03-07', '2026-03-07T03:30:00.000Z'],
    ['2026-03-08T03:30:00.000Z', 'America/St_Johns', '2026-03-08', '2026-03-08T03:30:00.000Z'],
    ['2026-03-09T02:29:59.999Z', 'America/St_Johns', '2026-03-08', '2026-03-08T03:30:00.000Z'],
    ['2026-03-09T02:30:00.000Z', 'America/St_Johns', '2026-03-09', '2026-03-09T02:30:00.000Z'],
    ['2026-11-01T02:30:00.000Z', 'America/St_Johns', '2026-11-01', '2026-11-01T02:30:00.000Z'],
    ['2026-11-02T03:29:59.999Z', 'America/St_Johns', '2026-11-01', '2026-11-01T02:30:00.000Z'],
    ['2026-11-02T03:30:00.000Z', 'America/St_Johns', '2026-11-02', '2026-11-02T03:30:00.000Z'],
  ])('R79: at %s in %s it is %s, which began at %s; the day after is still to come', (now, zone, today, began) => {
    const then = openCase.at(now).in(zone);
    then.when(close()).then(caseClosed({ closingDate: day(today), aftercare: false }));
    const tomorrow = addDays(day(today), 1);
    then.when(close({ closingDate: tomorrow })).thenRefused('ClosingDateInFuture', { field: 'closingDate' });
    // Given two days later, the same closing date names the start of that day.
    const late = new Date(Date.parse(now) + 2 * 86_400_000).toISOString();
    openCase
      .at(late)
      .in(zone)
      .when(close({ closingDate: day(today) }))
      .then(caseClosed({ closingDate: day(today), aftercare: false }, { occurredAt: began as Instant }));
  });

  test('R79: another day may be given, and it happened at the start of that day at the agency', () => {
    openCase
      .when(close({ closingDate: day('2026-03-30') }))
      .then(
        caseClosed(
          { closingDate: day('2026-03-30'), aftercare: false },
          { occurredAt: '2026-03-29T22:00:00.000Z' as never },
        ),
      );
  });

  test('R79: not on a day that is still to come, whoever asks', () => {
    const tomorrow = { closingDate: day('2026-04-01'), override: { reason: 'Moves tomorrow' } };
    openCase.as(administrator).when(close(tomorrow)).thenRefused('ClosingDateInFuture', { field: 'closingDate' });
  });

  test('R79: at the agency it can be a day that has not begun in UTC', () => {
    openCase
      .at('2026-03-31T22:30:00.000Z')
      .when(close({ closingDate: day('2026-04-01') }))
      .then(caseClosed({ closingDate: day('2026-04-01'), aftercare: false }));
  });

  test.each(['2026-02-30', '2026-3-1', 'today', '', '1899-12-31', '0000-01-01'])(
    'not on %j, which is no day',
    (text) => {
      openCase
        .as(administrator)
        .when(close({ closingDate: day(text), override: { reason: 'Old file' } }))
        .thenRefused('ClosingDateNotADate', { field: 'closingDate' });
    },
  );

  test('R79: on the day it started, but not on the day before', () => {
    openCase
      .when(close({ closingDate: day('2026-01-15') }))
      .then(
        caseClosed(
          { closingDate: day('2026-01-15'), aftercare: false },
          { occurredAt: '2026-01-14T23:00:00.000Z' as never },
        ),
      );
    openCase
      .when(close({ closingDate: day('2026-01-14') }))
      .thenRefused('ClosingDateBeforeStart', { field: 'closingDate', details: { earliest: '2026-01-15' } });
  });

  test('R79, R101: after a reopening, not before the day of the reopening', () => {
    const again = caseWith(
      opened(),
      caseClosed({ closingDate: day('2026-02-01'), aftercare: false }),
      caseReopened({ reopeningDate: day('2026-03-01'), closedOn: day('2026-02-01') }),
    );
    again.when(close({ closingDate: day('2026-02-28') })).thenRefused('ClosingDateBeforeStart');
    again
      .when(close({ closingDate: day('2026-03-01') }))
      .then(
        caseClosed(
          { closingDate: day('2026-03-01'), aftercare: false },
          { occurredAt: '2026-02-28T23:00:00.000Z' as never },
        ),
      );
  });
});

const contactOn = (date: string, revision = 1) =>
  contactMomentRecorded({
    contactMomentId: entryIdAt(clientId, 'case', revision),
    step: 'INTAKE',
    date: day(date),
    durationMinutes: 30,
    channel: 'OFFICE',
    accompanied: false,
    participants: [],
    content: 'A talk',
  });
const CONTACT_WAS = { step: 'INTAKE', channel: 'OFFICE', accompanied: false } as const;

describe('R79: the latest entry of the period', () => {
  const startOf = (date: string) => ({ occurredAt: `${date}T23:00:00.000Z` as Instant });
  const trackId = entryIdAt<'Track'>(clientId, 'case', 9);
  test.each<[string, readonly NewEvent[]]>([
    ['a contact moment', [contactOn('2026-03-15'), contactOn('2026-03-10', 2)]],
    ['the start of a step', [stepStarted({ step: 'CLOSING', startDate: day('2026-03-15') })]],
    [
      'the end of a step',
      [
        stepStarted({ step: 'CLOSING', startDate: day('2026-03-01') }),
        stepEnded({ step: 'CLOSING', endDate: day('2026-03-15') }),
      ],
    ],
    [
      'the end of a track',
      [
        trackStarted({ trackId, kind: 'WORK', startDate: day('2026-03-01') }),
        trackEnded({ trackId, endDate: day('2026-03-15') }),
      ],
    ],
  ])('is %s: not closed the day before', (_, events) => {
    const busy = caseWith(opened(), ...events);
    busy
      .when(close({ closingDate: day('2026-03-15') }))
      .then(caseClosed({ closingDate: day('2026-03-15'), aftercare: false }, startOf('2026-03-14')));
    const early = { closingDate: day('2026-03-14') };
    busy
      .when(close(early))
      .thenRefused('ClosingDateBeforeLatestEntry', { field: 'closingDate', details: { earliest: '2026-03-15' } });
    const override = { reason: 'The client had left' };
    busy
      .as(caseworker)
      .when(close({ ...early, override }))
      .thenRefused('OverrideNotPermitted');
    busy
      .as(administrator)
      .when(close({ ...early, override }))
      .then(
        caseClosed(
          {
            ...{ closingDate: day('2026-03-14'), aftercare: false },
            ...{ unmet: ['CLOSING_DATE_BEFORE_LATEST_ENTRY'], overrideReason: 'The client had left' },
          },
          startOf('2026-03-13'),
        ),
      );
  });

  test('is none that was deleted, and none of an earlier period', () => {
    const deleted = contactMomentDeleted({
      contactMomentId: entryIdAt(clientId, 'case', 1),
      was: { ...CONTACT_WAS, date: day('2026-03-15') },
    });
    caseWith(opened(), contactOn('2026-03-15'), deleted)
      .when(close({ closingDate: day('2026-03-14') }))
      .then(caseClosed({ closingDate: day('2026-03-14'), aftercare: false }, startOf('2026-03-13')));
    const again = caseWith(
      ...[opened(), contactOn('2026-03-15')],
      caseClosed({ closingDate: day('2026-03-16'), aftercare: false }),
      // A closing date is before the reopening: it was closed late, and reopened on the same day.
      caseReopened({ reopeningDate: day('2026-03-10'), closedOn: day('2026-03-16') }),
    );
    again
      .when(close({ closingDate: day('2026-03-10') }))
      .then(caseClosed({ closingDate: day('2026-03-10'), aftercare: false }, startOf('2026-03-09')));
  });
});

describe('mandatory items (R75-R78)', () => {
  const closingItems = [
    { code: 'HELP_QUESTION' },
    { code: 'MIN_CONTACTS', count: 2 },
    { code: 'CLIENT_DATA', attribute: 'DISABILITY' },
  ] as const;
  const asking = caseTypeChanged({ code: 'GENERAL', label: 'General support', overrides: { closingItems } });
  const question = helpQuestionRaised({
    ...{ helpQuestionId: entryIdAt(clientId, 'case', 1), category: 'WORK', raisedOn: day('2026-02-01'), text: 'A job' },
  });
  const asked = caseWith(opened(), question, contactOn('2026-03-01', 2)).reading(
    ...([configurationStream, 'ofTenant', asking] as const),
  );
  const disability = clientDataRecorded({ attribute: 'DISABILITY', value: 'NONE', from: day('2026-03-01') });

  test('R75, R77: closing is refused with all that is missing, in one message', () => {
    asked.when(close()).thenRefused('ClosingRequirementsUnmet', {
      details: {
        items: [
          { code: 'HELP_QUESTION', label: 'a help question', required: 1, actual: 1, satisfied: true },
          {
            ...{ code: 'MIN_CONTACTS', count: 2, label: 'contact moments (at least 2)' },
            ...{ required: 2, actual: 1, satisfied: false },
          },
          {
            ...{ code: 'CLIENT_DATA', attribute: 'DISABILITY', required: 1, actual: 0, satisfied: false },
            label: 'client data on the closing date: Disability or limitation',
          },
        ],
      },
    });
  });

  test('R75: and done when it is all there, on the closing date', () => {
    const closed = caseClosed({ closingDate: day('2026-03-31'), aftercare: false });
    const complete = caseWith(opened(), question, contactOn('2026-03-01', 2), contactOn('2026-03-02', 3))
      .reading(configurationStream, 'ofTenant', asking)
      .reading(partyStream, clientId, CLIENT, disability);
    complete.when(close()).then(closed);
    const later = clientDataRecorded({ attribute: 'DISABILITY', value: 'NONE', from: day('2026-03-31') });
    complete
      .reading(partyStream, clientId, CLIENT, later)
      .when(close({ closingDate: day('2026-03-30') }))
      .thenRefused('ClosingRequirementsUnmet');
  });

  test('client data count that were recorded with the one whom the client was merged into', () => {
    const intoId = '01900000-0000-7000-8000-00000000000c' as PartyId;
    const merged = caseWith(opened(), question, contactOn('2026-03-01', 2), contactOn('2026-03-02', 3))
      .reading(configurationStream, 'ofTenant', asking)
      .reading(partyStream, clientId, CLIENT, partyMerged({ intoId }));
    merged.reading(partyStream, intoId, CLIENT).when(close()).thenRefused('ClosingRequirementsUnmet');
    merged
      .reading(partyStream, intoId, CLIENT, disability)
      .when(close())
      .then(caseClosed({ closingDate: day('2026-03-31'), aftercare: false }));
  });

  test('R78: the administrator closes without them, with a reason, and the event holds what was missing', () => {
    const override = { reason: 'Left without a word' };
    asked
      .as(caseworker)
      .when(close({ override }))
      .thenRefused('OverrideNotPermitted', { details: { rule: 'ClosingRequirementsUnmet' } });
    asked.as(administrator).when(close()).thenRefused('ClosingRequirementsUnmet');
    asked
      .as(administrator)
      .when(close({ override: { reason: ' ' } }))
      .thenRefused('TextNotAllowed', { field: 'override.reason' });
    asked
      .as(administrator)
      .when(close({ override }))
      .then(
        caseClosed({
          ...{ closingDate: day('2026-03-31'), aftercare: false, unmet: ['CLOSING_ITEMS_UNMET'] },
          unmetItems: [closingItems[1], closingItems[2]],
          overrideReason: 'Left without a word',
        }),
      );
  });

  test('R78, R79: all that was passed over is on the record, the dates too', () => {
    asked
      .as(administrator)
      .when(close({ closingDate: day('2026-01-01'), override: { reason: 'On paper' } }))
      .then(
        caseClosed(
          {
            closingDate: day('2026-01-01'),
            aftercare: false,
            unmet: ['CLOSING_DATE_BEFORE_START', 'CLOSING_DATE_BEFORE_LATEST_ENTRY', 'CLOSING_ITEMS_UNMET'],
            unmetItems: [closingItems[1], closingItems[2]],
            overrideReason: 'On paper',
          },
          { occurredAt: '2025-12-31T23:00:00.000Z' as Instant },
        ),
      );
  });

  test('a client who was erased does not keep a case open for ever', () => {
    asked
      .reading(partyStream, clientId, CLIENT, personForgotten({ ground: 'OBJECTION' }))
      .when(close())
      .then(caseClosed({ closingDate: day('2026-03-31'), aftercare: false }));
  });
});

test('a suspended case is resumed before it is closed, whoever asks', () => {
  const suspended = caseWith(opened(), caseSuspended({ from: day('2026-03-01'), reason: 'In hospital' }));
  suspended
    .as(administrator)
    .when(close({ override: { reason: 'Urgent' } }))
    .thenRefused('CaseSuspended', { field: 'caseId' });
  const resumed = caseWith(
    ...[opened(), caseSuspended({ from: day('2026-03-01'), reason: 'In hospital' })],
    caseResumed({ on: day('2026-03-20'), days: 19 }),
  );
  resumed.when(close()).then(caseClosed({ closingDate: day('2026-03-31'), aftercare: false }));
});

describe('closing before the start under an override (R78, R79)', () => {
  const early = { closingDate: day('2026-01-14'), override: { reason: 'Taken over from paper' } };

  test('is the administrator’s, and the event says what was passed over and why', () => {
    openCase
      .as(administrator)
      .when(close(early))
      .then(
        caseClosed(
          {
            closingDate: day('2026-01-14'),
            aftercare: false,
            unmet: ['CLOSING_DATE_BEFORE_START'],
            overrideReason: 'Taken over from paper',
          },
          { occurredAt: '2026-01-13T23:00:00.000Z' as never },
        ),
      );
  });

  test('reaches back to 1900 and no further', () => {
    openCase
      .as(administrator)
      .in('UTC')
      .when(close({ ...early, closingDate: day('1900-01-01') }))
      .then(
        caseClosed(
          {
            closingDate: day('1900-01-01'),
            aftercare: false,
            unmet: ['CLOSING_DATE_BEFORE_START'],
            overrideReason: 'Taken over from paper',
          },
          { occurredAt: '1900-01-01T00:00:00.000Z' as never },
        ),
      );
  });

  test('is not the caseworker’s', () => {
    openCase.as(caseworker).when(close(early)).thenRefused('OverrideNotPermitted', { field: 'override' });
  });

  test.each(['', '  ', 'x'.repeat(4_001)])('needs a reason of a fitting length', (reason) => {
    openCase
      .as(administrator)
      .when(close({ ...early, override: { reason } }))
      .thenRefused('TextNotAllowed', { field: 'override.reason' });
  });

  test('is recorded only where it was needed, and asks for nothing where it was not', () => {
    const closed = caseClosed({ closingDate: day('2026-03-31'), aftercare: false });
    openCase
      .as(administrator)
      .when(close({ override: { reason: 'To be sure' } }))
      .then(closed);
    openCase
      .as(caseworker)
      .when(close({ override: { reason: '' } }))
      .then(closed);
  });
});

describe('aftercare', () => {
  test('is decided on in closing, where the case type has it (R82, R86, R87)', () => {
    caseWith(opened('YOUTH'))
      .when(close({ aftercare: true }))
      .then(
        caseClosed({
          closingDate: day('2026-03-31'),
          aftercare: true,
          aftercareDue: day('2026-06-30'),
          aftercareUntil: day('2027-03-31'),
        }),
      );
  });

  test('is not possible where the case type has none, or is not known any more (R86)', () => {
    openCase.when(close({ aftercare: true })).thenRefused('AftercareNotAvailable', { field: 'aftercare' });
    caseWith(opened('GONE'))
      .when(close({ aftercare: true }))
      .thenRefused('AftercareNotAvailable');
  });

  test.each([
    ['2026-03-31', 1, 1, '2026-04-30', '2026-04-30'],
    ['2026-03-31', 3, 12, '2026-06-30', '2027-03-31'],
    ['2024-02-29', 12, 60, '2025-02-28', '2029-02-28'],
    ['2025-11-30', 3, 3, '2026-02-28', '2026-02-28'],
    ['2026-03-31', 6, 3, undefined, '2026-06-30'],
  ])(
    'R88, R90, R99: closed on %s with contact every %i months for %i, it is sought on %s at first and over on %s',
    (closing, aftercareIntervalMonths, aftercareDurationMonths, due, until) => {
      const overrides = { aftercare: true, aftercareIntervalMonths, aftercareDurationMonths };
      const old = caseOpened({ reference: '2026-000001', clientId, caseType: 'YOUTH', startDate: day('2020-01-01') });
      caseWith(old)
        .reading(configurationStream, 'ofTenant', caseTypeChanged({ code: 'YOUTH', label: 'Youth', overrides }))
        .in('UTC')
        .at(`${closing}T10:00:00.000Z`)
        .when(close({ aftercare: true }))
        .then(
          caseClosed({
            ...{ closingDate: day(closing), aftercare: true },
            ...(due === undefined ? {} : { aftercareDue: day(due) }),
            aftercareUntil: day(until),
          }),
        );
    },
  );

  test('is a decision: without one the case is simply closed (R82)', () => {
    caseWith(opened('YOUTH'))
      .when(close())
      .then(caseClosed({ closingDate: day('2026-03-31'), aftercare: false }));
  });
});

describe('closing is refused', () => {
  test.each([
    ['has not been opened', caseWith()],
    ['is closed already', caseWith(opened(), caseClosed({ closingDate: day('2026-03-30'), aftercare: false }))],
    ['was opened in error', caseWith(opened(), caseMarkedOpenedInError({ reason: 'Twice' }))],
  ])('of a case that %s', (_, notOpen) => {
    notOpen.as(administrator).when(close()).thenRefused('CaseNotOpen', { field: 'caseId' });
  });

  test('R74: of one that somebody else has just closed, and says who and when', () => {
    const closed = caseWith(opened(), caseClosed({ closingDate: day('2026-03-30'), aftercare: false }));
    closed.when(close()).thenRefused('CaseNotOpen', { details: { by: 'worker-1', at: '2026-03-31T10:00:00.000Z' } });
  });

  test('for a reason that is empty or too long', () => {
    openCase.when(close({ reason: ' ' })).thenRefused('TextNotAllowed', { field: 'reason' });
    openCase.when(close({ reason: 'x'.repeat(4_001) })).thenRefused('TextNotAllowed', { field: 'reason' });
  });
});

type PlanId = Parameters<typeof planLinked>[0]['planId'];
/** As much of a service plan as a case takes from it. */
const planActivated = event('PlanActivated', { version: 1, fields: { activatedOn: field.date() } });
const planReopened = event('PlanReopened', { version: 1, fields: { activatedOn: field.optional(field.date()) } });
const planStream = stream({
  category: 'plan',
  initial: {} as LinkedPlan,
  stateVersion: 1,
  events: [planActivated, planReopened],
  evolve: { PlanActivated: (_, { data }) => data, PlanReopened: (plan) => plan },
});

describe('R131: a closing that asks for a plan of approach', () => {
  const [one, other] = ['01900000-0000-7000-8000-0000000000e1', '01900000-0000-7000-8000-0000000000e2'] as PlanId[];
  const linked = (planId = one!) => planLinked({ planId, planType: 'SUPPORT' });
  const asksForPlan = caseTypeChanged({
    ...{ code: 'GENERAL', label: 'General support' },
    overrides: { closingItems: [{ code: 'PLAN_OF_APPROACH' }] },
  });
  const closed = caseClosed({ closingDate: day('2026-03-31'), aftercare: false });
  const activated = planActivated({ activatedOn: day('2026-02-01') });
  const unmet = 'ClosingRequirementsUnmet';
  const asked = (...events: readonly NewEvent[]) =>
    caseWith(opened(), ...events).reading(configurationStream, 'ofTenant', asksForPlan);

  test('is refused where there is none, where none was ever active, and where a plan has not come to be', () => {
    asked().when(close()).thenRefused(unmet);
    asked(linked()).reading(planStream, one!).when(close()).thenRefused(unmet);
  });

  test('takes place where one has been active, whatever became of it and of the others', () => {
    asked(linked()).reading(planStream, one!, activated).when(close()).then(closed);
    asked(linked(), linked(other))
      .reading(planStream, one!)
      .reading(planStream, other!, activated, planReopened({}))
      .when(close())
      .then(closed);
  });

  test('of an earlier period too', () => {
    asked(linked(), closed, caseReopened({ reopeningDate: day('2026-03-31'), closedOn: day('2026-03-31') }))
      .reading(planStream, one!, activated)
      .when(close())
      .then(closed);
  });

  test('alone reads them', () => {
    caseWith(opened(), linked()).when(close()).then(closed);
  });
});
