/** Sends orders until the server is gone. */
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
