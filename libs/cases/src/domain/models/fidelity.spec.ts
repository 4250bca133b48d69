/** Whether a case is worked as its model says (R111, R121, R123). */
import type { LocalDate } from '@caseledger/kernel';
import { fidelityOf, type WorkedCase } from './fidelity';

const day = (text: string) => text as LocalDate;
const plain = {
  caseloadLimit: 15,
  strengthsRequired: false,
  accompanimentExpected: false,
  deliveredBy: 'OTHERS',
} as const;
const worked: WorkedCase = {
  today: day('2026-03-31'),
  contactDue: day('2026-03-31'),
  caseload: 15,
  strengths: 0,
  accompanied: 0,
  birthDate: '1980-01-01',
  hasGuardian: false,
};
const check = (code: string, profile: Parameters<typeof fidelityOf>[0], more: Partial<WorkedCase> = {}) =>
  fidelityOf(profile, { ...worked, ...more }).find((one) => one.code === code)?.satisfied;

test.each([
  ['2026-03-31', 'YES'],
  ['2026-03-30', 'NO'],
  [undefined, 'NOT_ASSESSABLE'],
])('R121: contact due on %s is in time on 2026-03-31: %s', (contactDue, satisfied) => {
  expect(check('CONTACT_IN_TIME', plain, { contactDue: contactDue as LocalDate })).toBe(satisfied);
});

test.each([
  [15, 'YES'],
  [16, 'NO'],
  [undefined, 'NOT_ASSESSABLE'],
])('R111: a caseload of %s where fifteen is the limit: %s', (caseload, satisfied) => {
  expect(check('CASELOAD_WITHIN_LIMIT', plain, { caseload })).toBe(satisfied);
});

test('R45: strengths are asked for by the model that is built on them, and by no other', () => {
  const strengthsBased = { ...plain, strengthsRequired: true };
  expect([0, 1].map((strengths) => check('STRENGTHS_ASSESSED', strengthsBased, { strengths }))).toEqual(['NO', 'YES']);
  expect(check('STRENGTHS_ASSESSED', plain)).toBeUndefined();
});

test('R66: accompaniment is asked for by the intensive model, and by no other', () => {
  const intensive = { ...plain, accompanimentExpected: true };
  expect([0, 1].map((accompanied) => check('ACCOMPANIED', intensive, { accompanied }))).toEqual(['NO', 'YES']);
  expect(check('ACCOMPANIED', plain)).toBeUndefined();
});

test.each([
  [undefined, 'NOT_ASSESSABLE'],
  [{ all: 0, own: 0 }, 'NOT_ASSESSABLE'],
  [{ all: 1, own: 0 }, 'NO'],
  [{ all: 4, own: 2 }, 'NO'],
  [{ all: 5, own: 3 }, 'YES'],
  [{ all: 1, own: 1 }, 'YES'],
])('R112, R124: services %j in a clinical case: most are the own team’s: %s', (services, satisfied) => {
  expect(check('DELIVERED_BY_OWN_TEAM', { ...plain, deliveredBy: 'OWN_TEAM' }, { services })).toBe(satisfied);
});

test('R112: who delivers is asked for by the clinical model, and by no other', () => {
  expect(check('DELIVERED_BY_OWN_TEAM', plain, { services: { all: 1, own: 0 } })).toBeUndefined();
});

test.each([
  ['2008-04-01', false, 'NO'],
  ['2008-04-01', true, 'YES'],
  ['2008-03-31', false, undefined],
  ['2008', false, 'NOT_ASSESSABLE'],
  [undefined, false, 'NOT_ASSESSABLE'],
])('R123: born %s, with a guardian: %s, is %s', (birthDate, hasGuardian, satisfied) => {
  expect(check('MINOR_HAS_GUARDIAN', plain, { birthDate, hasGuardian })).toBe(satisfied);
});
