/** The stored form of sealed boxes and fingerprints, by fixed vectors: what is in the log must be readable for ever. */
import { event, type EventId, field, type PartyId, type StreamName, type Tenant, type Uuid } from '@caseledger/kernel';
import type { KeyStore } from './key-store';
import { personalData } from './sealing';

const TENANT = 'westerpoort' as Tenant;
const PERSON = '01890a5d-ac96-774b-bcce-b302099a8057' as PartyId;
const key = {
  id: '01890a5d-ac96-774b-bcce-b302099a8058' as Uuid,
  bytes: Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex'),
};
const keys = { obtain: async () => key, find: async () => key } as unknown as KeyStore;
const nonce = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaab', 'hex');
const sealing = personalData(keys, () => nonce);

const { personal, text } = field;
const personRegistered = event('PersonRegistered', {
  version: 1,
  fields: { familyName: personal(text()), givenNames: personal(text()) },
});

test('a sealed box has the bytes that it has always had', async () => {
  const boxes = await sealing.seal(
    TENANT,
    {
      stream: 'party-westerpoort.01890a5d-ac96-774b-bcce-b302099a8057' as StreamName,
      id: '01890a5d-ac96-774b-bcce-b302099a8059' as EventId,
      type: 'PersonRegistered',
      schemaVersion: 1,
    },
    personRegistered,
    { data: {}, personal: { givenNames: 'Zoë', familyName: 'de Vries' } },
    PERSON,
  );
  expect(boxes).toEqual([
    {
      person: PERSON,
      keyId: key.id,
      nonce: 'oKGio6Slpqeoqaqr',
      box: 'nToaTCiibsYsBOq2JUDiuhWMD2L70jFOsCxB7wnOG0-zGyKMjRhxZzBfr-p0j4o6MMqSVXcHwo7wvDI_wA',
    },
  ]);
});

test('a fingerprint has the bytes that it has always had', async () => {
  const input = { name: 'Zoë', amount: 12 };
  expect(await sealing.fingerprint(TENANT, PERSON, input)).toBe('NahJmXH8Y964pn5T1IKjO5z5m5hgGO0agMDwkw_j6M0');
  expect(await sealing.fingerprint(TENANT, undefined, input)).toBe('UFM0IeCUy3ok9T5rtbAtTc0O8pbSZ-TQp3V9D-rhQdw');
});
