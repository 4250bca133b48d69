/** Sends orders: until the server is gone, or until they are done, whatever befalls it. */
import { setTimeout as pause } from 'node:timers/promises';
import { mutationOf } from '../support/agency';
import type { Client, GraphqlError } from '../support/client';
import type { Answer, Order, Writer } from './orders';

/** Sends an order; whether it was answered. What is not answered may have been done, or not. */
export async function send(client: Client, order: Order): Promise<boolean> {
  order.sent += 1;
  let errors: readonly GraphqlError[];
  let data: Readonly<Record<string, { readonly id: string; readonly revision: number }>> | null;
  try {
    ({ data, errors } = await client.send(mutationOf(order.mutation), { input: order.input }));
  } catch {
    return false;
  }
  order.answer = answerOf(data?.[order.mutation], errors);
  return true;
}

function answerOf(
  done: { readonly id: string; readonly revision: number } | null | undefined,
  [error]: readonly GraphqlError[],
): Answer {
  if (done !== null && done !== undefined) return { kind: 'done', id: done.id, revision: done.revision };
  return { kind: 'refused', code: error?.extensions.code ?? 'nothing' };
}

/** A writer at work: its unanswered order again, under the same commandId, then new ones. Ends with the server. */
export async function writeUntilGone(client: Client, { next, learn }: Writer, orders: Order[]): Promise<void> {
  for (;;) {
    const last = orders.at(-1);
    const order = last !== undefined && last.answer === undefined ? last : next();
    if (order !== last) orders.push(order);
    if (!(await send(client, order))) return;
    learn(order);
  }
}

/** Sends an order until it is done or refused; what was not answered, and what could not be done now, once more. */
export async function sendUntilDone(client: Client, order: Order): Promise<void> {
  while (!(await send(client, order)) || isForLater(order)) {
    delete order.answer;
    await pause(AGAIN_AFTER);
  }
}

/** In milliseconds: as whoever is told UNAVAILABLE tries again. */
const AGAIN_AFTER = 50;

function isForLater({ answer }: Order): boolean {
  return answer?.kind === 'refused' && answer.code === 'UNAVAILABLE';
}

/** A writer at work until it is told to stop, when its last order is done. */
export async function writeUntil(
  stop: AbortSignal,
  client: Client,
  { next, learn }: Writer,
  orders: Order[],
): Promise<void> {
  while (!stop.aborted) {
    const order = next();
    orders.push(order);
    await sendUntilDone(client, order);
    learn(order);
  }
}
