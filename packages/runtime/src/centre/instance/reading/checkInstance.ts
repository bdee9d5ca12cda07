/** What only the whole instance file can show: names used twice, references that lead nowhere, more than the quotas. */
import { createFacts } from '../createFacts.ts';
import type { InstanceData } from '../instanceData.ts';
import { checkFlows } from './checkFlows.ts';
import { checkHours } from './checkHours.ts';
import { checkLambdas } from './checkLambdas.ts';
import { checkNames } from './checkNames.ts';
import { checkQuotas } from './checkQuotas.ts';
import { checkReferences } from './checkReferences.ts';
import { checkTemplates } from './checkTemplates.ts';
import type { Checking } from './checking.ts';
import { tell, type Reading } from './readShape.ts';

export function checkInstance(instance: InstanceData, reading: Reading): void {
  const checking: Checking = {
    instance,
    facts: createFacts(instance),
    tell: (of, steps, message, severity) => {
      tell(reading, [...(reading.places.get(of) ?? []), ...steps], message, severity);
    },
  };
  checkNames(checking);
  checkReferences(checking);
  checkHours(checking);
  checkTemplates(checking);
  checkLambdas(checking);
  checkFlows(checking);
  checkQuotas(checking);
}
