/** What holds of a configuration whatever is asked of it, in whatever order. */
import { type Command, type CommandId, isRejection } from '@caseledger/kernel';
import { decideIn, foldAll, type Folded, USUAL } from '@caseledger/kernel/circumstances';
import { type Step, step, tell } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { caseSettingsRejection, unclosableRejection } from './case-rules.rules';
import { CLOSE_GUARDS, CLOSING_FIELDS, type ClosingItem, COPIED_PARTS, STEPS } from './case-rules';
import { type CaseSetting, type CaseSettings, rulesWith } from './case-type';
import { ATTRIBUTE_KINDS } from './client-attribute';
import { configurationCommands } from './commands';
import { addCode } from './commands/add-code';
import { changeCaseRules } from './commands/change-case-rules';
import { changeCaseType } from './commands/change-case-type';
import { changeCaseTypeRules } from './commands/change-case-type-rules';
import { changeModelProfile } from './commands/change-model-profile';
import { changePlanItemDefinition } from './commands/change-plan-item-definition';
import { changePlanTemplate } from './commands/change-plan-template';
import { defineCaseType } from './commands/define-case-type';
import { defineClientAttribute } from './commands/define-client-attribute';
import { defineInstrument } from './commands/define-instrument';
import { defineModelProfile } from './commands/define-model-profile';
import { definePlanItem } from './commands/define-plan-item';
import { definePlanTemplate } from './commands/define-plan-template';
import { renameCode } from './commands/rename-code';
import { retireCaseType } from './commands/retire-case-type';
import { retireCode } from './commands/retire-code';
import { retireInstrument } from './commands/retire-instrument';
import { retireModelProfile } from './commands/retire-model-profile';
import { retirePlanItemDefinition } from './commands/retire-plan-item-definition';
import { retirePlanTemplate } from './commands/retire-plan-template';
import { type ConfigurationState, configurationStream } from './configuration.state';
import { DEFINED_ITEM_KINDS } from './plan-item-definition';
import { planTemplateRejection } from './plan-template.rules';
import { REOPENING_WINDOWS, type ReopeningWindow } from './reopening-window';

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
const attribute = fc.constantFrom('DISABILITY', 'A', 'constructor');
const instrument = fc.constantFrom('SATISFACTION', 'A', 'B');
const model = fc.constantFrom('BROKERAGE', 'A', 'NONE');

