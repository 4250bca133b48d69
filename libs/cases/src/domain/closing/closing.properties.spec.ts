/** The closing check and the refusal to close say the same, whatever is asked of a closing and whatever is there (R75-R78). */
import { CLOSE_GUARDS, CLOSING_FIELDS, type ClosingItem } from '@caseledger/configuration/domain/case-rules';
import { caseTypeChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type CommandId,
  entryIdAt,
  type Instant,
  isRejection,
  type LocalDate,
  type NewEvent,
  type PartyId,
  type Uuid,
} from '@caseledger/kernel';
import { decideIn, foldAll, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { clientDataRecorded, personForgotten, personRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import { mayWith } from '@caseledger/security';
import fc from 'fast-check';
import { caseOpened } from '../case.events';
import { caseStream } from '../case.state';
import { closeCase } from '../commands/close-case';
import { contactMomentRecorded } from '../contacts/contacts.events';
import { measurementRecorded } from '../measurements/measurements.events';
import { helpQuestionRaised } from '../needs/needs.events';
import { closingFieldsRecorded, closingProductAdded } from './closing.events';
import { closingCheck, type OpenedCase } from './closing-check';

const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;
const START = day('2026-01-15');
const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: START });

const item: fc.Arbitrary<ClosingItem> = fc.oneof(
  fc.constantFrom<ClosingItem>({ code: 'HELP_QUESTION' }, { code: 'PLAN_OF_APPROACH' }, { code: 'DELIVERIES_ENDED' }),
  fc.constantFrom('LIVING_SITUATION', 'DISABILITY').map((attribute) => ({ code: 'CLIENT_DATA', attribute }) as const),
  fc.record({
    code: fc.constant('MIN_CONTACTS' as const),
    count: fc.integer({ min: 1, max: 3 }),
    channel: fc.option(fc.constantFrom('OFFICE' as const, 'VIDEO' as const), { nil: undefined }),
  }),
  fc
    .constantFrom('SELF_SUFFICIENCY', 'SATISFACTION')
    .map((instrument) => ({ code: 'MEASUREMENT', instrument }) as const),
  fc.constantFrom(...CLOSING_FIELDS).map((field) => ({ code: 'FIELD', field }) as const),
);
const rules = fc.record({
  closingItems: fc.array(item, { maxLength: 4 }),
  closeGuard: fc.constantFrom(...CLOSE_GUARDS),
  closingFields: fc.subarray([...CLOSING_FIELDS]),
});

/** What happens in a case, each by its revision. */
const happening: fc.Arbitrary<(revision: number) => NewEvent> = fc.oneof(
  fc.constant((revision: number) =>
    helpQuestionRaised({ helpQuestionId: idAt(revision), category: 'WORK', raisedOn: START, text: 'A job' }),
  ),
  fc
    .record({
      channel: fc.constantFrom('OFFICE' as const, 'VIDEO' as const),
      date: fc.constantFrom(START, day('2026-03-30')),
    })
    .map(
      (of) => (revision: number) =>
        contactMomentRecorded({
          ...{ contactMomentId: idAt(revision), step: 'INTAKE', ...of, durationMinutes: 5, accompanied: false },
          ...{ participants: [], content: 'A talk' },
        }),
    ),
  fc.constantFrom('SELF_SUFFICIENCY', 'SATISFACTION').map(
    (instrument) => (revision: number) =>
      measurementRecorded({
        ...{ measurementId: idAt(revision), instrument, instrumentVersion: 1, phase: 'BASELINE' as const },
        ...{ takenOn: START, scores: [] },
      }),
  ),
  fc.constantFrom({ reason: 'OTHER' }, { result: 'RESOLVED' }, {}).map((fields) => () => closingFieldsRecorded(fields)),
  fc.constant(() => closingProductAdded({ product: 'A' })),
);
const data = fc
  .record({
    attribute: fc.constantFrom('LIVING_SITUATION', 'DISABILITY'),
    from: fc.constantFrom(START, day('2026-03-31')),
  })
  .map((of) => clientDataRecorded({ ...of, value: 'NONE' }));
const lives = fc.oneof(
  { arbitrary: fc.array(data, { maxLength: 2 }), weight: 9 },
  { arbitrary: fc.constant([personForgotten({ ground: 'OBJECTION' })]), weight: 1 },
);

const idAt = (revision: number) => entryIdAt<never>(caseId as Uuid, 'case', revision);

/** How a case with these rules and this life is closed on a day, by an administrator and without. */
const scene = fc
  .record({
    rules,
    happenings: fc.array(happening, { maxLength: 8 }),
    life: lives,
    on: fc.constantFrom(START, day('2026-01-14'), day('2026-03-30'), day('2026-03-31')),
  })
  .map(({ rules: overrides, happenings, life, on }) => {
    const events = [opened, ...happenings.map((event, index) => event(index + 1))];
    const folded = foldAll(caseStream, events, undefined, '2026-03-31T09:00:00.000Z' as Instant);
    const changed = caseTypeChanged({ code: 'GENERAL', label: 'General', overrides });
    const client = [personRegistered({ details: { familyName: 'Jansen' } }), ...life];
    const around = withFact(withFact(USUAL, configurationStream, 'ofTenant', [changed]), partyStream, clientId, client);
    const check = closingCheck(folded.state as OpenedCase, {
      configuration: foldAll(configurationStream, [changed]).state,
      client: [foldAll(partyStream, client).state],
      plans: [],
      on,
    });
    const close = (role: string, reason?: string) =>
      decideIn(
        { ...around, may: mayWith([role]) },
        folded,
        closeCase({
          ...{ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, caseId, closingDate: on },
          override: reason === undefined ? undefined : { reason },
        }),
      );
    return { check, close };
  });

const RUNS = runs(1_000);
const OF_DATES = ['ClosingDateBeforeStart', 'ClosingDateBeforeLatestEntry'];

describe('whatever is mandatory, and whatever is there', () => {
  test('R75, R77: closing is refused for what the check finds missing, with the same list, and for nothing else', () => {
    let seen = 0;
    fc.assert(
      fc.property(scene, ({ check, close }) => {
        const decision = close('CASEWORKER');
        if (isRejection(decision) && OF_DATES.includes(decision.rule)) return;
        seen += 1;
        expect(isRejection(decision)).toBe(!check.allowed);
        if (!isRejection(decision)) return;
        expect(decision.rule).toBe('ClosingRequirementsUnmet');
        expect(decision.details?.['items']).toMatchObject(
          check.items.map(({ item: { code }, required, actual, satisfied }) => ({ code, required, actual, satisfied })),
        );
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(0);
  });

  test('R78: the administrator passes over it all with a reason, and the event says over what', () => {
    fc.assert(
      fc.property(scene, ({ check, close }) => {
        const refused = close('CASEWORKER');
        const closed = close('APPLICATION_ADMIN', 'Because');
        if (isRejection(closed)) throw new Error(closed.message);
        const { unmet = [], unmetItems = [] } = closed.own[0]!.data as { unmet?: string[]; unmetItems?: ClosingItem[] };
        expect(unmet.length > 0).toBe(isRejection(refused));
        expect(closed.own[0]!.personal['overrideReason']).toBe(isRejection(refused) ? 'Because' : undefined);
        expect(unmetItems).toEqual(check.items.filter(({ satisfied }) => !satisfied).map((one) => one.item));
        const ofItems = unmet.filter((rule) => ['CLOSING_ITEMS_UNMET', 'DELIVERIES_NOT_ENDED'].includes(rule));
        expect(ofItems.length > 0).toBe(!check.allowed);
      }),
      RUNS,
    );
  });
});
