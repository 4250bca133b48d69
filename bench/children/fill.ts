/** Fills a folder, in a process of its own, so that whoever measures has a small memory. */
import { type DataSet, fill, type Filled } from '../fill/data-sets';
import { answerWith } from './child';
import { openOn } from './in-process';

export interface FillQuestion {
  readonly folder: string;
  readonly set: DataSet;
  readonly count: number;
  /** Of the engines, where they are not embedded. */
  readonly settings?: Readonly<Record<string, string>>;
}

answerWith(async ({ folder, set, count, settings }: FillQuestion): Promise<Filled> => {
  const program = await openOn(folder, settings);
  const filled = await fill(program, set, count);
  await program.close();
  return filled;
});
