/** Gathers what is asked for in one turn of the event loop into one question, so that it shares one way to the server. */
export function gathered<Answer>(
  ask: (names: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
): (name: string) => Promise<Answer | undefined> {
  let next: { readonly names: Set<string>; readonly answers: Promise<ReadonlyMap<string, Answer>> } | undefined;
  return async (name) => {
    if (next === undefined) {
      const names = new Set<string>();
      const answers = new Promise((turn) => setImmediate(turn)).then(() => {
        next = undefined;
        return ask([...names]);
      });
      next = { names, answers };
    }
    next.names.add(name);
    return (await next.answers).get(name);
  };
}
