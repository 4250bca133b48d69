/** Counts the connections that each worker has open. */
import type { Actor } from '@caseledger/kernel';

/** The part of a WebSocket that says when it is over. */
export interface Ending {
  once(event: 'close', listener: () => void): unknown;
}

/** Whether a worker may have one more connection; it counts until it is closed. */
export function workerSockets(most: number): (socket: Ending, actor: Pick<Actor, 'tenant' | 'id'>) => boolean {
  const open = new Map<string, number>();
  return (socket, { tenant, id }) => {
    const key = `${tenant}/${id}`;
    const count = open.get(key) ?? 0;
    if (count >= most) return false;
    open.set(key, count + 1);
    socket.once('close', () => {
      const left = (open.get(key) ?? 1) - 1;
      if (left === 0) open.delete(key);
      else open.set(key, left);
    });
    return true;
  };
}