const closingItem: fc.Arbitrary<ClosingItem> = fc.oneof(
  fc.constantFrom<ClosingItem>({ code: 'HELP_QUESTION' }, { code: 'FIELD' }, { code: 'REFERRAL', count: 1 }),
  fc.record({ code: fc.constant('CLIENT_DATA' as const), attribute }),
  fc.record({ code: fc.constant('MEASUREMENT' as const), instrument }),
  fc.record({ code: fc.constant('FIELD' as const), field: fc.constantFrom(...CLOSING_FIELDS) }),
  fc.record(
    {
      code: fc.constant('MIN_CONTACTS' as const),
      count: fc.integer({ min: 0, max: 3 }),
      step: fc.constantFrom(...STEPS),
    },
    { requiredKeys: ['code', 'count'] },
  ),
);
const rules: fc.Arbitrary<CaseSettings> = fc.record(
  {
    ...{ intake: fc.boolean(), aftercare: fc.boolean(), reopeningWindow: window, model },
    ...{ planApprovalByAnother: fc.boolean(), onePlanPerType: fc.boolean(), unitsBeyondAuthorised: fc.boolean() },
    steps: fc.oneof(fc.subarray([...STEPS]), fc.shuffledSubarray([...STEPS])),
    closingFields: fc.subarray([...CLOSING_FIELDS]),
    closingItems: fc.array(closingItem, { maxLength: 2 }),
    closeGuard: fc.constantFrom(...CLOSE_GUARDS),
    contactDeletionDays: fc.integer({ min: -1, max: 31 }),
    copiedParts: fc.subarray([...COPIED_PARTS]),
  },
  { requiredKeys: [] },
);
const inherited = fc.array(
  fc.constantFrom<CaseSetting>('steps', 'closingItems', 'closingFields', 'model', 'intake', 'reopeningWindow'),
  { maxLength: 2 },
);
const list = fc.constantFrom('TRACK' as const, 'PRODUCT' as const);
const listed = fc.constantFrom('CRISIS', 'COUNSELLING', 'A', 'constructor');
const scale = fc.record({
  ...{ min: fc.integer({ min: 0, max: 2 }), max: fc.integer({ min: 1, max: 3 }) },
  direction: fc.constant('HIGHER_IS_BETTER' as const),
});
const profile = {
  ...{ label, focus: label, guidance: fc.array(label, { maxLength: 2 }) },
  contactIntervalDays: fc.integer({ min: 0, max: 2 }),
  caseloadLimit: fc.integer({ min: 0, max: 2 }),
  deliveredBy: fc.constant('OWN_TEAM' as const),
  ...{ strengthsRequired: fc.boolean(), accompanimentExpected: fc.boolean() },
};
const planItem = fc.constantFrom('HOUSEHOLD_BUDGET', 'COUNSELLING', 'A', 'constructor');
const planItemSaid = fc.record(
  {
    ...{ label, purpose: label, service: fc.constantFrom('COUNSELLING', 'A'), unitType: fc.constant('HOUR') },
    rate: fc.record({ amount: fc.integer({ min: -1, max: 2 }), currency: fc.constant('EUR') }),
  },
  { requiredKeys: ['label', 'purpose'] },
);
const templateItem = fc.record(
  {
    definition: planItem,
    weight: fc.integer({ min: 0, max: 2 }),
    ...{ startsAfterDays: fc.constant(0), lastsDays: fc.constant(30), authorised: fc.constantFrom('1.5', '0') },
  },
  { requiredKeys: ['definition', 'weight', 'startsAfterDays', 'lastsDays'] },
);
const template = {
  ...{ label, goal: label, planType: fc.constantFrom('SUPPORT', 'A') },
  subGoals: fc.array(fc.record({ label, items: fc.array(templateItem, { maxLength: 2 }) }), { maxLength: 2 }),
};
const templateCode = fc.constantFrom('BUDGET_IN_BALANCE', 'A', 'constructor');

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ commandId, code, ...settings }).map((input) => defineCaseType(input)),
  fc
    .record({ commandId, code, ...settings }, { requiredKeys: ['commandId', 'code'] })
    .map((input) => changeCaseType(input)),
  fc.record({ commandId, code }).map((input) => retireCaseType(input)),
  fc.record({ commandId, rules }).map((input) => changeCaseRules(input)),
  fc.record({ commandId, code, rules, inherited }).map((input) => changeCaseTypeRules(input)),
  fc
    .record({ commandId, code, label, kind: fc.constantFrom(...ATTRIBUTE_KINDS), codes })
    .map((input) => defineClientAttribute(input)),
  fc.record({ commandId, list, code: listed, label }).map((input) => addCode(input)),
  fc.record({ commandId, list, code: listed, label }).map((input) => renameCode(input)),
  fc.record({ commandId, list, code: listed }).map((input) => retireCode(input)),
  fc
    .record({ commandId, code: instrument, label, domains: codes, scale })
    .map((input) => defineInstrument({ ...input, kind: 'MEASUREMENT', licence: 'Free' })),
  fc.record({ commandId, code: instrument }).map((input) => retireInstrument(input)),
  fc.record({ commandId, code: model, ...profile }).map((input) => defineModelProfile(input)),
  fc
    .record({ commandId, code: model, ...profile }, { requiredKeys: ['commandId', 'code'] })
    .map((input) => changeModelProfile(input)),
  fc.record({ commandId, code: model }).map((input) => retireModelProfile(input)),
  fc
    .record({ commandId, code: planItem, kind: fc.constantFrom(...DEFINED_ITEM_KINDS), said: planItemSaid })
    .map(({ said, ...input }) => definePlanItem({ ...input, ...said })),
  fc
    .record({ commandId, code: planItem, said: planItemSaid })
    .map(({ said, ...input }) => changePlanItemDefinition({ ...input, ...said })),
  fc.record({ commandId, code: planItem }).map((input) => retirePlanItemDefinition(input)),
  fc.record({ commandId, code: templateCode, ...template }).map((input) => definePlanTemplate(input)),
  fc
    .record({ commandId, code: templateCode, ...template }, { requiredKeys: ['commandId', 'code'] })
    .map((input) => changePlanTemplate(input)),
  fc.record({ commandId, code: templateCode }).map((input) => retirePlanTemplate(input)),
);
const stories = fc.array(
  commands.map((command) => step(command, USUAL)),
  { maxLength: 20, size: 'max' },
);
/** The states that a story leads through. */
function statesOf(story: readonly Step[]): readonly ConfigurationState[] {
  let at: Folded<ConfigurationState> = { state: configurationStream.initial, revision: -1 };
  return story.map(({ command, circumstances }) => {
    const decided = decideIn(circumstances, at, command);
    if (!isRejection(decided)) at = foldAll(configurationStream, decided.own, at);
    return at.state;
  });
}

