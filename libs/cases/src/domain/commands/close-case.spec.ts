/** CloseCase (R74, R78, R79, R82, R86). */
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CaseId, CommandId, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { mayWith } from '@caseledger/security';
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseReopened } from '../case.events';
import { caseStream } from '../case.state';
import { type CloseCase, closeCase } from './close-case';

const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;
const close = (input: Partial<CloseCase> = {}) =>
  closeCase({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, caseId, ...input });

const opened = (caseType = 'GENERAL') =>
  caseOpened({ reference: '2026-000001', clientId, caseType, startDate: day('2026-01-15') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, ...events)
    .reading(configurationStream, 'ofTenant')
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
  test('is possible where the case type has it (R82, R86)', () => {
    caseWith(opened('YOUTH'))
      .when(close({ aftercare: true }))
      .then(caseClosed({ closingDate: day('2026-03-31'), aftercare: true }));
  });

  test('is not possible where the case type has none, or is not known any more (R86)', () => {
    openCase.when(close({ aftercare: true })).thenRefused('AftercareNotAvailable', { field: 'aftercare' });
    caseWith(opened('GONE'))
      .when(close({ aftercare: true }))
      .thenRefused('AftercareNotAvailable');
  });

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

  test('for a reason that is empty or too long', () => {
    openCase.when(close({ reason: ' ' })).thenRefused('TextNotAllowed', { field: 'reason' });
    openCase.when(close({ reason: 'x'.repeat(4_001) })).thenRefused('TextNotAllowed', { field: 'reason' });
  });
});
