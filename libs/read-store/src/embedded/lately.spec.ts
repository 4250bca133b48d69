/** What is remembered of documents, and what is asked of the file again. */
import { latelyUsed, type StoredRow } from './lately';

const row = (position: string, document: string | null = '{}'): StoredRow => ({ position, document });
const written = (key: string, position: string) => ['north', key, position, '{}', 'in an index'];
const always = (): boolean => true;

/** A file of one collection whose readings are counted. */
function opened(characters?: number) {
  const lately = latelyUsed(characters);
  const file = new Map<string, StoredRow>();
  const reads: string[] = [];
  return {
    ...{ lately, file, reads },
    get: (key: string, collection = 1) =>
      lately.row(collection, 'north', key, () => {
        reads.push(key);
        return file.get(key);
      }),
  };
}

/** A write that ends when it is told to. */
function begun(lately: ReturnType<typeof latelyUsed>, rows: readonly (readonly string[])[], keep = always) {
  let answer: (changed: number) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const writing = new Promise<number>((resolve, reject) => ([answer, fail] = [resolve, reject]));
  const over = lately.writing(1, rows, () => writing, keep);
  return {
    ends: async (changed: number) => {
      answer(changed);
      expect(await over).toBe(changed);
    },
    fails: async () => {
      fail(new Error('no'));
      await expect(over).rejects.toThrow('no');
    },
  };
}

it('a row is read once, a tombstone as well, and one of another collection for itself', () => {
  const { file, reads, get } = opened();
  file.set('a', row('1')).set('b', row('2', null));
  expect([get('a'), get('a'), get('b'), get('b')]).toEqual([row('1'), row('1'), row('2', null), row('2', null)]);
  expect(reads).toEqual(['a', 'b']);
  get('a', 2);
  expect(reads).toEqual(['a', 'b', 'a']);
});

it('what is not there is asked for again', () => {
  const { file, get } = opened();
  expect(get('a')).toBeUndefined();
  file.set('a', row('1'));
  expect(get('a')).toEqual(row('1'));
});

it('while a row is written the file says what it is, and then what was written is remembered', async () => {
  const { lately, file, reads, get } = opened();
  file.set('a', row('1')).set('b', row('1'));
  get('a');
  get('b');
  const write = begun(lately, [written('a', '2')]);
  expect([get('a'), get('a'), get('b')]).toEqual([row('1'), row('1'), row('1')]);
  file.set('a', row('2'));
  expect(get('a')).toEqual(row('2'));
  expect(reads).toEqual(['a', 'b', 'a', 'a', 'a']);
  await write.ends(1);
  expect(get('a')).toEqual(row('2'));
  expect(reads).toHaveLength(5);
});

it.each([
  ['not all of the rows took effect', (write: ReturnType<typeof begun>) => write.ends(0), always],
  ['it failed', (write: ReturnType<typeof begun>) => write.fails(), always],
  ['queries do not see the collection', (write: ReturnType<typeof begun>) => write.ends(1), () => false],
])('after a write the file is asked where %s', async (_, end, keep) => {
  const { lately, file, reads, get } = opened();
  file.set('a', row('3'));
  get('a');
  await end(begun(lately, [written('a', '2')], keep));
  expect(get('a')).toEqual(row('3'));
  expect(reads).toHaveLength(2);
});

it('of two writes under way to one row the last one says what it is', async () => {
  const { lately, file, get } = opened();
  const [first, second] = [begun(lately, [written('a', '1')]), begun(lately, [written('a', '2')])];
  file.set('a', row('1'));
  await first.ends(1);
  expect(get('a')).toEqual(row('1'));
  file.set('a', row('2'));
  expect(get('a')).toEqual(row('2'));
  await second.ends(1);
  expect(get('a')).toEqual(row('2'));
});

it('what is forgotten is gone, and what was being written then is not remembered', async () => {
  const { lately, file, reads, get } = opened();
  file.set('a', row('1'));
  get('a');
  const write = begun(lately, [written('b', '1')]);
  lately.forget();
  await write.ends(1);
  get('a');
  expect(get('b')).toBeUndefined();
  expect(reads).toEqual(['a', 'a', 'b']);
});

it('what has not been used for longest goes when there is no room', () => {
  const { file, reads, get } = opened(1_000);
  for (const key of ['a', 'b', 'c', 'd']) file.set(key, row('1', ' '.repeat(50)));
  for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) get(key);
  expect(reads).toEqual(['a', 'b', 'c', 'd', 'b']);
});
