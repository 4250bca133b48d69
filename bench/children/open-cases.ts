/** The program below HTTP: one openCase after another, each durable before the next is given. */
import type { PartyId } from '@caseledger/kernel';
import { openCase } from '../../libs/cases/src/domain/commands/open-case';
import { answerWith } from './child';
import { give, newCommandId, openOn, registeredClients } from './in-process';
import { type OneByOne, oneByOne } from './one-by-one';

answerWith(async ({ folder, seconds }: OneByOne['question']): Promise<OneByOne['answer']> => {
  const program = await openOn(folder);
  const [clientId] = await registeredClients(program, 1);
  const answer = await oneByOne(seconds, () =>
    give(program, openCase({ commandId: newCommandId(), clientId: clientId as PartyId, caseType: 'GENERAL' })),
  );
  await program.close();
  return answer;
});
