/** What was stored of case types before they had more than four settings: each of them is the type's own, whatever the default becomes. */
import { caseTypeChanged, caseTypeDefined } from './case-type.events';

test.each([caseTypeDefined, caseTypeChanged])('$type of version 1 had its four settings for its own', ({ upcast }) => {
  const overrides = { intake: false, aftercare: true, reopeningWindow: '12', reopeningReserved: false };
  expect(upcast(1, { data: { code: 'HOME', label: 'Help at home', ...overrides }, personal: {} })).toEqual({
    data: { code: 'HOME', label: 'Help at home', overrides },
    personal: {},
  });
});
