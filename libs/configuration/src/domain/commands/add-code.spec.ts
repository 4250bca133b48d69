/** AddCode: the lists of an organisation are open (R47, R72). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { CODE_LISTS, type CodeList } from '../code-list';
import { MOST_LISTED_CODES } from '../code-list.rules';
import { codeAdded, codeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { SHIPPED_CODE_LISTS } from '../shipped-code-lists';
import { type AddCode, addCode } from './add-code';

const GARDEN = { list: 'PRODUCT', code: 'GARDEN', label: 'Help in the garden' } as const;
const add = (input: Partial<AddCode> = {}) =>
  addCode({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, ...GARDEN, ...input });
const configuration = given(configurationStream);

describe('adding a word to a list', () => {
  test.each(CODE_LISTS)('makes it a word of %s, and of no other list', (list) => {
    const { state } = configuration.when(add({ list })).then(codeAdded({ ...GARDEN, list }));
    expect(state.codeLists).toEqual({
      ...SHIPPED_CODE_LISTS,
      [list]: { ...SHIPPED_CODE_LISTS[list], GARDEN: { code: 'GARDEN', label: GARDEN.label, retired: false } },
    });
  });

  test('has a list that there is, a code and a label', () => {
    for (const list of ['OTHER', 'constructor', ''] as readonly string[] as readonly CodeList[])
      configuration.when(add({ list })).thenRefused('CodeListUnknown', { field: 'list' });
    for (const code of ['garden', '', '1ST', 'constructor', 'X'.repeat(33)])
      configuration.when(add({ code })).thenRefused('CodeNotAllowed', { field: 'code' });
    for (const label of ['', ' ', 'x'.repeat(201)])
      configuration.when(add({ label })).thenRefused('LabelNotAllowed', { field: 'label' });
  });

  test('takes no word that the list has, or had', () => {
    configuration.when(add({ code: 'COUNSELLING' })).thenRefused('CodeExists', { field: 'code' });
    given(configurationStream, codeAdded(GARDEN), codeRetired({ list: 'PRODUCT', code: 'GARDEN' }))
      .when(add())
      .thenRefused('CodeExists', { field: 'code' });
  });

  test(`ends at ${MOST_LISTED_CODES} words, each list by itself`, () => {
    const missing = MOST_LISTED_CODES - 1 - Object.keys(SHIPPED_CODE_LISTS.PRODUCT).length;
    const many = Array.from({ length: missing }, (_, index) => codeAdded({ ...GARDEN, code: `C${index}` }));
    given(configurationStream, ...many)
      .when(add())
      .then(codeAdded(GARDEN))
      .when(add({ code: 'ONE_MORE' }))
      .thenRefused('TooManyCodes', { field: 'code' })
      .when(add({ list: 'TRACK' }))
      .then(codeAdded({ ...GARDEN, list: 'TRACK' }));
  });
});
