/** Asks queries of the query bus and turns what was not answered into a public error. */
import type { Bookmark } from '@caseledger/kernel';
import type { Answered, Query, QueryGateway } from '@caseledger/querying';
import { badUserInput, forbidden, unavailable, whereReachable } from '@caseledger/security';
import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Asking } from './caller';

/** A query and the one who asks it: the only class on the query bus. */
export class AskedQuery {
  constructor(
    readonly query: Query,
    readonly asking: Asking,
    readonly bookmark: Bookmark | undefined,
  ) {}
}

/** Where the gateway of queries is injected. */
export const QUERY_GATEWAY = Symbol('query gateway');

/** The only handler behind the query bus. */
@QueryHandler(AskedQuery)
export class AskedQueryHandler implements IQueryHandler<AskedQuery, Answered<unknown>> {
  constructor(@Inject(QUERY_GATEWAY) private readonly gateway: QueryGateway) {}

  execute({ query, asking, bookmark }: AskedQuery): Promise<Answered<unknown>> {
    return this.gateway.execute(query, asking.actor, bookmark, asking.correlationId);
  }
}

@Injectable()
export class Queries {
  constructor(private readonly bus: QueryBus) {}

  /**
   * Asks a query, after its view has got to the bookmark. What the same request asks beside and after it waits for the same
   * place in its own view, so that a case never comes without the client who was registered with it; but it is answered
   * with what is there when that takes too long. Throws the PublicError of what was not answered.
   */
  async ask<Answer>(query: Query<Answer>, asking: Asking, bookmark?: string | null): Promise<Answer> {
    const wanted = (bookmark ?? undefined) as Bookmark | undefined;
    if (wanted !== undefined) asking.seen = wanted;
    let answered = await this.execute(query, asking, wanted ?? asking.seen);
    if (wanted === undefined && answered.kind === 'notThereYet')
      answered = await this.execute(query, asking, undefined);
    switch (answered.kind) {
      case 'answered':
        return answered.answer;
      case 'forbidden':
        throw forbidden();
      case 'foreignBookmark':
        throw badUserInput('bookmark', 'This bookmark is of another log.');
      case 'notThereYet':
        throw unavailable('What you have just done cannot be seen yet; ask again in a moment.');
    }
  }

  private execute<Answer>(
    query: Query<Answer>,
    asking: Asking,
    bookmark: Bookmark | undefined,
  ): Promise<Answered<Answer>> {
    return whereReachable(this.bus.execute<AskedQuery, Answered<Answer>>(new AskedQuery(query, asking, bookmark)));
  }
}
