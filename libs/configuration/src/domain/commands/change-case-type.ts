/** ChangeCaseType: changes what is decided about a case type from now on; nothing that was decided before changes. */
import { command, isRejection } from '@caseledger/kernel';
import { caseSettingsRejection } from '../case-rules.rules';
import { changedSettings } from '../case-type';
import { caseTypeChanged } from '../configuration.events';
import { definedCaseType, labelRejection } from '../configuration.rules';
import { configurationStream } from '../configuration.state';
import type { DefineCaseType } from './define-case-type';

/** What is left out stays as it is. */
export interface ChangeCaseType extends Omit<DefineCaseType, 'label'> {
  readonly label?: string | undefined;
}

/** Emits nothing when the type is like this already. A setting that is as it is said to be is not made the type's own. */
export const changeCaseType = command('ChangeCaseType', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code, label: given, intake, aftercare, reopeningWindow, reopeningReserved }: ChangeCaseType) => {
    const present = definedCaseType(state, code);
    if (isRejection(present)) return present;
    const label = given ?? present.label;
    const settings = changedSettings(present.rules, { intake, aftercare, reopeningWindow, reopeningReserved });
    const fault = labelRejection(label) ?? caseSettingsRejection(state, settings, '');
    if (fault !== undefined) return fault;
    if (label === present.label && Object.keys(settings).length === 0) return [];
    return caseTypeChanged({ code, label, overrides: { ...present.overrides, ...settings } });
  },
});
