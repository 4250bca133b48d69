/** The commands of the configuration. */
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

export const configurationCommands = [
  changeCaseRules,
  defineCaseType,
  changeCaseType,
  changeCaseTypeRules,
  retireCaseType,
  defineClientAttribute,
  addCode,
  renameCode,
  retireCode,
  defineInstrument,
  retireInstrument,
  defineModelProfile,
  changeModelProfile,
  retireModelProfile,
  definePlanItem,
  changePlanItemDefinition,
  retirePlanItemDefinition,
  definePlanTemplate,
  changePlanTemplate,
  retirePlanTemplate,
] as const;
