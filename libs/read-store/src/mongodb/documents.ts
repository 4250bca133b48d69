/** What queries see of a live collection in one tenant. */
import type { Collection, Db } from 'mongodb';
import type { Position, Tenant } from '@caseledger/kernel';
import type { Document, PageRequest, Row, StoredDocument, TenantDocuments } from '../read-store';
import {
  checkedSearch,
  checkLimit,
  groupSelectionOf,
  isKey,
  MOST_COUNTED,
  pageSelectionOf,
  type Selection,
  selectionOf,
} from '../requests';
import type { CatalogueEntry } from './catalogue';
import { documentsOf } from './collection';
import { type GroupAnswer, groupsOf, groupStage } from './groups';
import { nameOf, nameOfSearch } from './indexes';
import { searchDocuments } from './searching';
import { filterOf, pageParts } from './selections';
import { AS_READ, asSeen, type AsRead, idOf, lastIdOf, type Stored, wordsOf } from './stored-form';

/** Does a reading of the collection that is live, whole. */
export type Reading = <Result>(work: (entry: CatalogueEntry) => Promise<Result>) => Promise<Result>;

type RowRead = AsRead & Pick<Required<Stored>, 'texts'>;

/** Documents of one tenant. */
export function tenantDocuments(database: Db, tenant: Tenant, reading: Reading): TenantDocuments {
  const ofCollection = ({ name }: CatalogueEntry): Collection<Stored> => database.collection<Stored>(name);
  const getMany = (keys: readonly string[]): Promise<readonly (StoredDocument | undefined)[]> =>
    reading(async (entry) => {
      const ids = keys.map((key) => idOf(tenant, key));
      const found = await documentsOf(ofCollection(entry), ids.filter(isKey));
      return ids.map((id) => asSeen(found.get(id)));
    });
  return {
    get: async (key) => (await getMany([key]))[0],
    getMany,
    page: (request) =>
      reading((entry) => {
        const selection = pageSelectionOf(entry.declaration, request);
        return pageOf(ofCollection(entry), selection, tenant, request);
      }),
    count: (condition, limit) =>
      reading((entry) => {
        checkLimit(limit, MOST_COUNTED);
        const selection = selectionOf(entry.declaration, condition);
        const hint = nameOf(selection.index);
        return ofCollection(entry).countDocuments(filterOf(selection, tenant), { limit: limit + 1, hint });
      }),
    search: (name, prefixes, limit) =>
      reading(async (entry) => {
        const { search, tokens } = checkedSearch(entry.declaration, name, prefixes, limit);
        if (tokens.length === 0) return [];
        const path = `words.${wordsOf(entry.declaration, name)}`;
        const asked = { tenant, index: nameOfSearch(search), path, beginnings: tokens, limit };
        return searchDocuments(ofCollection(entry), asked);
      }),
    group: (request) =>
      reading(async (entry) => {
        const selection = groupSelectionOf(entry.declaration, request);
        const answers = await ofCollection(entry)
          .aggregate<GroupAnswer>([{ $match: filterOf(selection, tenant) }, groupStage(request)], {
            hint: nameOf(selection.index),
            allowDiskUse: true,
          })
          .toArray();
        return groupsOf(request, answers);
      }),
  };
}

/** The first tenant after another who has documents in a collection. */
export async function nextTenant(
  database: Db,
  { name }: Pick<CatalogueEntry, 'name'>,
  after: Tenant | undefined,
): Promise<Tenant | undefined> {
  const beyond = after === undefined ? {} : { _id: { $gt: lastIdOf(after) } };
  const found = await database
    .collection<Stored>(name)
    .findOne({ ...beyond, document: { $exists: true } }, { projection: { tenant: 1 }, sort: { _id: 1 } });
  return found?.tenant as Tenant | undefined;
}

async function pageOf(
  documents: Collection<Stored>,
  selection: Selection,
  tenant: Tenant,
  { direction, limit }: PageRequest,
): Promise<readonly Row[]> {
  const order = selection.index.orderedBy;
  // A document that changes its place while a page is read would be in it twice.
  const rows = new Map<string, Row>();
  for (const { filter, sort } of pageParts(selection, tenant, direction)) {
    const left = limit - rows.size;
    if (left === 0) break;
    const projection = { ...AS_READ, [`texts.${order}`]: 1 };
    const found = await documents
      .find<RowRead>(filter, { hint: nameOf(selection.index), sort, limit: left, batchSize: left, projection })
      .toArray();
    for (const stored of found) {
      const { _id, position, document, texts } = stored;
      if (rows.has(_id) || document === undefined) continue;
      rows.set(_id, {
        key: _id.slice(tenant.length + 1),
        order: texts[order] ?? '',
        position: position as Position,
        document: JSON.parse(document) as Document,
      });
    }
  }
  return [...rows.values()];
}
