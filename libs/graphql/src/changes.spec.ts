/** Changes of a document, as a subscriber gets them: none is missed, none piles up, and nobody listens who has left. */
import type { Tenant } from '@caseledger/kernel';
import type { Projections, ViewDeclaration } from '@caseledger/projecting';
import { Changes } from './changes';

type Listener = Parameters<Projections['onFolded']>[1];

const TENANT = 'demo' as Tenant;
const VIEW = { name: 'cases' } as ViewDeclaration;

/** What the projections tell, told by hand; `document` is what can be read at the time. */
function workplace() {
  const listeners = new Set<Listener>();
  const place = {
    listeners,
    document: 'first' as string | undefined,
    reads: 0,
    changed: (key = 'a', tenant = TENANT) => {
      for (const listener of listeners) listener({ tenant, key } as Parameters<Listener>[0]);
    },
    listen: () =>
      new Changes({
        onFolded: (_, listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      }).of(VIEW, TENANT, 'a', async () => {
        place.reads += 1;
        return place.document;
      }),
  };
  return place;
}

test('a change that came before it was asked for is told', async () => {
  const place = workplace();
  const changes = place.listen();
  place.changed();
  expect(await changes.next()).toEqual({ done: false, value: 'first' });
});

test('changes in quick succession are told as one, by what the document is then', async () => {
  const place = workplace();
  const changes = place.listen();
  for (const document of ['second', 'third']) {
    place.document = document;
    place.changed();
  }
  expect(await changes.next()).toEqual({ done: false, value: 'third' });
  expect(place.reads).toBe(1);
});

test('changes of other documents, and of other tenants, are not told', async () => {
  const place = workplace();
  const changes = place.listen();
  place.changed('b');
  place.changed('a', 'other' as Tenant);
  const next = changes.next();
  place.document = 'mine';
  place.changed();
  expect(await next).toEqual({ done: false, value: 'mine' });
  expect(place.reads).toBe(1);
});

test('a document that cannot be seen is not told of until it can', async () => {
  const place = workplace();
  const changes = place.listen();
  place.document = undefined;
  place.changed();
  const next = changes.next();
  await Promise.resolve();
  place.document = 'there';
  place.changed();
  expect(await next).toEqual({ done: false, value: 'there' });
});

describe('who leaves does not listen any more', () => {
  test('before anything was asked for', async () => {
    const place = workplace();
    await place.listen().return();
    expect(place.listeners.size).toBe(0);
  });

  test('while a change is waited for that never comes', async () => {
    const place = workplace();
    const changes = place.listen();
    const next = changes.next();
    await changes.return();
    expect(place.listeners.size).toBe(0);
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
