/** The codes and what an error shows. */
import { rejected } from '@caseledger/kernel';
import { IntrinsicException } from '@nestjs/common';
import { conflict, ERROR_CODES, notFound, PublicError, ruleViolation, unavailable } from './public-error';

describe('an error that the client may see', () => {
  it('has one of the codes of the interface', () => {
    expect(Object.keys(ERROR_CODES)).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'NOT_FOUND',
      'BAD_USER_INPUT',
      'RULE_VIOLATION',
      'CONFLICT',
      'TOO_COMPLEX',
      'RATE_LIMITED',
      'UNAVAILABLE',
      'INTERNAL',
    ]);
  });

  it('shows nothing that it was not given', () => {
    expect(notFound('There is no such case.').extensions).toEqual({ code: 'NOT_FOUND' });
    expect(conflict('Changed.', { revision: 7 }).extensions).toEqual({ code: 'CONFLICT', details: { revision: 7 } });
  });

  it('names the field of a refusal as it was sent', () => {
    const refusal = rejected('CaseNotOpen', 'The case is closed.');
    expect(ruleViolation(refusal).extensions).toEqual({ code: 'RULE_VIOLATION', rule: 'CaseNotOpen' });
    expect(ruleViolation({ ...refusal, field: 'closingDate' }).field).toBe('input.closingDate');
  });

  it('never shows its cause', () => {
    const error = unavailable('Try again.', new Error('10.0.0.7'));
    expect(JSON.stringify(error.extensions)).not.toContain('10.0.0.7');
  });

  it('is not logged by Nest as a fault', () => {
    expect(new PublicError('FORBIDDEN', 'No.')).toBeInstanceOf(IntrinsicException);
  });
});
