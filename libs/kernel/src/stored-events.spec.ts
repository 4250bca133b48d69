/** The one event that every stream may hold is storage: its name, field and sample. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actIntended, stream } from '.';
import { shapeOf } from './contract/stored-events';
import { sampledEvent, samplesIn } from './contract/fold-samples';

const anyStream = stream({ category: 'claim', initial: { taken: true }, stateVersion: 1, events: [], evolve: {} });
const folder = join(__dirname, 'samples');

describe('the intention of an act, as it is stored', () => {
  test('has the name, the version and the field that it has always had, and nothing sealed of its own', () => {
    expect([actIntended.type, actIntended.version]).toEqual(['ActIntended', 1]);
    expect(shapeOf(actIntended)).toEqual({ append: 'stored' });
  });

  test('has a sample of each version ever released', () => {
    expect([...samplesIn(folder).keys()]).toEqual(['ActIntended.v1']);
  });

  test('changes no state, and holds the owed batch byte for byte', () => {
    const [sample] = samplesIn(folder).get('ActIntended.v1') ?? [];
    const event = sampledEvent(anyStream, 'ActIntended.v1', sample!, 0);
    expect(anyStream.evolve(anyStream.initial, event)).toBe(anyStream.initial);
    const [stored] = JSON.parse(readFileSync(join(folder, 'ActIntended.v1.json'), 'utf8')) as { data: unknown }[];
    expect(event.data).toEqual(stored?.data);
    expect(() => actIntended(event.data as never)).not.toThrow();
  });
});
