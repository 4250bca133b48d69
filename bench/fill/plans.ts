/** Plans of many cases, carried out and closed: what analysts ask about. */
import type { PartyId } from '@caseledger/kernel';
import { planCarriedOut } from '@caseledger/outcomes/contract/plan-carried-out';
import type { Program } from '../../apps/program/src/program';
import { registeredClients } from '../children/in-process';
import { openFilling, times } from './filling';

const CLIENTS = 100;
const SERVICES = 20;
const MODELS = 8;
const OUTCOMES = ['ATTAINED', 'NOT_ATTAINED', 'CANCELLED', undefined] as const;
/** Whose texts are sealed for a client: there are none here, and the figures are the same without them. */
const LEFT_OUT = ['UnitsReversed', 'SubGoalScaled', 'SubGoalRated'];

export async function plans(program: Program, count: number): Promise<object> {
  const clients = await registeredClients(program, CLIENTS);
  const filling = openFilling(program);
  await times(program, count, 'plans', (number) => {
    const events = planCarriedOut({
      clientId: clients[number % CLIENTS] as PartyId,
      service: `SERVICE_${String(number % SERVICES)}`,
      model: `MODEL_${String(Math.floor(number / SERVICES) % MODELS)}`,
      needDomains: ['LIVING'],
      outcome: OUTCOMES[number % OUTCOMES.length],
    });
    return filling.begin(
      'plan',
      events.filter(({ type }) => !LEFT_OUT.includes(type)),
    );
  });
  return {};
}
