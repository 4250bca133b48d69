/** The commands of the configuration. */
import { changeCaseType } from './commands/change-case-type';
import { defineCaseType } from './commands/define-case-type';
import { defineClientAttribute } from './commands/define-client-attribute';
import { retireCaseType } from './commands/retire-case-type';

export const configurationCommands = [defineCaseType, changeCaseType, retireCaseType, defineClientAttribute] as const;
