/** DefineInstrument: instruments are versioned data (standards: outcome measurement). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { instrumentDefined, instrumentRetired } from '../configuration.events';
import { MOST_DEFINITIONS } from '../configuration.rules';
import { configurationStream } from '../configuration.state';
import type { Instrument } from '../instrument';
import { MOST_DOMAINS } from '../instrument.rules';
import { SHIPPED_INSTRUMENTS } from '../shipped-instruments';
import { type DefineInstrument, defineInstrument } from './define-instrument';

const BURDEN = {
  code: 'BURDEN',
  label: 'Burden of caring',
  kind: 'QUESTIONNAIRE',
  domains: [
    { code: 'TIME', label: 'Time' },
    { code: 'WORRY', label: 'Worry' },
  ],
  scale: { min: 0, max: 10, direction: 'LOWER_IS_BETTER' },
  licence: 'Our own',
} as const satisfies Omit<Instrument, 'version'>;
const define = (input: Partial<DefineInstrument> = {}) =>
  defineInstrument({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, ...BURDEN, ...input });
const first = instrumentDefined({ ...BURDEN, version: 1 });
const configuration = given(configurationStream);

describe('defining an instrument', () => {
  test('makes its first version the current one', () => {
    const { state } = configuration.when(define()).then(first);
    expect(state.instruments['BURDEN']).toEqual({
      ...{ code: 'BURDEN', retired: false, current: 1 },
      versions: { 1: { ...BURDEN, version: 1 } },
    });
    expect(state.instruments['SATISFACTION']).toEqual(configuration.state.instruments['SATISFACTION']);
  });

  test('that there is already makes the next version, and keeps those before it as they were', () => {
    const scale = { ...BURDEN.scale, max: 7 };
    const { state } = given(configurationStream, first)
      .when(define({ scale }))
      .then(instrumentDefined({ ...BURDEN, scale, version: 2 }));
    expect(state.instruments['BURDEN']).toMatchObject({
      current: 2,
      versions: { 1: { ...BURDEN, version: 1 }, 2: { scale, version: 2 } },
    });
  });

  test('that is like the current version already is nothing', () => {
    given(configurationStream, first).when(define()).thenNothing();
    const [shipped] = SHIPPED_INSTRUMENTS;
    configuration.when(define(shipped)).thenNothing();
  });

  test('that is retired is refused', () => {
    given(configurationStream, first, instrumentRetired({ code: 'BURDEN' }))
      .when(define({ label: 'Again' }))
      .thenRefused('InstrumentRetired', { field: 'code' });
  });

  test('takes a code, a label, a kind and a licence', () => {
    configuration.when(define({ code: 'burden' })).thenRefused('CodeNotAllowed', { field: 'code' });
    configuration.when(define({ label: '' })).thenRefused('LabelNotAllowed', { field: 'label' });
    configuration
      .when(define({ kind: 'OTHER' as Instrument['kind'] }))
      .thenRefused('InstrumentKindUnknown', { field: 'kind' });
    for (const licence of [' ', 'x'.repeat(201)])
      configuration.when(define({ licence })).thenRefused('LabelNotAllowed', { field: 'licence' });
  });

  test(`takes 1 to ${MOST_DOMAINS} domains, each well formed and once`, () => {
    const domains = Array.from({ length: MOST_DOMAINS }, (_, index) => ({ code: `D${index}`, label: 'A domain' }));
    configuration.when(define({ domains })).then(instrumentDefined({ ...BURDEN, domains, version: 1 }));
    for (const wrong of [[], [...domains, { code: 'MORE', label: 'More' }]])
      configuration.when(define({ domains: wrong })).thenRefused('DomainsNotAllowed', { field: 'domains' });
    const second = (entry: { code: string; label: string }) => define({ domains: [BURDEN.domains[0], entry] });
    configuration
      .when(second({ code: 'two', label: 'Two' }))
      .thenRefused('CodeNotAllowed', { field: 'domains.1.code' });
    configuration.when(second({ code: 'TWO', label: '' })).thenRefused('LabelNotAllowed', { field: 'domains.1.label' });
    configuration
      .when(second({ code: 'TIME', label: 'Time' }))
      .thenRefused('CodesNotAllowed', { field: 'domains.1.code' });
  });

  test.each([
    [-1_000, 1_000],
    [0, 1],
  ])('takes a scale from %d to %d', (min, max) => {
    const scale = { ...BURDEN.scale, min, max };
    configuration.when(define({ scale })).then(instrumentDefined({ ...BURDEN, scale, version: 1 }));
  });

  test.each([
    [1, 1, 'scale.max'],
    [5, 1, 'scale.max'],
    [-1_001, 5, 'scale'],
    [1, 1_001, 'scale'],
    [0.5, 5, 'scale'],
    [1, Number.NaN, 'scale'],
  ])('takes no scale from %d to %d', (min, max, field) => {
    configuration.when(define({ scale: { ...BURDEN.scale, min, max } })).thenRefused('ScaleNotAllowed', { field });
  });

  test('takes a scale of which one end is the good one', () => {
    const scale = { ...BURDEN.scale, direction: 'OTHER' as Instrument['scale']['direction'] };
    configuration.when(define({ scale })).thenRefused('ScaleDirectionUnknown', { field: 'scale.direction' });
  });

  test(`ends at ${MOST_DEFINITIONS} versions of all instruments together`, () => {
    const missing = MOST_DEFINITIONS - 1 - SHIPPED_INSTRUMENTS.length;
    const many = Array.from({ length: missing }, (_, index) => instrumentDefined({ ...BURDEN, version: index + 1 }));
    given(configurationStream, ...many)
      .when(define({ code: 'ANOTHER' }))
      .then(instrumentDefined({ ...BURDEN, code: 'ANOTHER', version: 1 }))
      .when(define({ label: 'One more' }))
      .thenRefused('TooManyInstruments', { field: 'code' });
  });
});
