/** Starts the load generator and gives it orders, one after the other. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadAnswer, LoadOrder, LoadResult } from './order';

export interface LoadGenerator {
  /** Rejects with the first answer that was none: what is refused or wrong is not measured. */
  run(order: LoadOrder): Promise<LoadResult>;
  close(): void;
}

export function startLoadGenerator(): LoadGenerator {
  const child = fork(join(__dirname, 'generator.js'), { execArgv: [] });
  let take: (answer: LoadAnswer) => void = () => undefined;
  child.on('message', (answer: LoadAnswer) => {
    take(answer);
  });
  child.on('exit', () => {
    take({ fault: 'nothing: it has ended.' });
  });
  return {
    run: async (order) => {
      const answer = await new Promise<LoadAnswer>((resolve) => {
        take = resolve;
        child.send(order);
      });
      if ('fault' in answer) throw new Error(`The load generator was answered ${answer.fault}`);
      return answer.result;
    },
    close: () => {
      child.disconnect();
    },
  };
}
