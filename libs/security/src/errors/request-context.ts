/** What the limits and the shapes of errors need of a request, as Mercurius' context holds it. */
import type { Language } from '@caseledger/languages';

export interface RequestContext {
  /** In which errors are told; English where it is absent. */
  readonly language?: Language;
  /** Absent where nothing is answered over HTTP; over a WebSocket it holds the request alone. */
  readonly reply?:
    | {
        readonly request?: { readonly body?: unknown };
        readonly sent?: boolean;
        header?(name: string, value: string): unknown;
      }
    | undefined;
}

/** The body of a request for GraphQL, whose form nobody may have checked yet. */
export interface RequestBody {
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** The body of the request; empty where there is none. */
export function bodyOf({ reply }: RequestContext): RequestBody {
  return (reply?.request?.body ?? {}) as RequestBody;
}
