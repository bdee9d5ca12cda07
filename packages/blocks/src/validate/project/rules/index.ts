/** Every rule over several flows, in the order in which their findings about one block are told. */
import type { ProjectRule } from '../projectRule.ts';
import { attributeNeverRead } from './attribute-never-read/rule.ts';
import { oneNameTwoResources } from './one-name-two-resources/rule.ts';
import { oneResourceTwoNames } from './one-resource-two-names/rule.ts';
import { resumeWithoutQueue } from './resume-without-queue/rule.ts';
import { transferCycle } from './transfer-cycle/rule.ts';
import { unknownFlow } from './unknown-flow/rule.ts';
import { unusedFlow } from './unused-flow/rule.ts';
import { wrongTargetType } from './wrong-target-type/rule.ts';

export const projectRules: readonly ProjectRule[] = [
  unusedFlow,
  unknownFlow,
  wrongTargetType,
  resumeWithoutQueue,
  transferCycle,
  oneResourceTwoNames,
  oneNameTwoResources,
  attributeNeverRead,
];
