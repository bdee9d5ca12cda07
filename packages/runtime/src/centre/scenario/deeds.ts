/** What an agent does because a test says so, in the words of a plan. */
import type { Deed } from '../plan/doDeed.ts';
import { Cannot } from './findings.ts';
import type { Instruction } from './scenarioData.ts';

const DEEDS: Partial<Record<Instruction['Type'], Deed['Does']>> = {
  Accept: 'accept',
  Decline: 'decline',
  Complete: 'complete',
  Close: 'close',
  Transfer: 'transfer',
  Pause: 'pause',
  Resume: 'resume',
  SetStatus: 'set status',
};

/**
 * @param agent who does it unless the instruction says
 * @returns undefined for what no agent does
 */
export function deedOf(
  { Type, Properties = {} }: Instruction,
  task: string,
  agent: string | undefined,
): Deed | undefined {
  const Does = DEEDS[Type];
  if (!Does) return undefined;
  const Agent = Properties.Agent ?? agent;
  if (Agent === undefined) throw new Cannot(`No agent has to do with the task: say which Agent is to ${Does}.`);
  const { QuickConnect, Status } = Properties;
  return {
    Agent,
    Does,
    Task: task,
    With: undefined,
    ...(QuickConnect === undefined ? {} : { QuickConnect }),
    ...(Status === undefined ? {} : { Status }),
  };
}
