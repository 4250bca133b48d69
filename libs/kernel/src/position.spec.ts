/** Bookmarks: a place of the log as a text that a client carries and cannot make up. */
import fc from 'fast-check';
import { bookmarkOf, type EventId, type LogId, type Place, placeOf, type Position } from '.';

const place: fc.Arbitrary<Place> = fc.record({
  logId: fc.uuid({ version: 7 }).map((id) => id as LogId),
  position: fc.stringMatching(/^\d{20}$/).map((text) => text as Position),
  eventId: fc.uuid({ version: [7, 8] }).map((id) => id as EventId),
});

test('a bookmark leads back to its place', () => {
  fc.assert(
    fc.property(place, (some) => {
      expect(placeOf(bookmarkOf(some))).toEqual(some);
    }),
  );
});

test('a bookmark can stand in a URL', () => {
  fc.assert(
    fc.property(place, (some) => {
      expect(bookmarkOf(some)).toMatch(/^[\w-]+$/);
    }),
  );
});

const LOG = '01890a5d-ac96-774b-bcce-b302099a8057';

test.each(['', 'garbage', '!', 'a/b/c', 'x/1/y', `${LOG}/1`, `${LOG}//${LOG}`, `${LOG}/1/${LOG}/2`])(
  'a bookmark of %j leads nowhere',
  (text) => {
    expect(placeOf(text)).toBeUndefined();
    expect(placeOf(Buffer.from(text).toString('base64url'))).toBeUndefined();
  },
);

test('a text that is nearly a bookmark leads nowhere', () => {
  fc.assert(
    fc.property(place, fc.constantFrom(' ', '!', '=', '/'), (some, more) => {
      expect(placeOf(`${bookmarkOf(some)}${more}`)).toBeUndefined();
    }),
  );
});

test('no text of any kind makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(placeOf(text)).toBeUndefined();
    }),
  );
});
