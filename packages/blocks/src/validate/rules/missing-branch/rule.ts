import { isFailure } from '../../../analyse/failsIntoItself.ts';
import type { BranchDefinition } from '../../../block.ts';
import { getAt } from '../../../flow/json.ts';
import type { FlowView, PlacedBlock } from '../../../flow/viewFlow.ts';
import type { ForeignBlock } from '../../../foreign/foreign.ts';
import { offerMirror } from '../../mirror.ts';
import { offerBranch } from './offerBranch.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { serviceSays } from '../../serviceSays.ts';
import { quote } from '../../words.ts';

/** flow-language §4, required branches; §1.4.3, the `NextAction` that repeats one of them. */
export const missingBranch = defineRule({
  id: 'missing-branch',
  category: 'service',
  severity: 'error',
  summary: 'Every block has the branches the service requires of it.',
  check(context) {
    let handler: readonly [string | undefined] | undefined;
    const findHandler = (): string | undefined => (handler ??= [errorHandlerOf(context.view)])[0];
    for (const block of context.view.blocks) {
      if (block.foreign) checkForeign(block, block.foreign, context);
      if (!block.definition) continue;
      checkDeclared(block, context, findHandler);
      checkAuthored(block, context);
      checkMirror(block, context);
    }
  },
});

// helpers

/** flow-language §1.4.1, §5: what every block of other channels has, and the errors that are known of some. */
function checkForeign(block: PlacedBlock, foreign: ForeignBlock, { actionOf, report }: RuleContext): void {
  const isLast = foreign.effect === 'ends' || foreign.mayEnd === true;
  if (!isLast && getAt(actionOf(block), NEXT_ACTION) === undefined) {
    const message = 'Missing "NextAction", expected the identifier of the block that comes next.';
    const service = serviceSays.missingProperty(block.index, 'Transitions.NextAction');
    report({ block, pointer: `${block.pointer}/Transitions/NextAction`, message, service });
  }
  for (const errorType of foreign.errors ?? []) {
    if (block.branches.some((branch) => branch.kind === 'error' && branch.errorType === errorType)) continue;
    const stored = { as: 'Error', errorType } as const;
    const message = `Missing branch for the error "${errorType}"; connect it to a block. In the file it is ${howStored(stored)}.`;
    report({ block, pointer: `${block.pointer}/Transitions`, message, ...serviceText(stored, block) });
  }
}

const NEXT_ACTION = ['Transitions', 'NextAction'];

/** Where most failures of a flow lead, of equals the first; undefined while none leads anywhere. */
function errorHandlerOf({ blocks, byId }: FlowView): string | undefined {
  const counts = new Map<string, number>();
  for (const { branches } of blocks) {
    for (const branch of branches) {
      const { target, stored } = branch;
      if (!stored || target === undefined || !byId.has(target) || !isFailure({ branch })) continue;
      counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function checkDeclared(block: PlacedBlock, { actionOf, report }: RuleContext, handler: () => string | undefined): void {
  for (const branch of block.branches) {
    const { name, label, declared, stored, pointer } = branch;
    if (stored || !declared) continue;
    const message = `Missing branch ${quote(label)}; connect it to a block. In the file it is ${howStored(declared.stored)}.`;
    const fix = offerBranch(branch, block, actionOf(block), handler);
    report({ block, pointer, message, branch: name, ...serviceText(declared.stored, block), ...fix });
  }
}

function howStored(stored: BranchDefinition['stored']): string {
  if (stored.as === 'NextAction') return '"NextAction" with the identifier of a block';
  if (stored.as === 'Error') return `an entry "${stored.errorType}" under "Errors"`;
  return `the condition ${stored.operator} "${stored.operand}" under "Conditions"`;
}

function serviceText(stored: BranchDefinition['stored'], block: PlacedBlock): { service: string } {
  if (stored.as === 'Error') return { service: serviceSays.missingError(block.index, stored.errorType) };
  if (stored.as === 'Condition') return { service: serviceSays.wrongValue(block.index, 'Transitions.Conditions') };
  return { service: serviceSays.missingProperty(block.index, 'Transitions.NextAction') };
}

function checkAuthored(block: PlacedBlock, { report }: RuleContext): void {
  const { conditions } = block.definition ?? {};
  if (!conditions || block.conditions.length >= conditions.atLeast) return;
  const what = conditions.noun.toLowerCase();
  report({
    block,
    pointer: `${block.pointer}/Transitions/Conditions`,
    message: `Missing ${what}, expected at least ${conditions.atLeast}; add one and connect its branch.`,
    service: serviceSays.wrongValue(block.index, 'Transitions.Conditions'),
  });
}

function checkMirror(block: PlacedBlock, { actionOf, report }: RuleContext): void {
  const mirrors = block.definition?.mirrors;
  if (!mirrors) return;
  const next = getAt(actionOf(block), NEXT_ACTION);
  if (next !== undefined && next !== '') return;
  const mirrored = block.branches.find(({ name }) => name === mirrors);
  const pointer = `${block.pointer}/Transitions/NextAction`;
  const like = mirrored
    ? `, expected the identifier of the block that the branch ${quote(mirrored.label)} leads to`
    : '';
  if (next === undefined) {
    const service = serviceSays.missingProperty(block.index, 'Transitions.NextAction');
    report({ block, pointer, message: `Missing "NextAction"${like}.`, service, ...offerMirror(block) });
  } else if (mirrored?.target !== undefined) {
    report({ block, pointer, message: `"NextAction" is empty${like}.`, ...offerMirror(block) });
  }
}
