/** The events of a party are storage: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { partyStream } from './party.state';
import { addressFields, personalDetailsFields } from './personal-details';

describeStoredEvents({
  stream: partyStream,
  folder: join(__dirname, 'samples'),
  built: 'libs/parties/src/domain/party.state',
  name: 'partyStream',
  shapes: {
    'PersonRegistered.v1': { details: 'record, personal' },
    'ProspectRegistered.v1': { details: 'record, personal' },
    'ProspectPromoted.v1': { details: 'record, personal' },
    'PersonalDetailsCorrected.v1': { details: 'record, personal', reason: 'text, optional, personal' },
    'IdentifierRecorded.v1': { identifierId: 'id', kind: 'code', value: 'text, personal' },
    'IdentifierRemoved.v1': { identifierId: 'id' },
    'RelationshipRecorded.v1': { relationshipId: 'id', otherId: 'id', kind: 'code', from: 'partialDate, optional' },
    'RelationshipEnded.v1': { relationshipId: 'id', otherId: 'id', until: 'date' },
    'ClientDataRecorded.v1': { attribute: 'code', from: 'date', value: 'text, personal' },
    'ResourceRecorded.v1': { resourceId: 'id', kind: 'code', description: 'text, personal' },
    'PartyMerged.v1': { intoId: 'id', reason: 'text, optional, personal' },
    'PartyUnmerged.v1': { intoId: 'id', reason: 'text, optional, personal' },
    'MergedPartyAdded.v1': { mergedId: 'id' },
    'MergedPartyRemoved.v1': { mergedId: 'id' },
    'PersonForgotten.v1': { ground: 'code' },
  },
  personal: [
    'PersonRegistered.details',
    'ProspectRegistered.details',
    'ProspectPromoted.details',
    'PersonalDetailsCorrected.details',
    'PersonalDetailsCorrected.reason',
    'IdentifierRecorded.value',
    'ClientDataRecorded.value',
    'ResourceRecorded.description',
    'PartyMerged.reason',
    'PartyUnmerged.reason',
  ],
});

test('the details of a person have the fields that they have always had', () => {
  expect(
    Object.entries({ ...personalDetailsFields, ...addressFields }).map(([name, { kind }]) => `${name}: ${kind}`),
  ).toEqual([
    'givenNames: text',
    'familyName: text',
    'birthDate: partialDate',
    'gender: code',
    'telephone: text',
    'email: text',
    'address: record',
    'street: text',
    'houseNumber: text',
    'postalCode: text',
    'city: text',
    'country: text',
  ]);
});
