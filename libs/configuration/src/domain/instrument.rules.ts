/** The rules that an instrument follows. */
import { isRejection, rejected, type Rejection } from '@caseledger/kernel';
import { codeRejection, codesRejection, labelRejection } from './configuration.rules';
import type { ConfigurationState } from './configuration.state';
import {
  type Instrument,
  INSTRUMENT_KINDS,
  type Scale,
  SCALE_DIRECTIONS,
  type VersionedInstrument,
} from './instrument';

/** The most domains of one instrument. */
export const MOST_DOMAINS = 50;
/** The least and the most that a scale can reach. */
const SCALE_BOUNDS = [-1_000, 1_000] as const;

/** The instrument of a code, or the refusal of a code that names none. */
export function definedInstrument(
  { instruments }: ConfigurationState,
  code: string,
  field = 'code',
): VersionedInstrument | Rejection {
  const instrument = Object.hasOwn(instruments, code) ? instruments[code] : undefined;
  return instrument ?? rejected('InstrumentUnknown', 'There is no instrument {code}.', { field, values: { code } });
}

/** What nothing new is measured with cannot be asked for. */
export function usableInstrument(
  configuration: ConfigurationState,
  code: string,
  field: string,
): Rejection | undefined {
  const instrument = definedInstrument(configuration, code, field);
  if (isRejection(instrument)) return instrument;
  return instrument.retired ? retiredInstrument(code, field) : undefined;
}

/** The refusal of an instrument that is retired. */
export function retiredInstrument(code: string, field: string): Rejection {
  return rejected('InstrumentRetired', 'The instrument {code} is retired.', { field, values: { code } });
}

/** All that is said of an instrument, whichever version of it. */
export function instrumentRejection({
  code,
  label,
  kind,
  domains,
  scale,
  licence,
}: Omit<Instrument, 'version'>): Rejection | undefined {
  const fault = codeRejection(code) ?? labelRejection(label);
  if (fault !== undefined) return fault;
  if (!INSTRUMENT_KINDS.includes(kind)) {
    return rejected('InstrumentKindUnknown', 'An instrument is a measurement or a questionnaire.', { field: 'kind' });
  }
  if (domains.length === 0 || domains.length > MOST_DOMAINS) {
    return rejected('DomainsNotAllowed', 'An instrument has 1 to {most} domains.', {
      field: 'domains',
      values: { most: MOST_DOMAINS },
    });
  }
  return codesRejection(domains, 'domains') ?? scaleRejection(scale) ?? labelRejection(licence, 'licence');
}

function scaleRejection({ min, max, direction }: Scale): Rejection | undefined {
  const [least, most] = SCALE_BOUNDS;
  if (!SCALE_DIRECTIONS.includes(direction)) {
    return rejected('ScaleDirectionUnknown', 'Of a scale either higher or lower is better.', {
      field: 'scale.direction',
    });
  }
  const whole = [min, max].every((end) => Number.isInteger(end) && end >= least && end <= most);
  if (whole && min < max) return undefined;
  return rejected('ScaleNotAllowed', 'A scale goes up, in whole numbers from {least} to {most}.', {
    field: whole ? 'scale.max' : 'scale',
    values: { least, most },
  });
}
