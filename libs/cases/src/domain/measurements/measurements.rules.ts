/** The rules of measurements: what an instrument asks is what is answered, on its scale. */
import type { ConfigurationState, Instrument } from '@caseledger/configuration';
import { type Id, rejected, type Rejection } from '@caseledger/kernel';

export type MeasurementId = Id<'Measurement'>;

/** The score of one domain. */
export interface Score {
  readonly domain: string;
  readonly score: number;
}

/** The version of an instrument that is in use, or the refusal of one that is unknown or retired. */
export function instrumentInUse({ instruments }: ConfigurationState, code: string): Instrument | Rejection {
  const known = Object.hasOwn(instruments, code) ? instruments[code] : undefined;
  const instrument = known?.versions[known.current];
  if (known === undefined || instrument === undefined) {
    return rejected('InstrumentUnknown', 'There is no instrument {code}.', { field: 'instrument', values: { code } });
  }
  if (!known.retired) return instrument;
  return rejected('InstrumentRetired', 'The instrument {label} is not used any more.', {
    field: 'instrument',
    values: { label: instrument.label },
  });
}

/** Scores of domains that the instrument does not have, that are there twice, or that are off its scale; or none at all. */
export function scoresRejection(
  { domains, scale, label }: Instrument,
  scores: readonly Score[],
): Rejection | undefined {
  if (scores.length === 0) {
    return rejected('ScoresMissing', 'Give the score of at least one domain.', { field: 'scores' });
  }
  const seen = new Set<string>();
  for (const [index, { domain, score }] of scores.entries()) {
    const path = `scores.${String(index)}`;
    if (!domains.some(({ code }) => code === domain)) {
      return rejected('DomainUnknown', '{label} has no domain {domain}.', {
        field: `${path}.domain`,
        values: { label, domain },
      });
    }
    if (seen.has(domain)) {
      return rejected('DomainScoredTwice', 'The domain {domain} is scored twice.', {
        field: `${path}.domain`,
        values: { domain },
      });
    }
    seen.add(domain);
    if (!Number.isInteger(score) || score < scale.min || score > scale.max) {
      return rejected('ScoreOffScale', 'A score of {label} is a whole number from {min} to {max}.', {
        field: `${path}.score`,
        values: { label, min: scale.min, max: scale.max },
      });
    }
  }
  return undefined;
}