/** Holds wherever a story may end: the beginning of one is one as well. */
const always = (holds: (last: ConfigurationState) => void): void => {
  const property = fc.property(stories, (story) => {
    holds(statesOf(story).at(-1) ?? configurationStream.initial);
  });
  fc.assert(property, RUNS);
};

/** What others name by its code. */
const named = (state: ConfigurationState) => [
  ...[state.caseTypes, state.instruments, state.modelProfiles, state.planItemDefinitions, state.planTemplates],
  ...Object.values(state.codeLists),
];
/** What a version of is kept for ever. */
const versioned = ({ instruments, planItemDefinitions }: ConfigurationState): readonly Versioned[] => [
  ...Object.values(instruments),
  ...Object.values(planItemDefinitions),
];
interface Versioned {
  readonly code: string;
  readonly current: number;
  readonly versions: Readonly<Record<number, { readonly code: string; readonly version: number }>>;
}

describe('a configuration, whatever is asked of it', () => {
  test('is decided on the same way each time, folds what it decides, and can be taken up from any snapshot', () => {
    // Each law writes out a configuration whole, and that is long.
    fc.assert(
      fc.property(stories, (story) => void tell(configurationStream, story)),
      runs(100),
    );
  });

  test('is asked everything that can be asked', () => {
    const asked = new Set(fc.sample(commands, 2_000).map(({ declaration }) => declaration.name));
    expect([...asked].sort()).toEqual(configurationCommands.map(({ name }) => name).sort());
  });

  test('loses nothing that was ever defined and brings nothing back that was retired, since cases name it for ever', () => {
    const property = fc.property(stories, (story) => {
      let before = configurationStream.initial;
      for (const after of statesOf(story)) {
        const are = named(after);
        const lost = named(before).flatMap((entries, index) =>
          Object.values<{ readonly code: string; readonly retired: boolean }>(entries).filter(
            ({ code: name, retired }) => {
              const entry = are[index]?.[name];
              return entry === undefined || (retired && !entry.retired);
            },
          ),
        );
        const kept = versioned(after).flatMap(({ versions }) => Object.values(versions));
        const changed = versioned(before)
          .flatMap(({ versions }) => Object.values(versions))
          .filter((version) => !kept.includes(version));
        expect([lost, changed]).toEqual([[], []]);
        before = after;
      }
    });
    fc.assert(property, RUNS);
  });

  test("R49: has for each type its own settings, and the organisation's in all else", () => {
    always(({ caseRules, caseTypes }) => {
      for (const caseType of Object.values(caseTypes)) {
        expect(caseType.rules).toEqual(rulesWith(caseRules, caseType.overrides));
      }
    });
  });

  test('R76, R98: has rules that could be decided again as they are, and under which cases can be closed', () => {
    always((state) => {
      for (const all of [state.caseRules, ...Object.values(state.caseTypes).map((caseType) => caseType.rules)]) {
        expect(caseSettingsRejection(state, all, 'rules.')).toBeUndefined();
        expect(unclosableRejection([{ rules: all }], {})).toBeUndefined();
      }
    });
  });

  test('R129: has templates of plans that could be decided again as they are', () => {
    always((state) => {
      for (const each of Object.values(state.planTemplates).filter(({ retired }) => !retired)) {
        expect(planTemplateRejection(state, each)).toBeUndefined();
      }
    });
  });

  test('has every entry whole under its own code, and of what is versioned the version that is current', () => {
    always((state) => {
      const entries = named(state).flatMap((each) => Object.entries<{ readonly code: string }>(each));
      expect(entries.filter(([name, { code: its }]) => name !== its || !/^[A-Z]/.test(name))).toEqual([]);
      expect(Object.values(state.caseTypes).filter((caseType) => caseType.label === '')).toEqual([]);
      for (const { code: its, current, versions } of versioned(state)) {
        expect(versions[current]).toMatchObject({ code: its, version: current });
        expect(Object.keys(versions)).toHaveLength(current);
      }
    });
  });
});
