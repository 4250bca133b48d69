/** What ships keeps the rules that changes to it must keep. */
import { codeRejection, labelRejection, reopeningWindowRejection } from './configuration.rules';
import { SHIPPED_CASE_TYPES, SHIPPED_CLIENT_ATTRIBUTES } from './shipped-configuration';

test.each(SHIPPED_CASE_TYPES.map((caseType) => [caseType.code, caseType] as const))(
  'the case type %s could have been defined as it is',
  (_, { code, label, reopeningWindow, retired }) => {
    expect([codeRejection(code), labelRejection(label), reopeningWindowRejection(reopeningWindow)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(retired).toBe(false);
  },
);

test.each(SHIPPED_CLIENT_ATTRIBUTES.map((attribute) => [attribute.code, attribute] as const))(
  'the attribute %s could have been defined as it is',
  (_, { code, label, kind, codes }) => {
    for (const entry of [{ code, label }, ...codes]) {
      expect([codeRejection(entry.code), labelRejection(entry.label)]).toEqual([undefined, undefined]);
    }
    expect(new Set(codes.map((entry) => entry.code)).size).toBe(codes.length);
    expect(codes.length > 0).toBe(kind === 'code');
  },
);

test('R97: what says nothing else ships with a window of 3 months', () => {
  const windows = Object.fromEntries(SHIPPED_CASE_TYPES.map(({ code, reopeningWindow }) => [code, reopeningWindow]));
  expect(windows).toMatchObject({ GENERAL: '3', DEBT: '3', BENEFITS: '3' });
});

test('what ships shows each setting at work, and in no more case types than need it', () => {
  const withSetting = (setting: 'intake' | 'aftercare' | 'reopeningReserved'): readonly string[] =>
    SHIPPED_CASE_TYPES.filter((caseType) => caseType[setting]).map(({ code }) => code);
  expect(withSetting('intake')).toEqual(['BENEFITS']);
  expect(withSetting('aftercare')).toEqual(['REHABILITATION', 'YOUTH']);
  expect(withSetting('reopeningReserved')).toEqual(['DEBT']);
});
