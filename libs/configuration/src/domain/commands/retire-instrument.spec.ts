/** RetireInstrument: nothing new is measured with it. */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseRulesChanged, caseTypeChanged, instrumentRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { retireInstrument } from './retire-instrument';

const retire = (code: string) =>
  retireInstrument({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, code });
const retired = instrumentRetired({ code: 'SATISFACTION' });
const rules = { closingItems: [{ code: 'MEASUREMENT', instrument: 'SATISFACTION' }] } as const;
const configuration = given(configurationStream);

describe('retiring an instrument', () => {
  test('keeps its versions, for what was measured with them', () => {
    const { state } = configuration.when(retire('SATISFACTION')).then(retired);
    expect(state.instruments['SATISFACTION']).toEqual({
      ...configuration.state.instruments['SATISFACTION'],
      retired: true,
    });
    expect(state.instruments['SELF_SUFFICIENCY']?.retired).toBe(false);
  });

  test('is done once', () => {
    given(configurationStream, retired).when(retire('SATISFACTION')).thenNothing();
  });

  test('waits while a measurement with it is mandatory, or no case could be closed', () => {
    given(configurationStream, caseRulesChanged({ rules }))
      .when(retire('SATISFACTION'))
      .thenRefused('InstrumentMandatory', {
        field: 'code',
        details: { byDefault: true, caseTypes: ['GENERAL', 'REHABILITATION', 'YOUTH', 'DEBT', 'BENEFITS'] },
      });
    given(configurationStream, caseTypeChanged({ code: 'DEBT', label: 'Debt', overrides: rules }))
      .when(retire('SATISFACTION'))
      .thenRefused('InstrumentMandatory', { field: 'code', details: { byDefault: false, caseTypes: ['DEBT'] } })
      .when(retire('SELF_SUFFICIENCY'))
      .then(instrumentRetired({ code: 'SELF_SUFFICIENCY' }));
  });

  test.each(['OTHER', 'constructor', '__proto__'])('is refused for %s, which is no instrument', (code) => {
    configuration.when(retire(code)).thenRefused('InstrumentUnknown', { field: 'code' });
  });

  test('of one that was never defined does not make folding fail', () => {
    const { state } = given(configurationStream, instrumentRetired({ code: 'OTHER' }));
    expect(state).toEqual(configuration.state);
  });
});
