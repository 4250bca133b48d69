/** Prints where the time went. */
import type { ThreadTimes, Times } from './profile';

const MOST_FUNCTIONS = 40;

export function profileText(threads: readonly ThreadTimes[]): string {
  return threads.map(threadText).join('\n');
}

function threadText({ thread, busy, idle, groups, self, total }: ThreadTimes): string {
  const share = (time: number): string => `${((100 * time) / busy).toFixed(1).padStart(5)} %`;
  const list = (times: Times): string =>
    [...times]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_FUNCTIONS)
      .map(([name, time]) => `  ${share(time)}  ${name}\n`)
      .join('');
  const seconds = (time: number): string => (time / 1e6).toFixed(1);
  return [
    `thread ${thread}: busy ${seconds(busy)} s, idle ${seconds(idle)} s while under load\n`,
    `self time by package and room:\n${list(groups)}`,
    `self time by function:\n${list(self)}`,
    `time in functions of ours and in what they called, until they returned or waited:\n${list(total)}`,
  ].join('\n');
}
