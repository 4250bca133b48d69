/** What the tests do with the engines of one data folder, beside the program that has it. */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { StandIn } from '../eventstoredb/stand-in';

/** The engines of one data folder. */
export interface EnginesOfFolder {
  /** The settings that name them; none where they are files in the folder. */
  readonly settings: Readonly<Record<string, string>>;
  /** The server that stands in for EventStoreDB; undefined where there is a real one, or a file. */
  readonly standIn: StandIn | undefined;
  /** Every event, or every one after a position, in the order of the log, read beside the program. */
  events(after?: Position): Promise<readonly RecordedEvent[]>;
  /** Which of the words are to be found, and where: in the log, the read models, the keys or any file of the folder. */
  tracesOf(words: readonly string[]): Promise<readonly string[]>;
  /** Backs the keys up while no program runs; answers how that backup is restored. */
  backUpKeys(): Promise<() => Promise<void>>;
  /** Loses the read models while no program runs. */
  loseReadModels(): Promise<void>;
  /** Removes what is not in the folder. */
  remove(): Promise<void>;
}
