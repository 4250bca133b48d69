/** DefineInstrument: adds an instrument of measurement, or a new version of one (standards: outcome measurement). */
import { canonicalJson, command, type CommandInput, rejected } from '@caseledger/kernel';
import { instrumentDefined } from '../configuration.events';
import { MOST_DEFINITIONS } from '../configuration.rules';
import { configurationStream } from '../configuration.state';
import type { Instrument } from '../instrument';
import { instrumentRejection, retiredInstrument } from '../instrument.rules';

/** The version follows from those that there are. */
export interface DefineInstrument extends CommandInput, Omit<Instrument, 'version'> {}

/**
 * Of a code that there is already, this is the next version, and the current one; what was measured stays with the version
 * that it was measured with. Emits nothing when the current version is like this.
 */
export const defineInstrument = command('DefineInstrument', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code, label, kind, domains, scale, licence }: DefineInstrument) => {
    const fault = instrumentRejection({ code, label, kind, domains, scale, licence });
    if (fault !== undefined) return fault;
    const present = state.instruments[code];
    if (present?.retired === true) return retiredInstrument(code, 'code');
    const version = present?.current ?? 0;
    const defined = { code, label, kind, domains, scale, licence };
    if (canonicalJson({ ...defined, version }) === canonicalJson(present?.versions[version] ?? {})) return [];
    const versions = Object.values(state.instruments).flatMap((instrument) => Object.keys(instrument.versions));
    if (versions.length >= MOST_DEFINITIONS) {
      return rejected('TooManyInstruments', 'There can be at most {most} versions of instruments.', {
        field: 'code',
        values: { most: MOST_DEFINITIONS },
      });
    }
    return instrumentDefined({ ...defined, version: version + 1 });
  },
});
