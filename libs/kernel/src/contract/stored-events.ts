/**
 * What a module promises of the events that it stores: each version ever released has a sample that folds, to the same
 * state as when it was recorded, on any machine. `describeStoredEvents` makes the tests of a stream.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { actIntended } from '../act';
import { canonicalJson, type JsonObject } from '../canonical-json';
import { type EventDeclaration, isForgotten } from '../event';
import { faultOf, type Field, type Fields } from '../field';
import type { StreamDeclaration } from '../stream';
import { foldSamples, sampledEvent, sampleNames, samplesIn } from './fold-samples';

export interface StoredEvents {
  readonly stream: StreamDeclaration;
  /** Where the samples and the recorded states are. */
  readonly folder: string;
  /** The module of the stream as it is built, such as `libs/cases/src/domain/case.state`, and its export. */
  readonly built: string;
  readonly name: string;
  /** Every event with its fields, as `shapeOf` writes them: storage, so that a renamed one fails. */
  readonly shapes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The fields that are sealed, as `CaseClosed.reason`: a change is a decision about people. */
  readonly personal: readonly string[];
}

/** The fields of an event in words, such as `text, optional, personal`. */
export function shapeOf({ fields }: { readonly fields: Fields }): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries<Field<unknown>>(fields).map(([name, { kind, optional, personal, of }]) => [
      name,
      [
        kind,
        ...(optional ? ['optional'] : []),
        ...(personal ? [of === undefined ? 'personal' : `personal of ${of}`] : []),
      ].join(', '),
    ]),
  );
}

/** Makes the tests of one stream's events. A new state is recorded by a run under RECORD_STATES=1, for a raised stateVersion only. */
export function describeStoredEvents({ stream, folder, built, name, shapes, personal }: StoredEvents): void {
  const own = [...stream.events.values()].filter((event) => event !== actIntended);
  const samples = samplesIn(folder);
  const each = [...samples].flatMap(([sample, all]) =>
    all.map((one, index) => [`${sample} ${index + 1}`, sample, one] as const),
  );

  describe(`the events of a ${stream.category} stream, as they are stored`, () => {
    test('have the names, the versions and the fields that they have always had', () => {
      expect(Object.fromEntries(own.map((event) => [`${event.type}.v${event.version}`, shapeOf(event)]))).toEqual(
        shapes,
      );
    });

    test('seal these fields and no others', () => {
      expect(own.flatMap(personalFields)).toEqual(personal);
    });

    test('have a sample of each version ever released, and there is none of any other event', () => {
      expect([...samples.keys()].sort()).toEqual([...sampleNames(own)].sort());
      expect([...samples].filter(([, all]) => all.length === 0)).toEqual([]);
    });

    test.each(own.map((event) => [event.type, event] as const))('show every field of %s in a sample', (type, event) => {
      const shown = (samples.get(`${type}.v${event.version}`) ?? []).flatMap((one) =>
        Object.keys({ ...one.data, ...one.personal }),
      );
      expect([...new Set(shown)].sort()).toEqual(Object.keys(event.fields).sort());
    });

    test.each(each)('are as declared when they are read: %s', (_, sample, one) => {
      expect(`${sample.split('.')[0]}.v${one.schemaVersion}`).toBe(sample);
      const event = sampledEvent(stream, sample, one, 0);
      const fields = stream.events.get(event.type)?.fields ?? {};
      const opened = Object.entries(event.personal).filter(([, value]) => !isForgotten(value));
      const expected = Object.entries(fields).filter(([field]) => !isForgotten(event.personal[field]));
      expect(faultOf(Object.fromEntries(expected), { ...event.data, ...Object.fromEntries(opened) })).toBeUndefined();
      expect(Object.keys(event.data).filter((field) => fields[field]?.personal !== false)).toEqual([]);
      expect(Object.keys(event.personal).filter((field) => fields[field]?.personal !== true)).toEqual([]);
    });

    test('fold after their persons were erased as well', () => {
      for (const state of Object.values(foldSamples(stream, folder, { erased: true }))) expect(state).toBeDefined();
    });

    test('fold to the states that were recorded with this stateVersion', () => {
      const file = join(folder, 'states.json');
      const folded = { stateVersion: stream.stateVersion, ...changesOf(stream, foldSamples(stream, folder)) };
      const recorded = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as typeof folded) : undefined;
      if (process.env['RECORD_STATES'] === '1' && (recorded?.stateVersion ?? 0) < stream.stateVersion) {
        writeFileSync(file, `${JSON.stringify(folded, undefined, 2)}\n`);
        return;
      }
      expect(JSON.parse(JSON.stringify(folded))).toEqual(recorded);
    });

    test('fold to the same states in another time zone and another language, without a clock and without chance', () => {
      const there = foldElsewhere(built, name, folder, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' });
      expect(there).toBe(foldElsewhere(built, name, folder, { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8' }));
      expect(there).toBe(canonicalJson(foldSamples(stream, folder)));
    });
  });
}

/** The initial state, and what each sample changed of it, by path: a state in full after each would say the same again. */
function changesOf(
  { initial }: StreamDeclaration,
  states: Readonly<Record<string, unknown>>,
): { readonly initial: unknown; readonly changes: Readonly<Record<string, JsonObject>> } {
  let before: unknown = initial;
  const changes: Record<string, JsonObject> = {};
  for (const [sample, state] of Object.entries(states)) {
    changes[sample] = Object.fromEntries(differences(asJson(before), asJson(state))) as JsonObject;
    before = state;
  }
  return { initial, changes };
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** The paths at which two values differ, with what the second one has there: null where it has nothing. */
function differences(before: unknown, after: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (!isMembers(before) || !isMembers(after)) {
    return canonicalJson([before]) === canonicalJson([after]) ? [] : [[path, after ?? null]];
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => differences(before[name] ?? null, after[name] ?? null, `${path}/${name}`));
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const personalFields = ({ type, fields }: EventDeclaration): readonly string[] =>
  Object.keys(fields).flatMap((name) => (fields[name]?.personal === true ? [`${type}.${name}`] : []));

/** What another process makes of the samples: it runs the built program, and looking at the clock or rolling dice is its end. */
const ELSEWHERE = `
const [kernel, built, name, folder] = process.argv.slice(1);
const { foldSamples } = require(kernel + '/contract/fold-samples');
const { canonicalJson } = require(kernel);
const stream = require(built)[name];
const RealDate = Date;
const refuse = () => { throw new Error('Folding looked at the clock or rolled dice.'); };
globalThis.Date = class extends RealDate {
  constructor(...parts) { super(...(parts.length === 0 ? refuse() : parts)); }
  static now() { return refuse(); }
};
Math.random = refuse;
process.stdout.write(canonicalJson(foldSamples(stream, folder)));
`;

function foldElsewhere(
  built: string,
  name: string,
  folder: string,
  { TZ, LANG }: { TZ: string; LANG: string },
): string {
  const [kernel, module] = ['libs/kernel/src', built].map((path) => resolve('dist', path));
  if (!existsSync(`${module ?? ''}.js`)) throw new Error(`${built} is not built: npm run build.`);
  const env = { PATH: process.env['PATH'], TZ, LANG, LC_ALL: LANG };
  return execFileSync(process.execPath, ['-e', ELSEWHERE, kernel ?? '', module ?? '', name, folder], {
    env,
    encoding: 'utf8',
  });
}
