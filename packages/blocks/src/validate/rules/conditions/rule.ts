import { CONDITION_OPERATORS, EVERY_OPERATOR } from '../../../block.ts';
import { FLOW_LIMITS } from '../../../flow/flow.ts';
import { getAt, isObject, toText } from '../../../flow/json.ts';
import { placeholdersIn } from '../../../flow/placeholders.ts';
import { isDynamic } from '../../../flow/reference.ts';
import type { Branch, PlacedBlock } from '../../../flow/viewFlow.ts';
import { unfinished, unknownRoots, type Misfit } from '../../checkField.ts';
import { NO_OFFER, offerSafe, offerSuggestion, offerWord, type Offer } from '../../offer.ts';
import { defineRule, type Finding, type RuleContext } from '../../rule.ts';
import { serviceSays } from '../../serviceSays.ts';
import { didYouMean, expected, kindOf, quote } from '../../words.ts';

/** flow-language §1.5. */
export const conditions = defineRule({
  id: 'conditions',
  category: 'service',
  severity: 'error',
  summary: 'Every condition compares in a way the service knows, and can be true.',
  check(context) {
    for (const block of context.view.blocks) {
      if (block.conditions.length > 0) checkConditions(block, context);
      for (const { rule, message, severity, branch, pointer, operands, service } of context.ownFindings(block)) {
        if (rule !== 'conditions') continue;
        const fix = offerOperands(operands, block);
        const about = { ...(branch ? { branch } : {}), ...(service ? { service } : {}) };
        context.report({ block, message, severity, pointer, ...about, ...fix });
      }
    }
  },
});

// helpers

function checkConditions(block: PlacedBlock, context: RuleContext): void {
  const seen = new Set<string>();
  for (const branch of block.branches) {
    if (branch.kind === 'condition' && branch.stored) checkCondition(branch, block, seen, context);
  }
}

function checkCondition(branch: Branch, block: PlacedBlock, seen: Set<string>, context: RuleContext): void {
  const { operator = '', pointer, name } = branch;
  const report = (finding: Finding): void => {
    const service = serviceSays.wrongValue(block.index, 'Transitions.Conditions');
    context.report({ block, branch: name, ...finding, ...(finding.severity === 'warning' ? {} : { service }) });
  };
  const operators = operatorsOf(branch, block);
  const operands = operandsOf(branch, block, context);
  const at = `${pointer}/Condition/Operands`;
  const inner = Array.isArray(operands) ? operands.findIndex(isObject) : -1;
  if (inner !== -1) {
    report({ ...checkNested(operands), pointer: `${at}/${inner}` });
    return;
  }
  if (operator === '') return; // flow-shape
  if (!operators.includes(operator)) {
    const listed = operators.filter((one) => one !== 'KeyExists');
    const known = (CONDITION_OPERATORS as readonly string[]).includes(operator);
    const meant = known ? undefined : context.nearest(operator, listed);
    const hint = didYouMean(meant) || '.';
    const message = `${known ? 'Unexpected' : 'Unknown'} operator ${quote(operator)}, ${expected(listed)}${hint}`;
    const place = `${pointer}/Condition/Operator`;
    report({ message, pointer: place, ...offerWord(place, meant) });
  }
  if (!Array.isArray(operands)) return; // flow-shape
  if (operands.length !== 1) {
    report({ message: `Expected exactly one operand, found ${operands.length}.`, pointer: at });
    return;
  }
  const place = `${at}/0`;
  checkOperand(operands[0], branch, block, context, place, (finding) => report({ pointer: place, ...finding }));
  if (!branch.authored) return;
  const key = JSON.stringify([operator, branch.operand]);
  if (seen.has(key)) {
    const message = `Duplicate condition ${operator} ${quote(branch.operand ?? '')}: only the first is ever taken.`;
    report({ message, pointer, severity: 'warning', ...offerSafe('Remove this condition', { remove: pointer }) });
  }
  seen.add(key);
}

/** What the block itself would have its conditions compare with. */
function offerOperands(operands: readonly string[] | undefined, { branches }: PlacedBlock): Offer {
  if (!operands) return NO_OFFER;
  const stored = branches.filter(({ kind, stored: isStored }) => kind === 'condition' && isStored);
  const edits = stored.flatMap(({ pointer, operand }, index) => {
    const value = operands[index];
    return value === undefined || value === operand ? [] : [{ set: `${pointer}/Condition/Operands/0`, value }];
  });
  return offerSuggestion(`Change to ${operands.join(', ')}`, ...edits);
}

/** The operators a condition may use; on a block we know nothing of, any. */
function operatorsOf({ authored }: Branch, { definition }: PlacedBlock): readonly string[] {
  if (!authored || !definition?.conditions) return EVERY_OPERATOR;
  const { operators } = definition.conditions;
  return operators.length === CONDITION_OPERATORS.length ? EVERY_OPERATOR : operators;
}

function operandsOf({ pointer }: Branch, block: PlacedBlock, { actionOf }: RuleContext): unknown {
  const conditions = getAt(actionOf(block), ['Transitions', 'Conditions']);
  const entry: unknown = Array.isArray(conditions)
    ? conditions[Number(pointer.slice(pointer.lastIndexOf('/') + 1))]
    : undefined;
  return getAt(entry, ['Condition', 'Operands']);
}

/** A condition made of others: its operator has no name anybody documents, and only its size is limited. */
function checkNested(operands: unknown): Pick<Finding, 'message' | 'severity'> {
  const { conditionDepth, subConditions } = FLOW_LIMITS;
  let depth = 1;
  let count = 0;
  let level = nestedIn(operands);
  while (level.length > 0 && depth <= conditionDepth && count <= subConditions) {
    depth += 1;
    count += level.length;
    level = level.flatMap((condition) => nestedIn(condition['Operands']));
  }
  if (depth > conditionDepth) return { message: `Too deep: expected at most ${conditionDepth} levels of conditions.` };
  if (count > subConditions) return { message: `Too many conditions within one, expected at most ${subConditions}.` };
  return { message: 'A condition within a condition is kept, and counts as never true here.', severity: 'warning' };
}

function nestedIn(operands: unknown): Record<string, unknown>[] {
  return Array.isArray(operands) ? operands.filter(isObject) : [];
}

function checkOperand(
  operand: unknown,
  { operator = '', authored }: Branch,
  { definition }: PlacedBlock,
  { nearest }: RuleContext,
  place: string,
  report: (finding: Finding) => void,
): void {
  if (operand === null || Array.isArray(operand)) {
    report({ message: `Expected the operand to be text, found ${kindOf(operand)}.` });
    return;
  }
  const text = toText(operand);
  if (placeholdersIn(text).length > 0) return; // placeholder-left
  const [begun] = unfinished(text);
  if (begun !== undefined) report({ message: begun, severity: 'warning' });
  if (isDynamic(text)) {
    if (authored && definition?.conditions?.dynamicOperands === false) {
      report({ message: `Expected a fixed operand, found the reference ${quote(text)}.` });
    }
    for (const { message, instead } of unknownRoots(text, nearest))
      report({ message, ...offerInstead(instead, place) });
  } else if (begun === undefined && operator.startsWith('Number') && !isNumber(text)) {
    const message = `Expected ${operator} to compare with a number, found ${quote(text)}; this is never true.`;
    report({ message, severity: 'warning' });
  }
}

function offerInstead(instead: Misfit['instead'], place: string): Offer {
  if (!instead) return NO_OFFER;
  return offerSuggestion(`Change to ${JSON.stringify(instead.value)}`, { set: place, value: instead.value });
}

function isNumber(text: string): boolean {
  return /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(text);
}
