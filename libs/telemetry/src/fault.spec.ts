/** What is logged of an error: enough to find the fault, and nothing that somebody has typed. */
import { faultOf } from './fault';

const TYPED = 'Jansen, born 1987-05-01';
const HERE = /fault\.spec\.ts:\d+:\d+/;

class OwnSentence extends Error {
  override readonly name: string = 'OwnSentence';
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('of an error is logged', () => {
  test('its kind, its code and where it was thrown, and not its message', () => {
    const fault = faultOf(Object.assign(new TypeError(`Cannot read ${TYPED}`), { code: 'SQLITE_FULL' }));
    expect(fault).toEqual({ type: 'TypeError', code: 'SQLITE_FULL', stack: expect.any(Array) as unknown });
    expect(fault.stack?.[0]).toMatch(HERE);
    expect(JSON.stringify(fault)).not.toContain('Jansen');
  });

  test('the message of a class that is known to say nothing of anybody, and of that class alone', () => {
    class MoreOfIt extends OwnSentence {}
    expect(faultOf(new OwnSentence('The store is closed.'), [OwnSentence]).message).toBe('The store is closed.');
    expect(faultOf(new MoreOfIt(TYPED), [OwnSentence]).message).toBeUndefined();
  });

  test('what led to it, and the errors that it holds, in the same way', () => {
    const cause = new RangeError(TYPED, { cause: TYPED });
    const fault = faultOf(new AggregateError([new SyntaxError(TYPED), TYPED], TYPED, { cause }));
    expect(fault).toMatchObject({
      type: 'AggregateError',
      cause: { type: 'RangeError', cause: { type: 'no error but string' } },
      errors: [{ type: 'SyntaxError' }, { type: 'no error but string' }],
    });
    expect(JSON.stringify(fault)).not.toContain('Jansen');
  });
});

describe('nothing of what was typed is logged', () => {
  const typed = (error: Error, change: (error: Error) => void): Error => {
    // The stack is written when it is first read.
    expect(error.stack).toBeDefined();
    change(error);
    return error;
  };

  test.each<[string, unknown]>([
    ['in a message of several lines', new Error(`${TYPED}\n    at ${TYPED} (/app/Jansen.js:1:1)\n    at Jansen:1:1`)],
    ['in a message that was changed later', typed(new Error(`of ${TYPED}`), (error) => (error.message = 'another'))],
    ['in a message that was emptied later', typed(new Error(TYPED), (error) => (error.message = ''))],
    ['in a message that is a part of itself', typed(new Error(`x\n    at ${TYPED}`), (error) => (error.message = 'x'))],
    ['in a name', typed(new Error(''), (error) => (error.name = TYPED))],
    ['in a code', Object.assign(new Error(''), { code: 'jansen 1987' })],
    ['in other members', Object.assign(new Error(''), { input: TYPED, sql: TYPED, Jansen: 1 })],
    ['in an error that JSON made', thrownBy(() => JSON.parse(TYPED))],
    ['in what is no error', { message: TYPED, stack: TYPED, name: TYPED }],
    ['in a text', TYPED],
    ['in a stack that is none', typed(new Error('x'), (error) => (error.stack = `Error: x\n${TYPED}`))],
  ])('%s', (_, thrown) => {
    expect(JSON.stringify(faultOf(thrown))).not.toMatch(/jansen|1987/i);
  });

  test('and an error that leads to itself ends', () => {
    const error = new Error('x');
    error.cause = error;
    expect(JSON.stringify(faultOf(error)).length).toBeLessThan(20_000);
  });
});
