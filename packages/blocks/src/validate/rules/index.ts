/** Every rule, in the order in which their findings about one block are told. */
import type { Rule } from '../rule.ts';
import { attributeNeverSet } from './attribute-never-set/rule.ts';
import { conditions } from './conditions/rule.ts';
import { contentLength } from './content-length/rule.ts';
import { cycleWithoutExit } from './cycle-without-exit/rule.ts';
import { cycleWithoutWait } from './cycle-without-wait/rule.ts';
import { defaultName } from './default-name/rule.ts';
import { duplicateIdentifier } from './duplicate-identifier/rule.ts';
import { errorToItself } from './error-to-itself/rule.ts';
import { exclusiveParameters } from './exclusive-parameters/rule.ts';
import { externalBeforeLambda } from './external-before-lambda/rule.ts';
import { externalReplaced } from './external-replaced/rule.ts';
import { flowAttributeLost } from './flow-attribute-lost/rule.ts';
import { flowShape } from './flow-shape/rule.ts';
import { flowType } from './flow-type/rule.ts';
import { foreignBlock } from './foreign-block/rule.ts';
import { hoursOfAgentQueue } from './hours-of-agent-queue/rule.ts';
import { identifier } from './identifier/rule.ts';
import { invalidParameter } from './invalid-parameter/rule.ts';
import { legacyExport } from './legacy-export/rule.ts';
import { longFlow } from './long-flow/rule.ts';
import { loopReferenceOutside } from './loop-reference-outside/rule.ts';
import { loopWithoutReturn } from './loop-without-return/rule.ts';
import { missingBranch } from './missing-branch/rule.ts';
import { missingDescription } from './missing-description/rule.ts';
import { missingParameter } from './missing-parameter/rule.ts';
import { missingQueueFlow } from './missing-queue-flow/rule.ts';
import { missingWorkingQueue } from './missing-working-queue/rule.ts';
import { moduleSettings } from './module-settings/rule.ts';
import { needlessCheck } from './needless-check/rule.ts';
import { neverTakenBranch } from './never-taken-branch/rule.ts';
import { neverTrue } from './never-true/rule.ts';
import { personalData } from './personal-data/rule.ts';
import { placeholderLeft } from './placeholder-left/rule.ts';
import { secretInValue } from './secret-in-value/rule.ts';
import { severalAccounts } from './several-accounts/rule.ts';
import { shadowedCondition } from './shadowed-condition/rule.ts';
import { startAction } from './start-action/rule.ts';
import { tooManyActions } from './too-many-actions/rule.ts';
import { unconnectedBranch } from './unconnected-branch/rule.ts';
import { unexpectedBranch } from './unexpected-branch/rule.ts';
import { unknownParameter } from './unknown-parameter/rule.ts';
import { unknownTarget } from './unknown-target/rule.ts';
import { unknownType } from './unknown-type/rule.ts';
import { unreachableBlock } from './unreachable-block/rule.ts';
import { unresolvedResource } from './unresolved-resource/rule.ts';
import { version } from './version/rule.ts';

export const rules: readonly Rule[] = [
  // The file
  legacyExport,
  version,
  flowShape,
  moduleSettings,
  startAction,
  tooManyActions,
  contentLength,
  // What a block is
  identifier,
  duplicateIdentifier,
  unknownType,
  foreignBlock,
  flowType,
  // What it is set to
  missingParameter,
  exclusiveParameters,
  unresolvedResource,
  invalidParameter,
  unknownParameter,
  // Where it leads
  missingBranch,
  unexpectedBranch,
  conditions,
  unconnectedBranch,
  unknownTarget,
  neverTakenBranch,
  unreachableBlock,
  cycleWithoutWait,
  cycleWithoutExit,
  loopWithoutReturn,
  errorToItself,
  needlessCheck,
  missingQueueFlow,
  hoursOfAgentQueue,
  // What it reads
  missingWorkingQueue,
  externalBeforeLambda,
  externalReplaced,
  attributeNeverSet,
  flowAttributeLost,
  loopReferenceOutside,
  neverTrue,
  shadowedCondition,
  // What people left behind
  placeholderLeft,
  severalAccounts,
  secretInValue,
  personalData,
  defaultName,
  missingDescription,
  longFlow,
];
