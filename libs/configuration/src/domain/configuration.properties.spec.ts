/** What holds of a configuration whatever is asked of it, in whatever order. */
import type { Command, CommandId } from '@caseledger/kernel';
import { USUAL } from '@caseledger/kernel/circumstances';
import { step, tell } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { ATTRIBUTE_KINDS } from './client-attribute';
import { type CaseType, REOPENING_WINDOWS, type ReopeningWindow } from './case-type';
import { changeCaseType } from './commands/change-case-type';
import { defineCaseType } from './commands/define-case-type';
import { defineClientAttribute } from './commands/define-client-attribute';
import { retireCaseType } from './commands/retire-case-type';
import { configurationStream } from './configuration.state';

const RUNS = runs(1_000);
const commandId = fc
  .integer({ min: 100, max: 999 })
  .map((number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}` as CommandId);
const code = fc.constantFrom('GENERAL', 'YOUTH', 'A', 'B', 'C', 'b', 'constructor', '__proto__');
const label = fc.constantFrom('A label', 'Another label', '');
const window = fc.constantFrom(...REOPENING_WINDOWS, '7') as fc.Arbitrary<ReopeningWindow>;
const settings = {
  label,
  intake: fc.boolean(),
  aftercare: fc.boolean(),
  reopeningWindow: window,
  reopeningReserved: fc.boolean(),
};
const codes = fc.array(fc.record({ code, label }), { maxLength: 3 });

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ commandId, code, ...settings }).map((input) => defineCaseType(input)),
  fc
    .record({ commandId, code, ...settings }, { requiredKeys: ['commandId', 'code'] })
    .map((input) => changeCaseType(input)),
  fc.record({ commandId, code }).map((input) => retireCaseType(input)),
  fc
    .record({ commandId, code, label, kind: fc.constantFrom(...ATTRIBUTE_KINDS), codes })
    .map((input) => defineClientAttribute(input)),
);
const stories = fc.array(
  commands.map((command) => step(command, USUAL)),
  { maxLength: 20, size: 'max' },
);

describe('a configuration, whatever is asked of it', () => {
  test('is decided on the same way each time, folds what it decides, and can be taken up from any snapshot', () => {
    fc.assert(
      fc.property(stories, (story) => void tell(configurationStream, story)),
      RUNS,
    );
  });

  test('loses no case type and brings none back, since cases name them for ever', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { before, after } of tell(configurationStream, story)) {
          for (const [name, caseType] of Object.entries(before.caseTypes)) {
            expect(after.caseTypes[name]).toMatchObject({ code: name, ...(caseType.retired && { retired: true }) });
          }
        }
      }),
      RUNS,
    );
  });

  test('R98: never holds a window but the nine, and every entry whole under its own code', () => {
    const whole = (entry: CaseType): boolean =>
      REOPENING_WINDOWS.includes(entry.reopeningWindow) && /^[A-Z]/.test(entry.code) && entry.label !== '';
    fc.assert(
      fc.property(stories, (story) => {
        const { caseTypes } = tell(configurationStream, story).at(-1)?.after ?? configurationStream.initial;
        expect(Object.entries(caseTypes).filter(([name, entry]) => name !== entry.code || !whole(entry))).toEqual([]);
      }),
      RUNS,
    );
  });
});
