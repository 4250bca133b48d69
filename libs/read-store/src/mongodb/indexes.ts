/**
 * The indexes of a collection. They are there before its first document: to keep them makes a build slower, and to make
 * them of ten million documents would take hours during which a build could neither go on nor become live.
 *
 * Each begins with the tenant and ends with the order and the `_id`, so that a page is read in its order from wherever it
 * begins; a document that lacks a member is in none that names it. Readings name their index, and fail where it does not
 * answer them.
 */
import type { IndexDescription } from 'mongodb';
import type { CollectionDeclaration, IndexDeclaration, SearchDeclaration } from '../declarations';
import { wordsOf } from './stored-form';

/** Where a member lies that an index names. */
export function pathOf({ eachOf }: Pick<IndexDeclaration, 'eachOf'>, member: string): string {
  return member === eachOf ? `lists.${member}` : `texts.${member}`;
}

export function nameOf({ name }: Pick<IndexDeclaration, 'name'>): string {
  return `index ${name}`;
}

export function nameOfSearch({ name }: Pick<SearchDeclaration, 'name'>): string {
  return `search ${name}`;
}

/** What `createIndexes` is given; for what is there already it does nothing. */
export function indexesOf(declaration: CollectionDeclaration): readonly IndexDescription[] {
  const searches = declaration.searches ?? [];
  return [
    ...declaration.indexes.map((index) => {
      const members = [...index.equals, index.orderedBy].map((member) => pathOf(index, member));
      return {
        name: nameOf(index),
        key: new Map(['tenant', ...members, '_id'].map((member) => [member, 1])),
        partialFilterExpression: Object.fromEntries(members.map((member) => [member, { $exists: true }])),
      };
    }),
    ...searches.map((search) => ({
      name: nameOfSearch(search),
      key: { tenant: 1, [`words.${wordsOf(declaration, search.name)}`]: 1 },
    })),
  ];
}
