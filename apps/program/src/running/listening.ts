/** Listening on what a setting names: where that cannot be, a sentence names the setting. */

/** The names of the settings that say where. */
export interface Settings {
  readonly host: string;
  readonly port: string;
}

/** What listens where it is told to; rejects where it cannot. */
export type Listen<Where> = () => Promise<Where>;

/** Listens. Rejects with a sentence that names the setting at fault, or with what was thrown. */
export async function listenAs<Where>({ host, port }: Settings, listen: Listen<Where>, off = ''): Promise<Where> {
  const cannot: Readonly<Record<string, string>> = {
    EADDRINUSE: `${port} is in use by another program; choose another, 0 for a free one${off}.`,
    EACCES: `${port} is kept to the system; choose one above 1023.`,
    EADDRNOTAVAIL: `${host} is no address of this machine.`,
    ENOTFOUND: `${host} is no address and no name that can be found.`,
  };
  try {
    return await listen();
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    const sentence = cannot[String(code)];
    throw sentence === undefined ? error : new Error(sentence, { cause: error });
  }
}
