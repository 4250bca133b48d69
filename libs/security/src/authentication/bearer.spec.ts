/** Where the bearer token of a request is found. */
import { bearerOf, bearerOfConnectionInit } from './bearer';

describe('the bearer token of a request', () => {
  it.each(['Bearer abc.def.ghi', 'bearer abc.def.ghi', 'BEARER   abc.def.ghi', ' Bearer abc.def.ghi '])(
    'is read from %j',
    (header) => {
      expect(bearerOf(header)).toBe('abc.def.ghi');
    },
  );

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b', 'Bearerabc', 'Bearer a,b'])(
    'is not there in %j',
    (header) => {
      expect(bearerOf(header)).toBeUndefined();
    },
  );

  it('is read from the payload of a connection_init, in either spelling', () => {
    expect(bearerOfConnectionInit({ authorization: 'Bearer abc' })).toBe('abc');
    expect(bearerOfConnectionInit({ Authorization: 'Bearer abc' })).toBe('abc');
  });

  it.each([undefined, null, 'Bearer abc', 7, {}, { authorization: ['Bearer abc'] }, { authorization: null }])(
    'is not there in the payload %j',
    (payload) => {
      expect(bearerOfConnectionInit(payload)).toBeUndefined();
    },
  );
});
