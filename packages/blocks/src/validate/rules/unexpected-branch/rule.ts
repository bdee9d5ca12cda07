import { EVERY_OPERATOR } from '../../../block.ts';
import { catalog } from '../../../catalog.gen.ts';
import { getAt, pointerTo } from '../../../flow/json.ts';
import type { Branch, PlacedBlock } from '../../../flow/viewFlow.ts';
import type { ForeignBlock } from '../../../foreign/foreign.ts';
import { NO_OFFER, offerSafe, offerSuggestion, offerWord, type Offer } from '../../offer.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { serviceSays } from '../../serviceSays.ts';
import { didYouMean, expected, quote } from '../../words.ts';

/** flow-language §1.11, transitions a block may not have; §9, those nobody has documented yet. */
export const unexpectedBranch = defineRule({
  id: 'unexpected-branch',
  category: 'service',
  severity: 'error',
  summary: 'No block has a branch the service refuses on it.',
  check(context) {
    for (const block of context.view.blocks) {
      const { definition, foreign } = block;
      if (foreign?.neverFails) checkNeverFails(block, context);
      if (foreign?.effect === 'ends') checkTerminal(block, context);
      else if (foreign && !foreign.neverFails) checkMisspelt(block, foreign, context);
      if (!definition) continue;
      const isTerminal = definition.branches.length === 0 && !definition.conditions;
      if (isTerminal) checkTerminal(block, context);
      else for (const branch of block.branches) checkBranch(branch, block, context);
    }
  },
});

// helpers

/** Names under `Errors` that mean the same everywhere; any other may be newer than this version. */
const KNOWN_ERRORS: ReadonlySet<string> = new Set(
  catalog.flatMap(({ branches }) => branches.flatMap(({ stored }) => (stored.as === 'Error' ? stored.errorType : []))),
);

function checkTerminal(block: PlacedBlock, { actionOf, report }: RuleContext): void {
  for (const member of ['NextAction', 'Errors', 'Conditions']) {
    const found = getAt(actionOf(block), ['Transitions', member]);
    if (found === undefined || (Array.isArray(found) && found.length === 0)) continue;
    report({
      block,
      pointer: `${block.pointer}/Transitions${pointerTo([member])}`,
      atName: true,
      message: `Unexpected "${member}": nothing comes after this block. Expected "Transitions" to be {}.`,
      service: serviceSays.noTransitions(block.index),
      ...offerSafe(`Remove "${member}"`, { remove: `${block.pointer}/Transitions/${member}` }),
    });
  }
}

/** flow-language §5: a block of other channels whose errors are known. */
function checkNeverFails(block: PlacedBlock, { report }: RuleContext): void {
  for (const { kind, errorType = '', name, pointer } of block.branches) {
    if (kind !== 'error' || errorType === '') continue;
    const message = `Unexpected error ${quote(errorType)}, this block has none. Remove it.`;
    const service = serviceSays.refusedError(block.index, errorType);
    report({ block, pointer: `${pointer}/ErrorType`, branch: name, message, service });
  }
}

/** The errors of most blocks of other channels are not known, but what is nearly one that every block shares is none. */
function checkMisspelt(block: PlacedBlock, foreign: ForeignBlock, { nearest, report }: RuleContext): void {
  for (const { kind, errorType = '', name, pointer } of block.branches) {
    if (kind !== 'error' || GENERIC_ERRORS.includes(errorType) || foreign.errors?.includes(errorType)) continue;
    const meant = nearest(errorType, GENERIC_ERRORS);
    if (meant === undefined) continue;
    const at = `${pointer}/ErrorType`;
    const message = `Unknown error ${quote(errorType)}${didYouMean(meant)}`;
    report({ block, pointer: at, branch: name, message, severity: 'warning', ...offerMissing(meant, block, at) });
  }
}

/** flow-language §1.4.4. */
const GENERIC_ERRORS: readonly string[] = ['NoMatchingError', 'NoMatchingCondition'];

function checkBranch(branch: Branch, block: PlacedBlock, context: RuleContext): void {
  if (branch.declared || branch.authored) return;
  if (branch.kind === 'error') checkError(branch, block, context);
  if (branch.kind === 'condition') checkCondition(branch, block, context);
}

