/** RetireCode: nothing new is recorded with the word. */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import type { CodeList } from '../code-list';
import { codeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { retireCode } from './retire-code';

const retire = (code: string, list: CodeList = 'NEED_DOMAIN') =>
  retireCode({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, list, code });
const retired = codeRetired({ list: 'NEED_DOMAIN', code: 'SAFETY' });
const configuration = given(configurationStream);

describe('retiring a word of a list', () => {
  test('keeps it, for what was recorded with it; in another list the same word stays', () => {
    const { state } = configuration.when(retire('SAFETY')).then(retired);
    expect(state.codeLists.NEED_DOMAIN['SAFETY']).toEqual({ code: 'SAFETY', label: 'Safety', retired: true });
    expect(state.codeLists.HELP_QUESTION_CATEGORY['SAFETY']?.retired).toBe(false);
  });

  test('is done once', () => {
    given(configurationStream, retired).when(retire('SAFETY')).thenNothing();
  });

  test.each(['OTHERS', 'constructor', '__proto__'])('is refused for %s, which the list does not have', (code) => {
    configuration.when(retire(code)).thenRefused('CodeUnknown', { field: 'code' });
  });

  test('is refused for a list that there is not', () => {
    configuration.when(retire('SAFETY', 'toString' as CodeList)).thenRefused('CodeListUnknown', { field: 'list' });
  });

  test('of a word that was never added does not make folding fail', () => {
    const { state } = given(configurationStream, codeRetired({ list: 'TRACK', code: 'OTHER' }));
    expect(state).toEqual(configuration.state);
  });
});
