/** Finding people over GraphQL: the search of a desk, and the warning of somebody who may be registered already. */
import { After, type Asking, AtBookmark, First, FromCaller, PartialDateScalar, Queries } from '@caseledger/graphql';
import type { PartialDate } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { findPersons } from '../views/persons.queries';
import { possibleDuplicates } from '../views/possible-duplicates.query';
import { PersonConnection, PossibleDuplicate } from './finding.types';
import { IdentifierInput, PersonalDetailsInput } from './person.inputs';
import { personFilterOf, personPageOf } from './person-list';

@Resolver()
export class FindingResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => PersonConnection, {
    description:
      'Finds persons and prospects. Whatever is given must fit; at least one of name, date of birth and identifier is needed. ' +
      'Those who were erased are never found; what was recorded with a merged party finds the one that it was merged into.',
  })
  async persons(
    @Args('name', {
      type: () => String,
      nullable: true,
      description:
        'Beginnings of names in any order, two letters at least; accents and capitals do not matter. Former names count.',
    })
    name: string | null,
    @Args('birthDate', {
      type: () => PartialDateScalar,
      nullable: true,
      description:
        'The day of birth, or its month or year. Beside a name it also fits those of whose date of birth less is known.',
    })
    birthDate: PartialDate | null,
    @Args('identifier', {
      type: () => IdentifierInput,
      nullable: true,
      description: 'An identifier, whole; blanks and signs in it do not matter.',
    }) // Not a union with null, of which nothing is left when it runs: the class is what checks the input.
    identifier: IdentifierInput,
    @First('How many the page has')
    first: number | null,
    @After()
    after: string | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    const filter = personFilterOf({ name, birthDate, identifier });
    const empty = personPageOf([], { first, after });
    const found = await this.queries.ask(findPersons(filter), asking, bookmark);
    if (found === 'tooMany') return { ...empty, totalCount: null, tooMany: true };
    return { ...personPageOf(found, { first, after }), totalCount: found.length, tooMany: false };
  }

  @Query(() => [PossibleDuplicate], {
    description:
      'Those who are registered already and may be the same person as somebody who is about to be: at most 20, whom most speaks for first. ' +
      'What more than 100 have, such as a common name, says nothing by itself.',
  })
  possibleDuplicates(
    @Args('details', { description: 'What is known of them so far.' }) details: PersonalDetailsInput,
    @Args('identifiers', {
      type: () => [IdentifierInput],
      nullable: true,
      description: 'Identifiers of theirs; the first 20 are looked at.',
    })
    identifiers: IdentifierInput[] | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    const compared = { details: withoutNulls(details), identifiers: (identifiers ?? []).slice(0, 20) };
    return this.queries.ask(possibleDuplicates(compared), asking, bookmark);
  }
}
