/** How the agreement on a plan stands, by what was answered and what was changed since (R132). */
import type { LocalDate } from '@caseledger/kernel';
import { agreementStanding, isLastAcceptance } from './agreement.rules';
import type { Agreement } from './agreement.state';

const agreement: Agreement = {
  ...{ id: 'a', planRevision: 5, signatories: ['client', 'mother'], answers: {}, status: 'ISSUED' },
};
const standing = (status: Agreement['status'], structureRevision = 5) =>
  agreementStanding({ agreements: { agreement: { ...agreement, status } }, structureRevision });
const accepted = { answer: 'ACCEPTED', on: '2026-03-01' as LocalDate } as const;

describe('the agreement on a plan', () => {
  test('is none where none was issued, and else as it was answered', () => {
    expect(agreementStanding({ agreements: {}, structureRevision: 5 })).toBe('NONE');
    for (const status of ['ISSUED', 'ACCEPTED', 'REJECTED', 'CANCELLED'] as const) {
      expect(standing(status)).toBe(status);
    }
  });

  test('is out of date once what was accepted is planned otherwise', () => {
    expect(standing('ACCEPTED', 5)).toBe('ACCEPTED');
    expect(standing('ACCEPTED', 6)).toBe('OUTDATED');
    expect(standing('REJECTED', 6)).toBe('REJECTED');
    expect(standing('CANCELLED', 6)).toBe('CANCELLED');
  });
});

describe('the last acceptance', () => {
  test('is that of the only one, or of the one whom the others have preceded', () => {
    expect(isLastAcceptance({ ...agreement, signatories: ['client'] }, 'client', 5)).toBe(true);
    expect(isLastAcceptance(agreement, 'client', 5)).toBe(false);
    expect(isLastAcceptance({ ...agreement, answers: { mother: accepted } }, 'client', 5)).toBe(true);
  });

  test('is none of a plan that was changed after it was issued', () => {
    expect(isLastAcceptance({ ...agreement, signatories: ['client'] }, 'client', 6)).toBe(false);
  });
});
