/** A reading as EventStoreDB is asked for it. */
import { Empty, StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { STREAM_CATEGORIES } from '@caseledger/kernel';
import type { LogPlace } from './positions';

export interface StreamRequest {
  readonly stream: string;
  /** The first revision, inclusive. */
  readonly from: number;
  readonly direction: Direction;
  readonly limit: number;
}

export interface LogRequest {
  /** Inclusive forwards, exclusive backwards. */
  readonly from: LogPlace | 'start' | 'end';
  readonly direction: Direction;
  readonly limit: number;
  /** Whether the server leaves out what stands in streams of other names than ours. */
  readonly filtered: boolean;
}

export type Direction = 'forwards' | 'backwards';

const { FORWARDS, BACKWARDS } = ReadReq.Options.ReadDirection;
/** The beginnings of the names of our streams. Claims, and all that is of others, begin otherwise. */
const OUR_STREAMS = STREAM_CATEGORIES.map((category) => `${category}-`);
/** How many records that are not ours the server looks through in one go, before others get their turn. */
const SEARCH_WINDOW = 1_000;
/** After how many of these a subscription is told how far the server is, which nobody here asks. */
const CHECKPOINT_INTERVAL = 32;

/** Asks for a page of one stream. */
export function requestOfStream({ stream, from, direction, limit }: StreamRequest): ReadReq {
  const options = new ReadReq.Options.StreamOptions()
    .setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64')))
    .setRevision(String(from));
  return requestFor(direction, limit, (request) => request.setStream(options).setNoFilter(new Empty()));
}

/** Asks for a page of the log. */
export function requestOfLog({ from, direction, limit, filtered }: LogRequest): ReadReq {
  const options = new ReadReq.Options.AllOptions();
  if (from === 'start') options.setStart(new Empty());
  else if (from === 'end') options.setEnd(new Empty());
  else {
    const position = new ReadReq.Options.Position().setCommitPosition(from.commit).setPreparePosition(from.prepare);
    options.setPosition(position);
  }
  return requestFor(direction, limit, (request) =>
    filtered ? request.setAll(options).setFilter(ours()) : request.setAll(options).setNoFilter(new Empty()),
  );
}

function ours(): ReadReq.Options.FilterOptions {
  return new ReadReq.Options.FilterOptions()
    .setStreamIdentifier(new ReadReq.Options.FilterOptions.Expression().setPrefixList(OUR_STREAMS))
    .setMax(SEARCH_WINDOW)
    .setCheckpointintervalmultiplier(CHECKPOINT_INTERVAL);
}

/** Subscribes to what comes to be in the log after now, with nothing in it but what stands in streams of our names. */
export function subscriptionToLog(): ReadReq {
  const options = new ReadReq.Options()
    .setAll(new ReadReq.Options.AllOptions().setEnd(new Empty()))
    .setSubscription(new ReadReq.Options.SubscriptionOptions())
    .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()))
    .setFilter(ours());
  return new ReadReq().setOptions(options);
}

function requestFor(direction: Direction, limit: number, from: (options: ReadReq.Options) => ReadReq.Options): ReadReq {
  const options = new ReadReq.Options()
    .setReadDirection(direction === 'forwards' ? FORWARDS : BACKWARDS)
    .setCount(String(limit))
    .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
  return new ReadReq().setOptions(from(options));
}
