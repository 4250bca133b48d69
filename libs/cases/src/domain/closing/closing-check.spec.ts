/** Explained closing: each kind of mandatory item, at its boundary (R21, R47, R49, R65, R70, R72, R76, R77). */
import type { CaseRules, ClosingItem } from '@caseledger/configuration';
import { caseTypeChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import { entryIdAt, inEnglish, type LocalDate, type NewEvent, type PartyId, type Uuid } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { clientDataRecorded, personForgotten, personRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import { caseClosed, caseOpened, caseReopened } from '../case.events';
import { caseStream } from '../case.state';
import { contactMomentChanged, contactMomentDeleted, contactMomentRecorded } from '../contacts/contacts.events';
import { measurementRecorded, measurementWithdrawn } from '../measurements/measurements.events';
import { helpQuestionAnswered, helpQuestionRaised } from '../needs/needs.events';
import type { LinkedPlan } from '../plans/linked-plan';
import { closingFieldsRecorded, closingProductAdded, closingProductRemoved } from './closing.events';
import { type CaseLinks, closingCheck, type OpenedCase, requirementsUnmet } from './closing-check';

const day = (text: string) => text as LocalDate;
const anyId = '01900000-0000-7000-8000-00000000000c' as Uuid;
/** The id of the entry that the event of a revision makes. */
const entry = <Of extends string>(revision: number) => entryIdAt<Of>(anyId, 'case', revision);

const opened = caseOpened({
  reference: '2026-000001',
  clientId: '01900000-0000-7000-8000-00000000000b' as PartyId,
  caseType: 'GENERAL',
  startDate: day('2026-01-15'),
});
const CLIENT = [personRegistered({ details: { familyName: 'Jansen' } })];
const partyWith = (...events: readonly NewEvent[]) => given(partyStream, ...CLIENT, ...events).state;

const check = (
  rules: Partial<CaseRules>,
  events: readonly NewEvent[],
  {
    client = [partyWith()],
    on = day('2026-03-31'),
    plans = [],
    links,
  }: { client?: ReturnType<typeof partyWith>[]; on?: LocalDate; plans?: LinkedPlan[]; links?: CaseLinks } = {},
) => {
  const changed = caseTypeChanged({ code: 'GENERAL', label: 'General support', overrides: rules });
  const configuration = given(configurationStream, changed).state;
  const state = given(caseStream, opened, ...events).state as OpenedCase;
  return closingCheck(state, { configuration, client, plans, on }, links);
};
/** The only item, as it stands after these events. */
const standing = (item: ClosingItem, ...events: readonly NewEvent[]) => {
  const { required, actual, satisfied } = check({ closingItems: [item] }, events).items[0]!;
  return [actual, required, satisfied];
};

const question = (revision: number) =>
  helpQuestionRaised({ helpQuestionId: entry(revision), category: 'WORK', raisedOn: day('2026-02-01'), text: 'A job' });
const contact = (revision: number, of: { step?: 'INTAKE' | 'CLOSING'; channel?: 'OFFICE' | 'VIDEO' } = {}) =>
  contactMomentRecorded({
    contactMomentId: entry(revision),
    step: of.step ?? 'INTAKE',
    date: day('2026-02-01'),
    durationMinutes: 30,
    channel: of.channel ?? 'OFFICE',
    accompanied: false,
    participants: [],
    content: 'A talk',
  });
const was = { step: 'INTAKE', date: day('2026-02-01'), channel: 'OFFICE', accompanied: false } as const;
const measured = (revision: number, instrument = 'SELF_SUFFICIENCY') =>
  measurementRecorded({
    measurementId: entry<'Measurement'>(revision),
    instrument,
    instrumentVersion: 1,
    phase: 'BASELINE',
    takenOn: day('2026-02-01'),
    scores: [{ domain: 'FINANCES', score: 3 }],
  });
const closedAndReopened = [
  caseClosed({ closingDate: day('2026-02-02'), aftercare: false }),
  caseReopened({ reopeningDate: day('2026-02-03'), closedOn: day('2026-02-02') }),
];

describe('what is mandatory for closing', () => {
  test('is nothing where the organisation decides nothing (R49)', () => {
    expect(check({}, [])).toEqual({ allowed: true, items: [], warnings: [] });
  });

  test('can be a help question, answered or not (R76)', () => {
    const item: ClosingItem = { code: 'HELP_QUESTION' };
    expect(standing(item)).toEqual([0, 1, false]);
    expect(standing(item, question(1))).toEqual([1, 1, true]);
    const answered = helpQuestionAnswered({ helpQuestionId: entry(1), answeredOn: day('2026-02-02') });
    expect(standing(item, question(1), answered)).toEqual([1, 1, true]);
    expect(standing(item, question(1), ...closedAndReopened)).toEqual([1, 1, true]);
  });

  test.each([
    [1, 0, false],
    [1, 1, true],
    [3, 2, false],
    [3, 3, true],
    [3, 4, true],
  ])('R65, R76: can be %i contact moments, which %i are or are not: %s', (count, there, satisfied) => {
    const contacts = Array.from({ length: there }, (_, index) => contact(index + 1));
    expect(standing({ code: 'MIN_CONTACTS', count }, ...contacts)).toEqual([there, count, satisfied]);
  });

  test('R65: deleted contact moments, and those of an earlier period, do not count', () => {
    const item: ClosingItem = { code: 'MIN_CONTACTS', count: 1 };
    const deleted = contactMomentDeleted({ contactMomentId: entry(1), was });
    expect(standing(item, contact(1), deleted)).toEqual([0, 1, false]);
    expect(standing(item, contact(1), ...closedAndReopened)).toEqual([0, 1, false]);
    expect(standing(item, contact(1), ...closedAndReopened, contact(4))).toEqual([1, 1, true]);
  });

  test('R65: contact moments can be asked for in a step, through a channel, or both', () => {
    const three = [contact(1, { step: 'CLOSING', channel: 'VIDEO' }), contact(2, { channel: 'VIDEO' }), contact(3)];
    const asked = (of: Partial<ClosingItem>) => standing({ code: 'MIN_CONTACTS', count: 2, ...of }, ...three)[0];
    expect(asked({})).toBe(3);
    expect(asked({ step: 'INTAKE' })).toBe(2);
    expect(asked({ channel: 'VIDEO' })).toBe(2);
    expect(asked({ step: 'CLOSING', channel: 'VIDEO' })).toBe(1);
    expect(asked({ step: 'CLOSING', channel: 'OFFICE' })).toBe(0);
    const changed = contactMomentChanged({
      contactMomentId: entry(3),
      was,
      date: day('2026-02-01'),
      durationMinutes: 30,
      channel: 'VIDEO',
      accompanied: false,
      participants: [],
      rewritten: false,
    });
    expect(standing({ code: 'MIN_CONTACTS', count: 3, channel: 'VIDEO' }, ...three, changed)[0]).toBe(3);
  });

  test('R70, R76: can be a measurement with an instrument, of this period and not withdrawn', () => {
    const item: ClosingItem = { code: 'MEASUREMENT', instrument: 'SELF_SUFFICIENCY' };
    expect(standing(item, measured(1, 'SATISFACTION'))).toEqual([0, 1, false]);
    expect(standing(item, measured(1))).toEqual([1, 1, true]);
    const withdrawn = measurementWithdrawn({
      measurementId: entry(1),
      instrument: 'SELF_SUFFICIENCY',
      reason: 'Of another client',
    });
    expect(standing(item, measured(1), withdrawn)).toEqual([0, 1, false]);
    expect(standing(item, measured(1), ...closedAndReopened)).toEqual([0, 1, false]);
    expect(standing({ code: 'MEASUREMENT', instrument: 'constructor' })).toEqual([0, 1, false]);
  });

  test('R76: can be a field of the closing step', () => {
    const field = (name: ClosingItem['field']): ClosingItem => ({ code: 'FIELD', field: name });
    const recorded = closingFieldsRecorded({ reason: 'GOALS_REACHED', result: 'RESOLVED' });
    const product = [closingProductAdded({ product: 'A' })];
    expect(standing(field('REASON'))).toEqual([0, 1, false]);
    expect(standing(field('REASON'), recorded)).toEqual([1, 1, true]);
    expect(standing(field('RESULT'), recorded)).toEqual([1, 1, true]);
    expect(standing(field('REFERRED_TO'), recorded)).toEqual([0, 1, false]);
    expect(standing(field('PRODUCTS'), recorded)).toEqual([0, 1, false]);
    expect(standing(field('PRODUCTS'), ...product)).toEqual([1, 1, true]);
    expect(standing(field('PRODUCTS'), ...product, closingProductRemoved({ product: 'A' }))).toEqual([0, 1, false]);
    expect(standing(field('REASON'), recorded, ...closedAndReopened)).toEqual([0, 1, false]);
  });

  test('R47: a field that cases of the type do not have is not asked for', () => {
    const rules = { closingItems: [{ code: 'FIELD', field: 'REASON' }], closingFields: ['RESULT'] } as const;
    expect(check(rules, [])).toMatchObject({ allowed: true, items: [] });
  });

  test('R76: can be a plan of approach or a referral, of which other parts of the work know', () => {
    const rules = { closingItems: [{ code: 'PLAN_OF_APPROACH' }, { code: 'REFERRAL' }] } as const;
    expect(check(rules, []).items.map(({ satisfied }) => satisfied)).toEqual([false, false]);
    const links = { referrals: 2, runningDeliveries: 3 };
    const plans = [{ activatedOn: day('2026-02-01') }, {}];
    expect(check(rules, [], { links, plans })).toMatchObject({ allowed: true, items: [{ actual: 1 }, { actual: 2 }] });
    expect(check(rules, [], { links, plans: [{}] })).toMatchObject({ allowed: false, items: [{ actual: 0 }, {}] });
  });
});

describe('client data (R76)', () => {
  const asked = { closingItems: [{ code: 'CLIENT_DATA', attribute: 'LIVING_SITUATION' }] } as const;
  const since = (from: string, attribute = 'LIVING_SITUATION') =>
    clientDataRecorded({ attribute, from: day(from), value: 'ALONE' });

  test.each([
    ['2026-03-30', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('recorded from %s on are in effect on 2026-03-31: %s', (from, satisfied) => {
    expect(check(asked, [], { client: [partyWith(since(from))] }).allowed).toBe(satisfied);
  });

  test('of another attribute do not help', () => {
    expect(check(asked, [], { client: [partyWith(since('2026-01-01', 'DISABILITY'))] }).allowed).toBe(false);
    const odd = { closingItems: [{ code: 'CLIENT_DATA', attribute: 'constructor' }] } as const;
    expect(check(odd, []).allowed).toBe(false);
  });

  test('may be recorded of the client or, after a merge, of who stands for them', () => {
    expect(check(asked, [], { client: [partyWith(), partyWith(since('2026-01-01'))] }).allowed).toBe(true);
    expect(check(asked, [], { client: [partyWith(since('2026-01-01')), partyWith()] }).allowed).toBe(true);
  });

  test('of a client who was erased are asked for no more, nor is anything else: nothing could be recorded', () => {
    const rules = { closingItems: [...asked.closingItems, { code: 'HELP_QUESTION' }] } as const;
    const erased = partyWith(personForgotten({ ground: 'OBJECTION' }));
    expect(check(rules, [], { client: [erased] })).toMatchObject({ allowed: true, items: [] });
    expect(check(rules, []).allowed).toBe(false);
  });
});

describe('deliveries that go on (R21)', () => {
  const running = { links: { referrals: 0, runningDeliveries: 2 } };
  const item = { item: { code: 'DELIVERIES_ENDED' }, required: 0, actual: 2, satisfied: false };

  test('are no concern where the guard is none', () => {
    expect(check({ closeGuard: 'none' }, [], running)).toEqual({ allowed: true, items: [], warnings: [] });
  });

  test('are a warning where it warns, which is what ships', () => {
    expect(check({}, [], running)).toMatchObject({ allowed: true, items: [], warnings: [item] });
    expect(check({}, []).warnings).toEqual([]);
  });

  test('hold the closing up where all must have ended, and are asked for once', () => {
    expect(check({ closeGuard: 'requireAllDeliveriesEnded' }, [], running)).toMatchObject({
      ...{ allowed: false, items: [item], warnings: [] },
    });
    expect(check({ closeGuard: 'requireAllDeliveriesEnded' }, []).allowed).toBe(true);
    const asked = { closeGuard: 'requireAllDeliveriesEnded', closingItems: [{ code: 'DELIVERIES_ENDED' }] } as const;
    expect(check(asked, [], running).items).toHaveLength(1);
    expect(check({ closingItems: [{ code: 'DELIVERIES_ENDED' }] }, [], running)).toMatchObject({
      ...{ allowed: false, items: [item], warnings: [] },
    });
  });
});

test('R77: what is missing is named all at once, in the organisation’s own words, and the list is for programs', () => {
  const closingItems: readonly ClosingItem[] = [
    { code: 'HELP_QUESTION' },
    { code: 'CLIENT_DATA', attribute: 'DISABILITY' },
    { code: 'MIN_CONTACTS', count: 3 },
    { code: 'MIN_CONTACTS', count: 1, step: 'CLOSING' },
    { code: 'MIN_CONTACTS', count: 1, channel: 'HOME_VISIT' },
    { code: 'MIN_CONTACTS', count: 1, step: 'INTAKE', channel: 'VIDEO' },
    { code: 'MEASUREMENT', instrument: 'SATISFACTION' },
    { code: 'FIELD', field: 'RESULT' },
    { code: 'PLAN_OF_APPROACH' },
    { code: 'REFERRAL' },
  ];
  const checked = check({ closingItems }, [question(1)]);
  const refusal = requirementsUnmet(checked);
  const satisfaction = configurationStream.initial.instruments['SATISFACTION']!.versions[1]!.label;
  expect(refusal?.message).toBe(
    'The case cannot be closed yet; this is missing: client data on the closing date: Disability or limitation, ' +
      'contact moments (at least 3), contact moments in the step closing (at least 1), contact moments: home visit (at least 1), ' +
      `contact moments in the step intake: by video (at least 1), a measurement with ${satisfaction}, ` +
      'in the closing step: result, a plan of approach, and a referral.',
  );
  expect(refusal?.details?.['items']).toHaveLength(closingItems.length);
  expect((refusal?.details?.['items'] as object[]).slice(0, 2)).toEqual([
    { code: 'HELP_QUESTION', label: 'a help question', required: 1, actual: 1, satisfied: true },
    {
      code: 'CLIENT_DATA',
      attribute: 'DISABILITY',
      label: 'client data on the closing date: Disability or limitation',
      required: 1,
      actual: 0,
      satisfied: false,
    },
  ]);
  expect(checked.items.map(({ label }) => inEnglish(label))).not.toContain('');
});

test('what a type or an instrument is called is no matter where the configuration knows it no more', () => {
  const items = [
    { code: 'MEASUREMENT', instrument: 'GONE' },
    { code: 'CLIENT_DATA', attribute: 'GONE' },
  ] as const;
  expect(check({ closingItems: items }, []).items.map(({ label }) => inEnglish(label))).toEqual([
    'a measurement with GONE',
    'client data on the closing date: GONE',
  ]);
});
