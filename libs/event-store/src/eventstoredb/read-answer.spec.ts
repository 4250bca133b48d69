/** What is taken from the bytes of an answer is what the client's own objects say of it. */
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import { answerIn } from './read-answer';

const { RecordedEvent } = ReadResp.ReadEvent;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const bytesOf = (answer: ReadResp): Buffer => Buffer.from(answer.serializeBinary());

const whole = fc
  .oneof(fc.constantFrom('0', '1', '127', '128', '9223372036854775807'), fc.bigInt(0n, 2n ** 63n - 1n))
  .map(String);
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('', 'Ayşe', '日本語', '🙂', '{"a":1}'),
  fc.string({ unit: 'grapheme' }),
);
const recorded = fc.record({
  ...{ stream: text, revision: fc.nat().map(String), prepare: whole, commit: whole },
  ...{ type: text, data: text, metadata: text, others: fc.dictionary(fc.string({ minLength: 1 }), text) },
});
type Recorded = typeof recorded extends fc.Arbitrary<infer Value> ? Value : never;

function recordOf({ stream, revision, prepare, commit, type, data, metadata, others }: Recorded) {
  const record = new RecordedEvent()
    .setId(new UUID().setString('01900000-0000-7000-8000-00000000000a'))
    .setStreamIdentifier(new StreamIdentifier().setStreamName(base64(stream)))
    .setStreamRevision(revision)
    .setPreparePosition(prepare)
    .setCommitPosition(commit)
    .setCustomMetadata(base64(metadata))
    .setData(base64(data));
  for (const [key, value] of Object.entries(others)) record.getMetadataMap().set(key, value);
  record.getMetadataMap().set('type', type);
  return record;
}
const asRead = ({ stream, revision, prepare, commit, type, data, metadata }: Recorded) => ({
  ...{ stream, revision: Number(revision), type, data, metadata },
  place: { commit, prepare },
});
const answering = (event: InstanceType<typeof RecordedEvent>, link?: InstanceType<typeof RecordedEvent>): ReadResp => {
  const read = new ReadResp.ReadEvent().setEvent(event).setCommitPosition('7');
  return new ReadResp().setEvent(link === undefined ? read : read.setLink(link));
};

test('a record, whatever is in it', () => {
  fc.assert(
    fc.property(recorded, (event) => {
      expect(answerIn(bytesOf(answering(recordOf(event))))).toEqual(asRead(event));
    }),
  );
});

test('a record that a link leads to, and nothing where it is gone', () => {
  fc.assert(
    fc.property(recorded, recorded, (event, link) => {
      expect(answerIn(bytesOf(answering(recordOf(event), recordOf(link))))).toEqual(asRead(event));
      const gone = new ReadResp().setEvent(new ReadResp.ReadEvent().setLink(recordOf(link)).setNoPosition(new Empty()));
      expect(answerIn(bytesOf(gone))).toBe('other');
    }),
    { numRuns: 30 },
  );
});

test.each([
  [new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('one')), 'confirmation'],
  [
    new ReadResp().setStreamNotFound(
      new ReadResp.StreamNotFound().setStreamIdentifier(new StreamIdentifier().setStreamName(base64('case-demo.1'))),
    ),
    'streamNotFound',
  ],
  [new ReadResp().setCheckpoint(new ReadResp.Checkpoint().setCommitPosition('5').setPreparePosition('5')), 'other'],
  [new ReadResp().setCaughtUp(new ReadResp.CaughtUp()), 'other'],
  [new ReadResp(), 'other'],
])('what else is told (%#)', (answer, expected) => {
  expect(answerIn(bytesOf(answer))).toBe(expected);
});

test('what is cut off is no answer', () => {
  const event = recordOf(fc.sample(recorded, { seed: 1, numRuns: 1 })[0]!);
  const bytes = bytesOf(answering(event));
  expect(() => answerIn(bytes.subarray(0, bytes.length - 3))).toThrow();
});
