/**
 * Conditions: the first true one wins (flow-language §1.4.2, §1.5, §1.8). Shared by every block that has conditions.
 */
import type { Condition } from './block.ts';
import { valueText } from './valueText.ts';
import { OPERATOR_SIGNS } from './words.ts';

/**
 * The first condition that holds for a value.
 *
 * @param value what is compared: text, a number, an object, or null for something that is not set
 * @returns the branch and the reason in a person's words, or undefined when none holds
 */
export function firstTrue(
  value: unknown,
  conditions: readonly Condition[],
): { branch: string; because: string } | undefined {
  for (const [index, { branch, operator, operand }] of conditions.entries()) {
    if (holds(value, operator, operand)) {
      const because = `${show(value)} ${OPERATOR_SIGNS[operator] ?? operator} ${operand} matched condition ${index + 1}`;
      return { branch, because };
    }
  }
  return undefined;
}

/** Whether one condition holds. An unknown operator never does. */
export function holds(value: unknown, operator: string, operand: string): boolean {
  // A value that is not set equals the literal NULL and nothing else (flow-language §1.8).
  if (value === null || value === undefined) return operator === 'Equals' && operand === 'NULL';
  if (operator === 'KeyExists') return typeof value === 'object' && Object.hasOwn(value, operand);
  const text = valueText(value) ?? '';
  switch (operator) {
    case 'Equals':
      return text === operand;
    case 'TextStartsWith':
      return text.startsWith(operand);
    case 'TextEndsWith':
      return text.endsWith(operand);
    case 'TextContains':
      return text.includes(operand);
    default:
      return compareNumbers(readNumber(text), operator, readNumber(operand));
  }
}

function compareNumbers(value: number, operator: string, operand: number): boolean {
  // Comparisons with NaN are false, as the service wants it for what is not a number.
  if (operator === 'NumberGreaterThan') return value > operand;
  if (operator === 'NumberGreaterOrEqualTo') return value >= operand;
  if (operator === 'NumberLessThan') return value < operand;
  if (operator === 'NumberLessOrEqualTo') return value <= operand;
  return false;
}

/** A decimal with optional sign and fraction, white space around it ignored; NaN for anything else. */
function readNumber(text: string): number {
  const plain = text.trim();
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (valueText(value) ?? 'NULL');
}
