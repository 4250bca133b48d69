/** Progress is shown of what takes its time, and leaves nothing behind on a terminal. */
import { progressOn } from './progress';

function shownOn(isTTY: boolean, tellings: readonly (readonly [atMilliseconds: number, done: number])[]): string {
  let now = 0;
  let text = '';
  const screen = { isTTY, write: (more: string) => (text += more) };
  const shown = progressOn(screen, () => now);
  for (const [at, done] of tellings) {
    now = at;
    shown.tell({ doing: 'Folding', done, of: 4 });
  }
  shown.end();
  return text;
}

test('nothing is said of what takes less than a second', () => {
  expect(
    shownOn(true, [
      [0, 1],
      [999, 4],
    ]),
  ).toBe('');
  expect(
    shownOn(false, [
      [0, 1],
      [999, 4],
    ]),
  ).toBe('');
});

test('a terminal has one line that is drawn over, and none in the end', () => {
  const text = shownOn(true, [
    [0, 1],
    [1_000, 2],
    [1_050, 2],
    [1_100, 4],
  ]);
  expect(text.split('\r\u001b[2K')).toEqual([
    '',
    '[############............] 2/4  Folding',
    '[########################] 4/4  Folding',
    '',
  ]);
});

test('anything else has a line every few seconds', () => {
  expect(
    shownOn(false, [
      [0, 1],
      [1_000, 2],
      [5_999, 3],
      [6_000, 4],
    ]),
  ).toBe('2 of 4  Folding\n4 of 4  Folding\n');
});
