/** The load generator: a process of its own that sends what it is told to, checks every answer, and measures. */
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { v7 as newUuid } from 'uuid';
import { percentile } from '../statistics';
import type { Latencies, LoadAnswer, LoadOrder, LoadResult, RequestTemplate } from './order';

/** How often requests that are due are begun, in milliseconds. */
const TICK = 2;

type Fill = (member: string) => string;

/** A request's body: a text with the members filled in. */
function bodies({ json, picks = [] }: RequestTemplate): (own?: Fill) => string {
  const parts = json.split(/\{\{(\w+)\}\}/);
  let picked = 0;
  return (own = () => '') =>
    parts
      .map((part, index) => {
        if (index % 2 === 0) return part;
        if (part === 'uuid') return newUuid();
        if (part === 'pick') return picks[picked++ % picks.length] ?? '';
        return own(part);
      })
      .join('');
}

async function load(order: LoadOrder): Promise<LoadResult> {
  const pool = new Pool(order.address, { connections: order.connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${order.token}` };
  const ask = async (body: string): Promise<string> => {
    const response = await pool.request({ path: '/graphql', method: 'POST', headers, body });
    const answer = await response.body.text();
    if (response.statusCode !== 200 || answer.includes('"errors"')) {
      throw new Error(`${String(response.statusCode)} ${answer} to ${body}`);
    }
    return answer;
  };

  const next = bodies(order.request);
  const latencies: number[] = [];
  const followed: number[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + order.seconds * 1_000;
  const { requests: most = Infinity } = order;
  let begun = 0;
  let answered = 0;

  const follow = async (answer: string): Promise<void> => {
    if (order.followed === undefined || ++answered % order.followed.every !== 0) return;
    const { data } = JSON.parse(answer) as { data: Record<string, Record<string, string>> };
    const payload = Object.values(data)[0] ?? {};
    const begun = performance.now();
    await ask(bodies(order.followed.request)((member) => payload[member] ?? ''));
    followed.push(performance.now() - begun);
  };
  /** An answer after the end counts no more: its connection was the last one busy. */
  const one = async (due: number): Promise<void> => {
    const answer = await ask(next());
    const now = performance.now();
    if (now < end) latencies.push(now - due);
    await follow(answer);
  };

  if (order.requestsPerSecond === undefined) {
    const again = async (): Promise<void> => {
      for (let now = performance.now(); now < end && begun < most; now = performance.now()) {
        begun += 1;
        await one(now);
      }
    };
    await Promise.all(Array.from({ length: order.connections }, again));
  } else {
    await atRate(order.requestsPerSecond, end, one);
  }
  await pool.close();
  const { user, system } = process.cpuUsage(cpu);
  return {
    generatorShare: (user + system) / 1_000 / (performance.now() - start),
    ...latenciesOf(latencies),
    requests: latencies.length,
    requestsPerSecond: latencies.length / Math.min(order.seconds, (performance.now() - start) / 1_000),
    ...(order.followed === undefined ? {} : { followed: latenciesOf(followed) }),
  };
}

/** Begins requests when they are due, however late earlier ones are answered: a latency counts from when it was due. */
async function atRate(perSecond: number, end: number, one: (due: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  const running: Promise<void>[] = [];
  for (let begun = 0; performance.now() < end;) {
    const due = ((performance.now() - start) / 1_000) * perSecond;
    for (; begun < due; begun += 1) running.push(one(start + (begun / perSecond) * 1_000));
    await pause(TICK);
  }
  await Promise.all(running);
}

function latenciesOf(latencies: readonly number[]): Latencies {
  return { p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95), p99: percentile(latencies, 0.99) };
}

process.on('message', (order: LoadOrder) => {
  const answer = (message: LoadAnswer): void => {
    process.send?.(message);
  };
  load(order).then(
    (result) => {
      answer({ result });
    },
    (error: unknown) => {
      answer({ fault: error instanceof Error ? error.message : String(error) });
    },
  );
});
process.on('disconnect', () => process.exit());
