/** RenameCode: what is recorded is the word, and stays; what people read can be better said. */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import type { CodeList } from '../code-list';
import { codeRenamed, codeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { type RenameCode, renameCode } from './rename-code';

const CRISIS = { list: 'TRACK', code: 'CRISIS', label: 'Acute help' } as const;
const rename = (input: Partial<RenameCode> = {}) =>
  renameCode({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, ...CRISIS, ...input });
const configuration = given(configurationStream);

describe('renaming a word of a list', () => {
  test('gives it another label and leaves the others', () => {
    const { state } = configuration.when(rename()).then(codeRenamed(CRISIS));
    expect(state.codeLists.TRACK).toEqual({
      ...configuration.state.codeLists.TRACK,
      CRISIS: { code: 'CRISIS', label: 'Acute help', retired: false },
    });
  });

  test('leaves a retired one retired', () => {
    const { state } = given(configurationStream, codeRetired({ list: 'TRACK', code: 'CRISIS' }))
      .when(rename())
      .then(codeRenamed(CRISIS));
    expect(state.codeLists.TRACK['CRISIS']).toMatchObject({ label: 'Acute help', retired: true });
  });

  test('is nothing where it has this label already', () => {
    configuration.when(rename({ label: 'Crisis' })).thenNothing();
  });

  test('is refused for a word that the list does not have, and for no label', () => {
    for (const code of ['OTHER', 'COUNSELLING', 'constructor', '__proto__'])
      configuration.when(rename({ code })).thenRefused('CodeUnknown', { field: 'code' });
    configuration.when(rename({ list: 'OTHER' as CodeList })).thenRefused('CodeListUnknown', { field: 'list' });
    configuration.when(rename({ label: '' })).thenRefused('LabelNotAllowed', { field: 'label' });
  });
});
