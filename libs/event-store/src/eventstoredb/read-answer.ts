/**
 * What EventStoreDB answers to a reading, taken from its bytes. The client makes an object of every part of an answer, which
 * takes four times as long as to look at what is used of it, and longer than all that is done with an event afterwards. The
 * numbers are those that the fields have in its protocol (streams.proto, shared.proto), where they never change.
 */
import { BinaryReader } from 'google-protobuf';
import type { LogPlace } from './positions';

/** A record as it is stored: of ours, of another program, or of EventStoreDB itself. */
export interface LogRecord {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly place: LogPlace;
  /** Its bytes as text: JSON in whatever is of ours. */
  readonly data: string;
  readonly metadata: string;
}

/**
 * A record; that a subscription has begun; that there is no such stream; or nothing of use here, such as a link to a record
 * that is gone.
 */
export type ReadAnswer = LogRecord | 'confirmation' | 'streamNotFound' | 'other';

/** Of ReadResp. */
const ANSWER = { event: 1, confirmation: 2, streamNotFound: 4 };
/** Of ReadEvent. */
const EVENT = 1;
/** Of RecordedEvent. */
const RECORD = { stream: 2, revision: 3, prepare: 4, commit: 5, systemMetadata: 6, metadata: 7, data: 8 };
/** Of StreamIdentifier. */
const STREAM_NAME = 3;
/** Of an entry of a map. */
const [KEY, VALUE] = [1, 2];

/** The answer that a message says. Throws an Error for bytes that are no message. */
export function answerIn(message: Uint8Array): ReadAnswer {
  const reader = new BinaryReader(message);
  let answer: ReadAnswer = 'other';
  while (reader.nextField()) {
    const field = reader.getFieldNumber();
    if (field === ANSWER.event) answer = eventIn(reader) ?? answer;
    else {
      if (field === ANSWER.confirmation) answer = 'confirmation';
      if (field === ANSWER.streamNotFound) answer = 'streamNotFound';
      reader.skipField();
    }
  }
  return answer;
}

function eventIn(reader: BinaryReader): LogRecord | undefined {
  let record: LogRecord | undefined;
  reader.readMessage(undefined, () => {
    while (reader.nextField()) {
      if (reader.getFieldNumber() === EVENT) record = recordIn(reader);
      else reader.skipField();
    }
  });
  return record;
}

/** A field that has nothing in it is not sent. */
function recordIn(reader: BinaryReader): LogRecord {
  let [stream, type, data, metadata] = ['', '', '', ''];
  let [revision, commit, prepare] = ['0', '0', '0'];
  reader.readMessage(undefined, () => {
    while (reader.nextField()) {
      switch (reader.getFieldNumber()) {
        case RECORD.stream:
          stream = streamNameIn(reader);
          break;
        case RECORD.revision:
          revision = reader.readUint64String();
          break;
        case RECORD.prepare:
          prepare = reader.readUint64String();
          break;
        case RECORD.commit:
          commit = reader.readUint64String();
          break;
        case RECORD.systemMetadata:
          type = valueIn(reader, 'type') ?? type;
          break;
        case RECORD.metadata:
          metadata = textIn(reader);
          break;
        case RECORD.data:
          data = textIn(reader);
          break;
        default:
          reader.skipField();
      }
    }
  });
  return { stream, revision: Number(revision), type, place: { commit, prepare }, data, metadata };
}

function streamNameIn(reader: BinaryReader): string {
  let name = '';
  reader.readMessage(undefined, () => {
    while (reader.nextField()) {
      if (reader.getFieldNumber() === STREAM_NAME) name = textIn(reader);
      else reader.skipField();
    }
  });
  return name;
}

/** The value of an entry of a map, where the entry has this key. */
function valueIn(reader: BinaryReader, wanted: string): string | undefined {
  let key = '';
  let value = '';
  reader.readMessage(undefined, () => {
    while (reader.nextField()) {
      const field = reader.getFieldNumber();
      if (field === KEY) key = reader.readString();
      else if (field === VALUE) value = reader.readString();
      else reader.skipField();
    }
  });
  return key === wanted ? value : undefined;
}

/** The reader's own way to a string decodes it by hand. */
function textIn(reader: BinaryReader): string {
  const bytes = reader.readBytes();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}
