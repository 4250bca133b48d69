/**
 * What EventStoreDB was observed to answer, as cases: the same against the stand-in and, where EVENTSTOREDB_URL names one,
 * against a real server. What takes a restart or a fault of the server itself is told of the stand-in alone.
 */
import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  binaryEvent,
  END,
  type EventStoreDBClient,
  EVENT_TYPE,
  FORWARDS,
  jsonEvent,
  type Position as Place,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { Empty, StreamIdentifier, UUID, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import {
  BatchAppendReq,
  type BatchAppendResp,
  ReadReq,
  type ReadResp,
} from '@eventstore/db-client/generated/streams_pb';
import { EVENTSTOREDB_URL } from '../support/real-servers';
import { grpcInsecure, type GrpcAny } from './grpc';
import { clientOf, event, events, failureOf, newStream, readOf, revisionsOf, storyOf, type Version } from './observing';
import { type StandIn, startStandIn } from './stand-in';

jest.setTimeout(10_000);

type Expression = ReadReq.Options.FilterOptions.Expression;

const REAL = EVENTSTOREDB_URL;
const SERVERS = [
  { server: 'the stand-in as 22.10.4', version: '22.10.4', url: undefined },
  { server: 'the stand-in as 23.10.8', version: '23.10.8', url: undefined },
  ...(REAL === undefined ? [] : [{ server: 'the real server', version: undefined, url: REAL }]),
] as const;
/** The client calls Append, not BatchAppend, where a call has credentials; an insecure server does not look at them. */
const BY_APPEND = { credentials: { username: 'admin', password: 'changeit' } };

describe.each(SERVERS)('$server', ({ version: known, url }) => {
  let standIn: StandIn | undefined;
  let client: EventStoreDBClient;
  let version: string;

  beforeAll(async () => {
    if (url === undefined) standIn = await startStandIn({ version: known });
    client = clientOf(url ?? standIn!.url);
    const { serverVersion } = await (client as unknown as { capabilities: Promise<{ serverVersion: string }> })
      .capabilities;
    version = serverVersion;
  });
  afterAll(async () => {
    await client.dispose();
    await standIn?.stop();
  });

  /** What needs the server's own end, or a fault in it. A real server is not ours to end, and these are shown as not run. */
  const withFaults: (name: string, body: (server: StandIn) => Promise<void>) => void = (name, body) => {
    if (url === undefined) test(name, () => body(standIn!));
    else test.todo(`${name} (not run: needs the server's end or a fault)`);
  };
  const append = (
    stream: string,
    list: Parameters<EventStoreDBClient['appendToStream']>[1],
    expected?: Version,
    by = {},
  ) =>
    client.appendToStream(stream, list, { ...(expected === undefined ? {} : { expectedRevision: expected }), ...by });
  const filled = async (count: number): Promise<string> => {
    const stream = newStream();
    await append(stream, events(count));
    return stream;
  };
  const deleted = async (): Promise<string> => {
    const stream = await filled(3);
    await client.deleteStream(stream);
    return stream;
  };
  const STATES: Record<string, () => Promise<string>> = {
    'never written': async () => newStream(),
    'of three events': () => filled(3),
    'softly deleted': deleted,
    tombstoned: async () => {
      const stream = await filled(3);
      await client.tombstoneStream(stream);
      return stream;
    },
    'of which only the metadata is set': async () => {
      const stream = newStream();
      await client.setStreamMetadata(stream, { maxAge: 1_000_000 });
      return stream;
    },
  };

  describe('an append to a stream', () => {
    const TABLE: [string, Record<string, number | string>][] = [
      [
        'never written',
        { any: 0, no_stream: 0, stream_exists: 'no_stream', 0: 'no_stream', 2: 'no_stream', 5: 'no_stream' },
      ],
      ['of three events', { any: 3, no_stream: '2', stream_exists: 3, 0: '2', 2: 3, 5: '2' }],
      ['softly deleted', { any: 3, no_stream: 3, stream_exists: 'deleted', 0: '2', 2: 3, 5: '2' }],
      [
        'tombstoned',
        { any: 'deleted', no_stream: 'deleted', stream_exists: 'deleted', 0: 'deleted', 2: 'deleted', 5: 'deleted' },
      ],
      [
        'of which only the metadata is set',
        { any: 0, no_stream: 0, stream_exists: 0, 0: 'no_stream', 2: 'no_stream', 5: 'no_stream' },
      ],
    ];
    const cells = TABLE.flatMap(([state, columns]) =>
      Object.entries(columns).map(([expected, result]) => ({ state, expected, result })),
    );
    describe.each([
      { call: 'BatchAppend', by: {} },
      { call: 'Append', by: BY_APPEND },
    ])('by $call', ({ call, by }) => {
      test.each(cells)('$state, expecting $expected: $result', async ({ state, expected, result }) => {
        const stream = await STATES[state]!();
        const wanted = (/^\d/.test(expected) ? BigInt(expected) : expected) as Version;
        const asked = append(stream, event(), wanted, by);
        if (typeof result === 'number') {
          const { success, nextExpectedRevision, position } = await asked;
          expect({ success, nextExpectedRevision }).toEqual({ success: true, nextExpectedRevision: BigInt(result) });
          expect(position?.commit).toBe(position?.prepare);
          return;
        }
        const error = await failureOf(asked);
        if (result === 'deleted') {
          expect(error).toMatchObject({ type: 'stream-deleted', streamName: stream });
          expect(error['code']).toBe(call === 'Append' ? 9 : undefined);
          return;
        }
        expect(error).toMatchObject({
          type: 'wrong-expected-version',
          streamName: stream,
          expectedVersion: wanted,
          actualVersion: result === 'no_stream' ? result : BigInt(result),
          code: undefined,
          message: '',
        });
      });
    });

    test('is answered with the position of its last event', async () => {
      const stream = newStream();
      const { position } = await append(stream, events(3), 'no_stream');
      expect((await readOf(client, stream)).at(-1)?.event?.position).toEqual(position);
    });

    test('at one revision from many writers at once: one wins, the others learn its revision', async () => {
      const stream = await filled(1);
      const outcomes = await Promise.allSettled(Array.from({ length: 32 }, (_, n) => append(stream, event(n), 0n)));
      const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(lost).toHaveLength(31);
      for (const error of lost) expect(error).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n });
    });

    test('not awaited is applied in the order of the calls', async () => {
      const stream = newStream();
      const appended = await Promise.all(Array.from({ length: 200 }, (_, n) => append(stream, event(n))));
      expect(appended.map(({ nextExpectedRevision }) => Number(nextExpectedRevision))).toEqual([...Array(200).keys()]);
    });
  });

  describe('on the wire', () => {
    test('BatchAppend answers a wrong version in a status, echoes the call, and stays open', async () => {
      const stream = newStream();
      const { hostname, port } = new URL((url ?? standIn!.url).replace('esdb:', 'http:'));
      const raw = new StreamsClient(`${hostname}:${port}`, grpcInsecure());
      const call = raw.batchAppend();
      const answers: BatchAppendResp[] = [];
      const correlations = [randomUUID(), randomUUID()];
      const answered = new Promise<void>((resolve, reject) => {
        call.on('error', reject).on('data', (answer: BatchAppendResp) => {
          if (answers.push(answer) === 2) resolve();
        });
      });
      for (const id of correlations) {
        const options = new BatchAppendReq.Options().setStreamPosition('7');
        options.setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(stream)));
        const message = new BatchAppendReq.ProposedMessage().setId(new UUID().setString(randomUUID()));
        message.getMetadataMap().set('type', 'Noted').set('content-type', 'application/json');
        const request = new BatchAppendReq().setOptions(options).setCorrelationId(new UUID().setString(id));
        request.addProposedMessages(message);
        call.write(request.setIsFinal(true));
      }
      await answered;
      call.end();
      raw.close();
      expect(answers.map((answer) => answer.getCorrelationId()?.getString())).toEqual(correlations);
      const error = answers[0]!.getError()!;
      const details = error.getDetails() as unknown as GrpcAny;
      expect([error.getCode(), error.getMessage()]).toEqual([6, 'WrongExpectedVersion']);
      expect(details.getTypeUrl()).toBe('type.googleapis.com/event_store.client.WrongExpectedVersion');
      const wrong = WrongExpectedVersion.deserializeBinary(details.getValue_asU8());
      expect([wrong.hasCurrentNoStream(), wrong.getExpectedStreamPosition()]).toEqual([true, '7']);
      expect(Buffer.from(answers[0]!.getStreamIdentifier()!.getStreamName_asU8()).toString()).toBe(stream);
    });

    test('Append to a tombstoned stream is a failed precondition that names the stream in its trailers', async () => {
      const stream = await STATES['tombstoned']!();
      const error = await failureOf(append(stream, event(), 'any', BY_APPEND));
      expect(error).toMatchObject({ code: 9, message: `9 FAILED_PRECONDITION: Event stream '${stream}' is deleted.` });
    });

    test.each([
      ['of another version', 9n, 9n],
      ['of no stream', 'no_stream', -1n],
    ] as const)('a deletion %s is a failed precondition with numbers for versions', async (_, expected, number) => {
      const stream = await filled(2);
      for (const asked of [client.deleteStream, client.tombstoneStream]) {
        const error = await failureOf(asked.call(client, stream, { expectedRevision: expected }));
        expect(error).toMatchObject({ code: 9, streamName: stream, expectedVersion: number, actualVersion: 1n });
        expect(error.message).toContain(
          `WrongExpectedVersion. Stream: ${stream}, Expected version: ${number}, Actual version: 1`,
        );
      }
    });
  });

  describe('the same event again', () => {
    const ROWS: [string, Version, Version, 'known' | 'repeated'][] = [
      ['no_stream', 'no_stream', 'no_stream', 'known'],
      ['any, then no_stream', 'any', 'no_stream', 'known'],
      ['any', 'any', 'any', 'repeated'],
      ['any, then stream_exists', 'any', 'stream_exists', 'repeated'],
    ];
    describe.each(ROWS)('as %s', (_, first, again, afterRestart) => {
      test('is known: the first revision and position, and nothing is written', async () => {
        const [stream, one] = [newStream(), event()];
        const { nextExpectedRevision, position } = await append(stream, one, first);
        await append(stream, events(2));
        expect(await append(stream, one, again)).toEqual({ success: true, nextExpectedRevision, position });
        expect(await revisionsOf(client, stream)).toEqual([0, 1, 2]);
      });

      withFaults(`after a restart is ${afterRestart}`, async (server) => {
        const [stream, one] = [newStream(), event()];
        await append(stream, one, first);
        await server.restart();
        await recovered();
        const { nextExpectedRevision } = await append(stream, one, again);
        expect(nextExpectedRevision).toBe(afterRestart === 'known' ? 0n : 1n);
        expect(await revisionsOf(client, stream)).toEqual(afterRestart === 'known' ? [0] : [0, 1]);
      });
    });

    test('at its own expected number is known, also with other data and with later events', async () => {
      const [stream, id] = [await filled(3), randomUUID()];
      const first = await append(stream, event(1, id), 2n);
      await append(stream, event());
      expect(await append(stream, event(2, id), 2n)).toEqual(first);
      expect((await readOf(client, stream, { fromRevision: 3n, maxCount: 1 }))[0]?.event?.data).toEqual({ n: 1 });
    });

    withFaults('at its own expected number is known after a restart', async (server) => {
      const [stream, one] = [await filled(3), event()];
      const first = await append(stream, one, 2n);
      await server.restart();
      await recovered();
      expect(await append(stream, one, 2n)).toEqual(first);
    });

    test('with the number of its own revision is written again', async () => {
      const [stream, one] = [newStream(), event()];
      await append(stream, one, 'no_stream');
      expect((await append(stream, one, 0n)).nextExpectedRevision).toBe(1n);
    });

    test('with a wrong number is a wrong version', async () => {
      const [stream, one] = [await filled(1), event()];
      await append(stream, [one, event()], 0n);
      expect(await failureOf(append(stream, one, 1n))).toMatchObject({ actualVersion: 2n });
    });

    test('as the beginning of an earlier batch has the revision of that beginning', async () => {
      const [stream, [one, two, three]] = [newStream(), events(3)];
      await append(stream, [one!, two!, three!], 'no_stream');
      expect((await append(stream, [one!, two!], 'no_stream')).nextExpectedRevision).toBe(1n);
    });

    test('with more, in another order or from the middle is a wrong version', async () => {
      const [stream, [one, two, three]] = [newStream(), events(3)];
      await append(stream, [one!, two!], 'no_stream');
      for (const list of [
        [one!, two!, three!],
        [two!, one!],
      ]) {
        expect(await failureOf(append(stream, list, 'no_stream'))).toMatchObject({ actualVersion: 1n });
      }
      expect(await failureOf(append(stream, [two!, three!], 'any'))).toMatchObject({ actualVersion: 1n });
    });

    test('behind a new one, or twice in one call, or in another stream, is written', async () => {
      const [stream, old] = [newStream(), event()];
      await append(stream, old, 'no_stream');
      expect((await append(stream, [event(), old], 'any')).nextExpectedRevision).toBe(2n);
      const twice = event();
      expect((await append(stream, [twice, twice], 2n)).nextExpectedRevision).toBe(4n);
      expect((await append(newStream(), old, 'any')).nextExpectedRevision).toBe(0n);
    });

    test.each(['no_stream', 'any'] as const)(
      'after a soft deletion, as %s: known, at no position',
      async (expected) => {
        const [stream, one] = [newStream(), event()];
        await append(stream, one, 'no_stream');
        await client.deleteStream(stream);
        const again = await append(stream, one, expected);
        expect(again).toEqual({ success: true, nextExpectedRevision: 0n, position: undefined });
        expect(await failureOf(readOf(client, stream))).toMatchObject({ type: 'stream-not-found' });
      },
    );
  });

  describe('odd input', () => {
    test('an empty list is a success at a position, and makes no stream', async () => {
      const stream = newStream();
      const { success, nextExpectedRevision, position } = await append(stream, [], 'no_stream');
      expect({ success, nextExpectedRevision }).toEqual({ success: true, nextExpectedRevision: 0n });
      const after = await append(newStream(), event());
      expect(after.position!.commit).toBeGreaterThan(position!.commit);
      expect(await failureOf(readOf(client, stream))).toMatchObject({ type: 'stream-not-found' });
      expect(await failureOf(append(stream, [], 3n))).toMatchObject({ actualVersion: 'no_stream' });
    });

    const bytes = (size: number) => binaryEvent({ type: 'Noted', data: Buffer.alloc(size, 1) });
    test('1 MiB of data is taken, and metadata is not counted', async () => {
      const metadata = Buffer.alloc(2 * 1024 * 1024, 1);
      const withMetadata = binaryEvent({ type: 'Noted', data: Buffer.alloc(10), metadata: Uint8Array.from(metadata) });
      await append(newStream(), bytes(1_048_576));
      await append(newStream(), [bytes(1_048_570), bytes(6)]);
      await append(newStream(), withMetadata);
    });
    test.each([
      ['BatchAppend', {}],
      ['Append', BY_APPEND],
    ])('more than 1 MiB of data in one call fails alone, by %s', async (_, by) => {
      const small = Array.from({ length: 40 }, (__, n) => append(newStream(), event(n), 'any', by));
      for (const list of [[bytes(1_048_577)], [bytes(1_048_570), bytes(7)], [bytes(5 * 1024 * 1024)]]) {
        expect(await failureOf(append(newStream(), list, 'any', by))).toMatchObject({
          type: 'maximum-append-size-exceeded',
          maxAppendSize: 1_048_576,
        });
      }
      await Promise.all(small);
    });
    test('18 MiB breaks the call that all appends share', async () => {
      const other = clientOf(url ?? standIn!.url);
      const error = await failureOf(other.appendToStream(newStream(), bytes(18 * 1024 * 1024)));
      expect(error).toMatchObject({ type: 'unknown', code: 8 });
      await other.dispose();
    });

    test.each([
      ['an empty stream name', '', event()],
      ['an empty type', newStream(), jsonEvent({ type: '', data: {} })],
      ['an id that is no UUID', newStream(), jsonEvent({ type: 'Noted', data: {}, id: 'one' })],
    ])('%s is a bad request', async (_, stream, one) => {
      const error = await failureOf(append(stream, one));
      expect(error).toMatchObject({ type: 'unknown', message: 'Could not recognize BadRequest' });
    });

    test('a type with a dollar, and a name of 5,000 characters, are taken', async () => {
      await append(`${newStream()}-${'x'.repeat(4950)}`, jsonEvent({ type: `$${'t'.repeat(4999)}`, data: {} }));
    });

    test('a client that does not want failures thrown learns the revision by Append, and a wrong one by BatchAppend', async () => {
      const other = clientOf(`${url ?? standIn!.url}&throwOnAppendFailure=false`);
      const stream = await filled(3);
      const failed = { success: false, position: undefined };
      const asked = { expectedRevision: 'no_stream' } as const;
      expect(await other.appendToStream(stream, event(), { ...asked, ...BY_APPEND })).toEqual({
        ...failed,
        nextExpectedRevision: 2n,
      });
      expect(await other.appendToStream(stream, event(), asked)).toEqual({ ...failed, nextExpectedRevision: 1n });
      await other.dispose();
    });

    test('a negative revision does not leave the client, and a deadline that has passed is exceeded', async () => {
      expect(await failureOf(append(newStream(), event(), -1n))).toMatchObject({ type: 'unknown', code: 13 });
      const late = await failureOf(client.appendToStream(newStream(), event(), { deadline: -1000 }));
      expect(late).toMatchObject({ type: 'deadline-exceeded' });
    });
  });

  describe('a read of a stream', () => {
    test('gives events as they were written', async () => {
      const [stream, one] = [newStream(), jsonEvent({ type: 'Noted', data: { n: 1 }, metadata: { who: 'anna' } })];
      const before = Date.now();
      const { position } = await append(stream, [one, binaryEvent({ type: 'Drawn', data: Buffer.from([0, 255]) })]);
      const [json, binary] = await readOf(client, stream);
      expect(json).toMatchObject({
        event: { streamId: stream, id: one.id, revision: 0n, type: 'Noted', data: { n: 1 }, metadata: { who: 'anna' } },
      });
      expect(json!.event).toMatchObject({ isJson: true });
      expect(json!.event!.created.getTime()).toBeGreaterThan(before - 60_000);
      expect(json!.commitPosition).toBe(json!.event!.position!.commit);
      expect(binary!.event).toMatchObject({ revision: 1n, isJson: false, metadata: undefined, position });
      expect([...(binary!.event!.data as Uint8Array)]).toEqual([0, 255]);
    });

    test.each([[[]], [3], ['text'], [null], [true], [{ deep: [{ '': 0.5 }] }]])('keeps %j as data', async (data) => {
      const stream = newStream();
      await append(stream, jsonEvent({ type: 'Noted', data: data as never }));
      expect((await readOf(client, stream))[0]?.event?.data).toEqual(data);
    });

    test.each(['never written', 'softly deleted', 'of which only the metadata is set'])(
      'that is %s finds no stream, whatever it asks for',
      async (state) => {
        const stream = await STATES[state]!();
        for (const options of [
          {},
          { direction: BACKWARDS, fromRevision: END },
          { fromRevision: 9n, maxCount: 1 },
        ] as const) {
          const error = await failureOf(readOf(client, stream, options));
          expect(error).toMatchObject({ type: 'stream-not-found', streamName: stream, code: undefined });
          expect(error.message).toBe(`${stream} not found`);
        }
      },
    );

    test('that is tombstoned fails, as do reading and setting its metadata', async () => {
      const stream = await STATES['tombstoned']!();
      const failed = { type: 'stream-deleted', code: 9 };
      expect(await failureOf(readOf(client, stream))).toMatchObject({ ...failed, streamName: stream });
      expect(await failureOf(client.getStreamMetadata(stream))).toMatchObject(failed);
      expect(await failureOf(client.setStreamMetadata(stream, {}))).toMatchObject({ type: 'stream-deleted' });
    });

    describe('of ten events', () => {
      let stream: string;
      beforeAll(async () => {
        stream = await filled(10);
      });
      test.each([
        [{ fromRevision: 7n }, [7, 8, 9]],
        [{ fromRevision: 10n }, []],
        [{ fromRevision: 3n, maxCount: 2 }, [3, 4]],
        [{ direction: BACKWARDS }, [0]],
        [{ direction: BACKWARDS, fromRevision: END, maxCount: 2 }, [9, 8]],
        [{ direction: BACKWARDS, fromRevision: 2n }, [2, 1, 0]],
        [{ direction: BACKWARDS, fromRevision: 100n }, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
      ] as const)('%j', async (options, revisions) => {
        expect(await revisionsOf(client, stream, options)).toEqual(revisions);
      });
      test.each([{ fromRevision: END }, { maxCount: 0 }] as const)('%j is an error', async (options) => {
        const error = await failureOf(readOf(client, stream, options));
        expect(error).toMatchObject({ type: 'unknown', code: 2 });
        expect(error.message).toContain('Unexpected ReadStreamResult: Error');
      });
    });

    test.each([
      [{ truncateBefore: 4 }, {}, [4, 5, 6, 7, 8, 9]],
      [{ truncateBefore: 4 }, { fromRevision: 0n, maxCount: 2 }, [4, 5]],
      [{ truncateBefore: 4 }, { direction: BACKWARDS, fromRevision: 3n }, []],
      [{ truncateBefore: 10 }, {}, []],
      [{ maxCount: 3 }, {}, [7, 8, 9]],
    ] as const)('with the metadata %j, asking %j', async (metadata, options, revisions) => {
      const stream = await filled(10);
      await client.setStreamMetadata(stream, metadata);
      expect(await revisionsOf(client, stream, options)).toEqual(revisions);
      expect(await failureOf(append(stream, event(), 'no_stream'))).toMatchObject({ actualVersion: 9n });
    });

    test('with a maximal age is empty when its events have passed it', async () => {
      const stream = await filled(2);
      await client.setStreamMetadata(stream, { maxAge: 1 });
      while ((await revisionsOf(client, stream)).length > 0);
      expect(await failureOf(append(stream, event(), 'no_stream'))).toMatchObject({ actualVersion: 1n });
    });

    test('of a missing stream tells a listener of the error alone', async () => {
      const told = storyOf(client.readStream(newStream()));
      await told.until('error');
      await readOf(client, await filled(1));
      expect(told.story).toEqual(['error']);
    });

    test('with a link resolves it, and has no event where the target is gone', async () => {
      const [stream, target, gone] = [newStream(), await filled(1), await filled(1)];
      const link = (to: string) => binaryEvent({ type: '$>', data: Buffer.from(`0@${to}`) });
      await append(stream, [link(target), link(gone)]);
      await client.deleteStream(gone);
      const [found, lost] = await readOf(client, stream, { resolveLinkTos: true });
      expect(found).toMatchObject({ event: { streamId: target }, link: { streamId: stream, revision: 0n } });
      expect(lost).toMatchObject({ link: { streamId: stream, revision: 1n } });
      expect(lost!.event).toBeUndefined();
    });
  });

  describe('metadata and deletion', () => {
    test('a soft deletion truncates to the end, and the next append to itself; revisions go on', async () => {
      const stream = await deleted();
      expect((await client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 9223372036854776000 });
      await append(stream, event(), 'no_stream');
      expect((await client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 3 });
      expect(await revisionsOf(client, stream)).toEqual([3]);
    });

    test('metadata of an unknown stream is absent, and the metadata stream keeps its last event alone', async () => {
      const stream = newStream();
      expect(await client.getStreamMetadata(stream)).toEqual({ streamName: stream });
      const acl = { readRoles: ['nobody'], writeRoles: ['nobody'] };
      await client.setStreamMetadata(stream, { maxCount: 5 });
      const { position } = await client.setStreamMetadata(stream, { maxCount: 7, acl, colour: 'red' });
      const kept = await client.getStreamMetadata(stream);
      expect(kept.metadata).toEqual({ maxCount: 7, acl, colour: 'red' });
      expect(kept.metastreamRevision).toBe(position!.commit);
      expect(await revisionsOf(client, `$$${stream}`)).toEqual([1]);
      await append(stream, event());
      expect(await revisionsOf(client, stream)).toEqual([0]);
    });

    test('a stream that is missing cannot be deleted, one that is deleted can be again, and any can be tombstoned', async () => {
      const missing = newStream();
      expect(await failureOf(client.deleteStream(missing))).toMatchObject({ expectedVersion: -2n, actualVersion: -1n });
      const gone = await deleted();
      for (const expectedRevision of ['any', 'no_stream', 2n] as const) {
        expect((await client.deleteStream(gone, { expectedRevision })).position).toBeDefined();
      }
      // The client's type does not offer it; the server knows it.
      const unborn = { expectedRevision: 'stream_exists' as never };
      expect(await failureOf(client.tombstoneStream(missing, unborn))).toMatchObject({ expectedVersion: -4n });
      await client.tombstoneStream(missing);
      expect(await failureOf(client.deleteStream(missing))).toMatchObject({ type: 'stream-deleted', code: 9 });
      expect(await failureOf(client.tombstoneStream(gone, unborn))).toMatchObject({ type: 'stream-deleted' });
    });
  });

  describe('$all', () => {
    const readAll = async (options: Parameters<EventStoreDBClient['readAll']>[0] = {}) => {
      const found = [];
      for await (const resolved of client.readAll(options)) found.push(resolved);
      return found;
    };
    const begin = async () => (await append(newStream(), event())).position!;

    test('begins with the metadata of $scavenges', async () => {
      const [first] = await readAll({ maxCount: 1 });
      expect(first!.event).toMatchObject({ streamId: '$$$scavenges', type: '$metadata', position: { commit: 548n } });
    });

    test('holds what the system wrote, what is deleted, and rising positions with gaps', async () => {
      const fromPosition = await begin();
      const [soft, tombstoned] = [await deleted(), await filled(1)];
      await client.tombstoneStream(tombstoned);
      const all = await readAll({ fromPosition });
      const ofStream = (name: string) =>
        all.filter(({ event }) => event?.streamId === name).map(({ event }) => [event?.type, event?.revision]);
      expect(ofStream(soft)).toEqual([0n, 1n, 2n].map((revision) => ['Noted', revision]));
      expect(ofStream(`$$${soft}`)).toEqual([['$metadata', 0n]]);
      expect(ofStream(tombstoned)).toEqual([
        ['Noted', 0n],
        ['$streamDeleted', 9_223_372_036_854_775_807n],
      ]);
      const positions = all.map(({ commitPosition }) => commitPosition!);
      for (const [index, position] of positions.slice(1).entries()) {
        expect(position - positions[index]!).toBeGreaterThan(1n);
      }
    });

    test('is read forwards from a position with it, and backwards without it', async () => {
      const stream = newStream();
      const [before, at] = [await append(stream, event()), await append(stream, event())];
      const fromPosition = at.position!;
      const commits = async (direction: typeof FORWARDS | typeof BACKWARDS) =>
        (await readAll({ fromPosition, direction, maxCount: 1 })).map(({ commitPosition }) => commitPosition);
      expect(await commits(FORWARDS)).toEqual([fromPosition.commit]);
      if (url === undefined) expect(await commits(BACKWARDS)).toEqual([before.position!.commit]);
      else expect((await commits(BACKWARDS))[0]).toBeLessThan(fromPosition.commit);
    });

    test('has nothing forwards from its end or past it, and nothing backwards from its start', async () => {
      const far = { commit: 9_000_000_000_000n, prepare: 9_000_000_000_000n };
      expect(await readAll({ fromPosition: END })).toEqual([]);
      expect(await readAll({ fromPosition: far })).toEqual([]);
      expect(await readAll({ fromPosition: START, direction: BACKWARDS })).toEqual([]);
      expect(await readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 2 })).toHaveLength(2);
    });

    describe('through a filter, which the call takes though the client does not', () => {
      const { FilterOptions } = ReadReq.Options;
      const filteredBy = (expression: (empty: Expression) => Expression, on: 'streams' | 'types', count = 10) => {
        const by = expression(new FilterOptions.Expression());
        const filter = new FilterOptions().setMax(32).setCheckpointintervalmultiplier(1);
        return { filter: on === 'streams' ? filter.setStreamIdentifier(by) : filter.setEventType(by), count };
      };
      const readFrom = async (from: Place, { filter, count }: ReturnType<typeof filteredBy>) => {
        const position = new ReadReq.Options.Position().setCommitPosition(`${from.commit}`);
        const options = new ReadReq.Options()
          .setAll(new ReadReq.Options.AllOptions().setPosition(position.setPreparePosition(`${from.prepare}`)))
          .setFilter(filter)
          .setCount(`${count}`)
          .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
        const { hostname, port } = new URL((url ?? standIn!.url).replace('esdb:', 'http:'));
        const raw = new StreamsClient(`${hostname}:${port}`, grpcInsecure());
        const found: string[] = [];
        try {
          for await (const answer of raw.read(new ReadReq().setOptions(options)) as AsyncIterable<ReadResp>) {
            const record = answer.getEvent()!.getEvent()!;
            found.push(
              `${Buffer.from(record.getStreamIdentifier()!.getStreamName_asU8()).toString()} ${record.getStreamRevision()}`,
            );
          }
        } finally {
          raw.close();
        }
        return found;
      };

      test('it has what passes, with the position that it is read from, and as much of it as was asked for', async () => {
        const [one, other] = [newStream(), newStream()];
        const from = (await append(one, event())).position!;
        await append(other, events(40));
        await append(one, events(2));
        const ours = [`${one} 0`, `${one} 1`, `${one} 2`];
        const both = filteredBy((by) => by.setPrefixList([one, 'nobody']), 'streams');
        expect(await readFrom(from, both)).toEqual(ours);
        expect(await readFrom(from, { ...both, count: 2 })).toEqual(ours.slice(0, 2));
        expect(
          await readFrom(
            from,
            filteredBy((by) => by.setRegex(`^${one}$`), 'streams'),
          ),
        ).toEqual(ours);
        expect(
          await readFrom(
            from,
            filteredBy((by) => by.setPrefixList(['Nothing']), 'types'),
          ),
        ).toEqual([]);
        expect(
          await readFrom(
            from,
            filteredBy((by) => by.setRegex('^Noted$'), 'types', 2),
          ),
        ).toEqual([ours[0], `${other} 0`]);
      });

      test('a malformed expression is refused', async () => {
        const from = await begin();
        const error = await failureOf(
          readFrom(
            from,
            filteredBy((by) => by.setRegex('('), 'streams'),
          ),
        );
        expect(error).toMatchObject({ code: 2 });
      });
    });

    test('is not read from where no record begins, nor from a prepare after its commit', async () => {
      const { commit } = await begin();
      const between = await failureOf(readAll({ fromPosition: { commit: commit + 1n, prepare: commit + 1n } }));
      expect(between).toMatchObject({ type: 'unknown', code: 2 });
      expect(between.message).toContain('Unexpected ReadAllResult: Error');
      const reversed = await failureOf(readAll({ fromPosition: { commit, prepare: commit + 1n } }));
      expect(reversed).toMatchObject({ type: 'unknown', code: 2 });
      expect(reversed.message).toContain('Exception was thrown by handler.');
    });
  });

  describe('a subscription to a stream', () => {
    test('confirms, gives history after its start, says that it has caught up (from 23.10 on), and goes on live', async () => {
      const stream = await filled(3);
      const subscription = client.subscribeToStream(stream, { fromRevision: 0n });
      const told = storyOf(subscription);
      await told.until(version.startsWith('22.') ? 2n : 'caughtUp');
      await append(stream, event());
      await told.until(3n);
      const caughtUp = version.startsWith('22.') ? [] : ['caughtUp'];
      expect(told.story).toEqual(['confirmation', 1n, 2n, ...caughtUp, 3n]);
      expect(subscription.id).toMatch(/^[0-9a-f-]{36}$/);
      await subscription.unsubscribe();
      await told.until('close');
      expect(told.errors).toEqual([]);
    });

    test('from the end has only what is new, and from beyond it only what is beyond', async () => {
      const stream = await filled(3);
      const [ended, beyond] = [END, 4n].map((fromRevision) => {
        const subscription = client.subscribeToStream(stream, { fromRevision: fromRevision as bigint });
        return { subscription, told: storyOf(subscription) };
      });
      await ended!.told.until('confirmation');
      await beyond!.told.until('confirmation');
      await append(stream, events(4));
      await ended!.told.until(6n);
      await beyond!.told.until(6n);
      const delivered = (story: unknown[]) => story.filter((entry) => typeof entry === 'bigint');
      expect(delivered(ended!.told.story)).toEqual([3n, 4n, 5n, 6n]);
      expect(delivered(beyond!.told.story)).toEqual([5n, 6n]);
      await Promise.all([ended, beyond].map((one) => one!.subscription.unsubscribe()));
    });

    test('that does not exist yet has caught up only after its first events', async () => {
      const stream = newStream();
      const subscription = client.subscribeToStream(stream);
      const told = storyOf(subscription);
      await told.until('confirmation');
      await append(stream, event());
      await told.until(version.startsWith('22.') ? 0n : 'caughtUp');
      expect(told.story).toEqual(['confirmation', 0n, ...(version.startsWith('22.') ? [] : ['caughtUp'])]);
      await subscription.unsubscribe();
    });

    test('that is tombstoned fails at once; tombstoned while live, with the tombstone first', async () => {
      const stream = await filled(1);
      const subscription = client.subscribeToStream(stream);
      const told = storyOf(subscription);
      await told.until(0n);
      await client.tombstoneStream(stream);
      await told.until('error');
      expect(told.story.slice(-2)).toEqual([9_223_372_036_854_775_807n, 'error']);
      expect(told.errors).toMatchObject([{ type: 'stream-deleted', streamName: stream }]);
      const again = storyOf(client.subscribeToStream(stream));
      await again.until('error');
      expect(again.errors).toMatchObject([{ type: 'stream-deleted' }]);
    });

    test('says nothing of a soft deletion, and goes on', async () => {
      const stream = await filled(2);
      const subscription = client.subscribeToStream(stream, { fromRevision: END });
      const told = storyOf(subscription);
      await told.until('confirmation');
      await client.deleteStream(stream);
      await append(stream, event());
      await told.until(2n);
      expect(told.story.filter((entry) => entry !== 'caughtUp')).toEqual(['confirmation', 2n]);
      await subscription.unsubscribe();
    });

    test('misses and repeats nothing while it is written to', async () => {
      const stream = await filled(500);
      const subscription = client.subscribeToStream(stream);
      const told = storyOf(subscription);
      for (let n = 0; n < 400; n += 1) await append(stream, event(n));
      await told.until(899n);
      const delivered = told.story.filter((entry) => typeof entry === 'bigint');
      expect(delivered).toEqual(Array.from({ length: 900 }, (_, n) => BigInt(n)));
      await subscription.unsubscribe();
    });

    test('of a consumer that falls behind while live is broken off, without a gap until then', async () => {
      const stream = await filled(1);
      const other = clientOf(url ?? standIn!.url);
      const large = () =>
        Array.from({ length: 50 }, () => jsonEvent({ type: 'Noted', data: { text: 'x'.repeat(2000) } }));
      const seen: bigint[] = [];
      const consume = async () => {
        for await (const { event } of client.subscribeToStream(stream)) {
          seen.push(event!.revision);
          await other.appendToStream(stream, large());
          if (seen.length === 2000) return;
        }
      };
      const error = await failureOf(consume());
      expect(error).toMatchObject({ type: 'timeout', code: 10 });
      expect(error.message).toBe(
        '10 ABORTED: Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
      );
      expect(seen).toEqual(seen.map((_, index) => BigInt(index)));
      await other.dispose();
    });
  });

  describe('a subscription to $all', () => {
    const begin = async () => (await append(newStream(), event())).position!;
    const idsAfter = async (fromPosition: { commit: bigint; prepare: bigint }) => {
      const ids = [];
      for await (const { event } of client.readAll({ fromPosition })) ids.push(event!.id);
      return ids.slice(1);
    };

    test('gives what comes after its position, and from beyond the end what is new', async () => {
      const fromPosition = await begin();
      const stream = await filled(2);
      const far = { commit: 9_000_000_000_000n, prepare: 9_000_000_000_000n };
      const filter = streamNameFilter({ prefixes: [stream] });
      const seen: string[] = [];
      const subscription = client.subscribeToAll({ fromPosition });
      const told = storyOf(subscription.on('data', ({ event }) => seen.push(event!.id)));
      const fromFar = client.subscribeToAll({ fromPosition: far, filter });
      const toldFromFar = storyOf(fromFar);
      await toldFromFar.until('confirmation');
      await append(stream, event());
      await told.until(2n);
      await toldFromFar.until(2n);
      expect(toldFromFar.story.filter((entry) => typeof entry === 'bigint')).toEqual([2n]);
      const all = await idsAfter(fromPosition);
      expect(seen.slice(0, 3)).toEqual(all.slice(0, 3));
      await Promise.all([subscription.unsubscribe(), fromFar.unsubscribe()]);
    });

    test.each([1, 5])(
      'with a filter has a checkpoint at each 32 times %i examined events, from which it resumes',
      async (interval) => {
        const fromPosition = await begin();
        await Promise.all([filled(300), filled(300)]);
        const checkpoints: { commit: bigint; prepare: bigint; live: boolean }[] = [];
        const stream = newStream();
        let live = false;
        let arrived = (): void => undefined;
        const filter = streamNameFilter({
          prefixes: [stream],
          checkpointInterval: interval,
          checkpointReached: async (_, position) => {
            if (position.commit > fromPosition.commit) checkpoints.push({ ...position, live });
            arrived();
          },
        });
        const subscription = client.subscribeToAll({ fromPosition, filter });
        const told = storyOf(subscription);
        const enough = async (count: number) => {
          const reached = new Promise<void>((resolve) => {
            arrived = () => (checkpoints.length >= count ? resolve() : undefined);
            arrived();
          });
          await reached;
        };
        await enough(3);
        await append(stream, event());
        await told.until(0n);
        live = true;
        const before = checkpoints.length;
        for (let n = 0; n < interval * 2; n += 1) await append(newStream(), events(32));
        await enough(before + 1);
        await subscription.unsubscribe();

        const examined: bigint[] = [];
        for await (const { commitPosition } of client.readAll({ fromPosition })) examined.push(commitPosition!);
        const indexes = checkpoints.map(({ commit }) => examined.indexOf(commit));
        for (const [index, examinedUntil] of indexes.slice(1).entries()) {
          expect(examinedUntil - indexes[index]!).toBe(32 * interval);
        }
        for (const { commit, prepare } of [checkpoints[0]!, checkpoints.at(-1)!]) {
          const seen: bigint[] = [];
          const resumed = client.subscribeToAll({ fromPosition: { commit, prepare } });
          const toldAgain = storyOf(resumed.on('data', ({ commitPosition }) => seen.push(commitPosition!)));
          const after = examined.slice(examined.indexOf(commit) + 1);
          await toldAgain.until(() => seen.length >= after.length);
          expect(seen.slice(0, after.length)).toEqual(after);
          await resumed.unsubscribe();
        }
        expect(checkpoints.filter((one) => one.live).at(-1)).toMatchObject({ prepare: checkpoints.at(-1)!.commit });
      },
    );

    test('with a filter on types lets those alone through, and with a bad pattern fails', async () => {
      const fromPosition = await begin();
      const type = `Rare-${randomUUID()}`;
      await append(newStream(), [event(), jsonEvent({ type, data: {} }), event()]);
      const options = {
        filterOn: EVENT_TYPE,
        checkpointInterval: 1,
        checkpointReached: async () => undefined,
      } as const;
      const subscription = client.subscribeToAll({ fromPosition, filter: { ...options, regex: `^${type}$` } as never });
      const told = storyOf(subscription);
      await told.until(1n);
      expect(told.story.filter((entry) => typeof entry === 'bigint')).toEqual([1n]);
      await subscription.unsubscribe();
      const bad = storyOf(client.subscribeToAll({ filter: { ...options, regex: '(' } as never }));
      await bad.until('error');
      expect(bad.errors).toMatchObject([{ type: 'unknown', code: 2 }]);
    });
  });

  /**
   * The client notices a broken connection at its next calls. They are reads: its appends share one bank of promises, and
   * an answer whose promise a late error of the old call has rejected is thrown out of it as an uncaught TypeError.
   */
  const recovered = async (): Promise<void> => {
    for (let left = 100; left > 0; left -= 1) {
      const found = await failureOf(readOf(client, newStream()));
      if (found['type'] === 'stream-not-found') return;
    }
    throw new Error('The client did not find the server again.');
  };

  describe('a server that dies', () => {
    withFaults('killed: a live subscription has one error, no end, and is dead', async (server) => {
      const stream = await filled(1);
      const told = storyOf(client.subscribeToStream(stream));
      await told.until(0n);
      await server.restart();
      await told.until('error');
      expect(told.errors).toMatchObject([
        { type: 'unavailable', code: 14, message: '14 UNAVAILABLE: read ECONNRESET' },
      ]);
      await recovered();
      await append(stream, event());
      expect(told.story.filter((entry) => entry !== 'caughtUp')).toEqual(['confirmation', 0n, 'error']);
    });

    withFaults('ended: a live subscription has the error of its version', async (server) => {
      const stream = await filled(1);
      const told = storyOf(client.subscribeToStream(stream));
      await told.until(0n);
      await server.restart({ gracefully: true });
      await told.until('error');
      const [error] = told.errors;
      if (version.startsWith('22.')) expect(error).toMatchObject({ type: 'unavailable', code: 14 });
      else expect(error).toMatchObject({ type: 'unknown', code: 13 });
      expect(error!.message).toContain(
        version.startsWith('22.') ? 'Connection dropped' : 'Received RST_STREAM with code 0',
      );
      await recovered();
    });

    withFaults('killed with appends in flight: each is unavailable', async (server) => {
      const stalled = server.faults.stall('append', 8);
      const flying = Array.from({ length: 8 }, (_, n) => failureOf(append(newStream(), event(n))));
      await stalled.used;
      await server.restart();
      for (const error of await Promise.all(flying)) expect(error).toMatchObject({ type: 'unavailable', code: 14 });
      await recovered();
    });

    withFaults(
      'while it is away: appends fail with a plain error, all else is unavailable; then all is well',
      async (server) => {
        const stream = await filled(1);
        await server.stop();
        await failureOf(readOf(client, stream));
        const refused = await failureOf(append(stream, event()));
        expect([refused['code'], refused['type']]).toEqual([14, undefined]);
        expect(await failureOf(readOf(client, stream))).toMatchObject({ type: 'unavailable', code: 14 });
        expect(await failureOf(client.deleteStream(stream))).toMatchObject({ type: 'unavailable', code: 14 });
        await server.start();
        await recovered();
        expect(await revisionsOf(client, stream)).toEqual([0]);
      },
    );

    withFaults('while it starts: an append is answered that the server is not ready', async (server) => {
      await server.restart({ notReadyMilliseconds: 60_000 });
      const errors = [];
      do errors.push(await failureOf(append(newStream(), event())));
      while (errors.length < 50 && errors.at(-1)?.['type'] !== 'unknown');
      expect(errors.at(-1)).toMatchObject({
        type: 'unknown',
        code: undefined,
        message: 'Could not recognize Server Is Not Ready',
      });
      await server.restart();
      await recovered();
    });

    withFaults(
      'killed after storing and before answering: the event is there, and is doubled by a repeat as any',
      async (server) => {
        const [kept, doubled, one] = [newStream(), newStream(), event()];
        for (const [stream, expected] of [
          [kept, 'no_stream'],
          [doubled, 'any'],
        ] as const) {
          server.faults.drop('afterStoring');
          expect(await failureOf(append(stream, one, expected))).toMatchObject({ type: 'unavailable', code: 14 });
          await server.restart();
          await recovered();
          await append(stream, one, expected);
        }
        expect(await revisionsOf(client, kept)).toEqual([0]);
        expect(await revisionsOf(client, doubled)).toEqual([0, 1]);
      },
    );

    withFaults('killed among many writers: what was acknowledged is there, at its revision', async (server) => {
      const stream = newStream();
      const sent = Array.from({ length: 100 }, (_, n) => {
        const one = event(n);
        return append(stream, one).then(
          ({ nextExpectedRevision }) => ({ id: one.id, nextExpectedRevision }),
          () => undefined,
        );
      });
      await sent[20];
      await server.restart();
      const acknowledged = (await Promise.all(sent)).filter((one) => one !== undefined);
      await recovered();
      const stored = (await readOf(client, stream)).map(({ event }) => event!.id);
      expect(acknowledged.length).toBeGreaterThan(20);
      for (const { id, nextExpectedRevision } of acknowledged) expect(stored[Number(nextExpectedRevision)]).toBe(id);
    });
  });

  describe('a fault that a test plants', () => {
    const live = async () => {
      const stream = await filled(1);
      const told = storyOf(client.subscribeToStream(stream));
      await told.until(version.startsWith('22.') ? 0n : 'caughtUp');
      return { stream, told };
    };

    withFaults('throws subscriptions off', async (server) => {
      const { told } = await live();
      server.faults.throwSubscriptionsOff();
      await told.until('error');
      expect(told.errors).toMatchObject([{ type: 'timeout', code: 10 }]);
    });

    withFaults('ends subscriptions without an error', async (server) => {
      const { told } = await live();
      server.faults.endSubscriptions();
      await told.until('end');
      expect(told.errors).toEqual([]);
    });

    withFaults('silences subscriptions until it is switched off', async (server) => {
      const [{ stream, told }, other] = [await live(), await live()];
      const silence = server.faults.silenceSubscriptions();
      await append(stream, events(2));
      const said = [...told.story];
      await readOf(client, stream);
      expect(told.story).toEqual(said);
      silence();
      await told.until(2n);
      expect(told.story.slice(-2)).toEqual([1n, 2n]);
      expect(other.told.errors).toEqual([]);
    });

    withFaults('refuses an append and names the leader', async (server) => {
      const other = clientOf(server.url);
      const leader = { host: '127.0.0.1', port: Number(new URL(server.url.replace('esdb:', 'http:')).port) };
      server.faults.refuse('append', { leader });
      const error = await failureOf(other.appendToStream(newStream(), event()));
      expect(error).toMatchObject({ type: 'not-leader', leader: { address: leader.host, port: leader.port } });
      await other.appendToStream(newStream(), event());
      await other.dispose();
    });

    withFaults('answers an append late, after it was stored', async (server) => {
      const stream = newStream();
      server.faults.delay('answering', 300);
      const appended = append(stream, event());
      let answered = false;
      void appended.then(() => (answered = true));
      for (let found = 0; found === 0;) {
        found = await readOf(client, stream).then(
          (list) => list.length,
          () => 0,
        );
      }
      expect(answered).toBe(false);
      await appended;
    });
  });
});
