/** Reads back what a mutation changed, once a client asks for it: waits for the view, and never fails the mutation. */
import { Injectable } from '@nestjs/common';
import type { Query } from '@caseledger/querying';
import type { Asking } from './caller';
import type { CommandPayload, Revised } from './command-payload';
import { Queries } from './queries';

@Injectable()
export class ReadBack {
  constructor(private readonly queries: Queries) {}

  /**
   * The object after the command, or undefined while its view has not got there: late, parked or down. The command was
   * done all the same.
   */
  object<Answer extends Revised>(
    payload: CommandPayload,
    query: Query<Answer | undefined>,
    asking: Asking,
  ): Promise<Answer | undefined> {
    payload.object ??= this.read(payload, query, asking);
    return payload.object as Promise<Answer | undefined>;
  }

  private async read(
    payload: CommandPayload,
    query: Query<Revised | undefined>,
    asking: Asking,
  ): Promise<Revised | undefined> {
    try {
      const object = await this.queries.ask(query, asking, payload.bookmark);
      return object !== undefined && object.revision >= payload.revision ? object : undefined;
    } catch {
      return undefined;
    }
  }
}
