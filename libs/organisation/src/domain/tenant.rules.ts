/** The rules that a tenant's settings follow, when it is created and when they are changed. */
import { isText, isTimeZone, rejected, type Rejection } from '@caseledger/kernel';
import type { TenantSettings } from './tenant.state';

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** RFC 5646, section 4.4.1: the longest tag that need be taken. */
const LONGEST_LOCALE = 35;

/** The least and the most of each setting that counts something. */
export const BOUNDS = {
  accessRetentionMonths: [1, 240],
  breakGlassHours: [1, 168],
  personRetentionMonths: [1, 600],
} as const satisfies Readonly<Record<keyof TenantSettings, readonly [number, number]>>;

/** Who and where an organisation is: its name, an IANA time zone and a language tag (BCP 47). */
export function identityRejection(identity: {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
}): Rejection | undefined {
  const { name, timeZone, locale } = identity;
  if (!isText(name, 200)) {
    return rejected('NameNotAllowed', 'The name of an organisation has 1 to 200 characters.', { field: 'name' });
  }
  if (!isTimeZone(timeZone)) {
    return rejected('TimeZoneUnknown', '{timeZone} is no time zone; one is Europe/Amsterdam.', {
      field: 'timeZone',
      values: { timeZone },
    });
  }
  if (!LOCALE.test(locale) || locale.length > LONGEST_LOCALE) {
    return rejected('LocaleUnknown', '{locale} is no language tag; one is nl-NL.', {
      field: 'locale',
      values: { locale },
    });
  }
  return undefined;
}

/** Whole numbers within their bounds; what is absent has no rule. */
export function settingsRejection(settings: TenantSettings): Rejection | undefined {
  for (const [field, [least, most]] of Object.entries(BOUNDS)) {
    const value = settings[field as keyof TenantSettings];
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) continue;
    return rejected('SettingOutOfBounds', 'This setting is a whole number from {least} to {most}.', {
      field,
      values: { least, most },
    });
  }
  return undefined;
}
