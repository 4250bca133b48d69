/** Who counts the commits of the log is told of each: what it took, what it stored, and how long it took. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LogCommit, startGroupCommit } from './group-commit';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseledger-commits-'));
});
afterEach(() => rm(folder, { recursive: true }));

const event = (id: string) => ({ id, commandId: id, json: JSON.stringify({ id }) });

test('appends of one turn are one commit; a refused one is taken and stores nothing', async () => {
  const commits: LogCommit[] = [];
  const ignored = (): void => undefined;
  const writer = await startGroupCommit(join(folder, 'events.db'), {
    ...{ onAnswered: ignored, onCommitted: ignored, onFatal: ignored },
    onCommit: (commit) => {
      commits.push(commit);
    },
  });
  await Promise.all([
    writer.append({ stream: 'a', expected: -1, events: [event('1'), event('2')] }),
    writer.append({ stream: 'b', expected: -1, events: [event('3')] }),
    writer.append({ stream: 'c', expected: 7, events: [event('4')] }),
  ]);
  await writer.append({ stream: 'c', expected: 7, events: [event('4')] });
  await writer.close();
  expect(commits).toEqual([
    { appends: 3, events: 3, milliseconds: expect.any(Number) as number },
    { appends: 1, events: 0, milliseconds: expect.any(Number) as number },
  ]);
  for (const { milliseconds } of commits) expect(milliseconds).toBeGreaterThan(0);
});