function checkError(branch: Branch, block: PlacedBlock, { nearest, report }: RuleContext): void {
  const { errorType = '', pointer, name } = branch;
  if (errorType === '') return; // flow-shape
  const allowed = declaredErrors(block);
  const at = { block, pointer: `${pointer}/ErrorType`, branch: name };
  const meant = nearest(errorType, allowed);
  const misspelt = offerMissing(meant, block, at.pointer);
  if (allowed.includes(errorType)) {
    report({
      ...at,
      message: `Duplicate error ${quote(errorType)}: only the first entry is followed. Remove this one.`,
      ...offerSafe('Remove this entry', { remove: pointer }),
    });
  } else if (!KNOWN_ERRORS.has(errorType)) {
    const hint = didYouMean(meant) || ': this version does not know it and keeps it as it is.';
    const message = `Unknown error ${quote(errorType)}${hint}`;
    report({ ...at, message, severity: 'warning', ...(misspelt ?? NO_OFFER) });
  } else {
    const candidates = allowed.length === 0 ? 'this block has none' : expected(allowed);
    const service = serviceSays.refusedError(block.index, errorType);
    const fix = misspelt ?? offerSuggestion('Remove this entry', { remove: pointer });
    report({ ...at, message: `Unexpected error ${quote(errorType)}, ${candidates}.`, service, ...fix });
  }
}

function checkCondition(branch: Branch, block: PlacedBlock, { nearest, report }: RuleContext): void {
  const { operator = '', operand = '', pointer, name } = branch;
  const declared = (block.definition?.branches ?? []).flatMap(({ stored }) =>
    stored.as === 'Condition' ? stored : [],
  );
  const at = { block, pointer, branch: name };
  const atOperand = `${pointer}/Condition/Operands/0`;
  // An operator nobody knows is misspelt, and the condition may be meant: the rule conditions tells of it.
  const isKnown = EVERY_OPERATOR.includes(operator);
  const removal = isKnown ? offerSuggestion('Remove this condition', { remove: pointer }) : NO_OFFER;
  if (declared.length === 0) {
    const message = 'Unexpected condition: this block has no result to compare. Remove it.';
    report({ ...at, message, service: serviceSays.noConditions, ...removal });
    return;
  }
  if (!isKnown) return;
  const known = declared.map((one) => `${one.operator} "${one.operand}"`).join(', ');
  const found = `${operator} ${quote(operand)}`;
  const service = serviceSays.wrongValue(block.index, 'Transitions.Conditions');
  if (declared.some((one) => one.operator === operator && one.operand === operand)) {
    const message = `Duplicate condition ${found}: only the first is ever taken. Remove this one.`;
    report({ ...at, message, ...offerSafe('Remove this condition', { remove: pointer }) });
  } else if (operator === 'Equals' && declared.some((one) => one.operator === 'Equals')) {
    // A result this version has no name for; the service may (flow-language §9).
    const message = `Unknown result ${quote(operand)}, expected one of ${known}; it is kept as it is.`;
    const meant = nearest(
      operand,
      declared.map((one) => one.operand),
    );
    const fix = offerMissing(meant, block, atOperand);
    report({ ...at, pointer: atOperand, message, severity: 'warning', ...fix });
  } else {
    const isRightOperator = declared.some((one) => one.operator === operator);
    const wrong = isRightOperator ? atOperand : `${pointer}/Condition/Operator`;
    const message = `Unexpected condition ${found}, expected only ${known}.`;
    report({ ...at, pointer: wrong, message, service, ...removal });
  }
}

function declaredErrors(block: PlacedBlock): string[] {
  return (block.definition?.branches ?? []).flatMap(({ stored }) => (stored.as === 'Error' ? stored.errorType : []));
}

/** The error or result that was probably meant, where the block has no branch for it yet. */
function offerMissing(meant: string | undefined, block: PlacedBlock, pointer: string): Offer | undefined {
  const isThere = block.branches.some(
    ({ stored, errorType, operand }) => stored && [errorType, operand].includes(meant),
  );
  return isThere || meant === undefined ? undefined : offerWord(pointer, meant);
}
