import type { Fields } from '../../../fields.ts';
import { getAt, isObject, pointerTo } from '../../../flow/json.ts';
import { slotsOf, type Slot } from '../../../flow/slots.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import type { ForeignBlock } from '../../../foreign/foreign.ts';
import { checkField, type Misfit } from '../../checkField.ts';
import type { OwnFinding } from '../../ownFindings.ts';
import { fieldsOf, isSet, nameOf, nameWithoutId, type StoredField } from '../../parameters.ts';
import { NO_OFFER, offerSafe, offerSuggestion, type Offer } from '../../offer.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { serviceSays } from '../../serviceSays.ts';
import { kindOf } from '../../words.ts';

/** flow-language §2, the values of each parameter; §1.6, how much of them may come from the contact. */
export const invalidParameter = defineRule({
  id: 'invalid-parameter',
  category: 'service',
  severity: 'error',
  summary: 'Every parameter has a value that fits it.',
  check(context) {
    // A name that is only doubtful is told where it is first used: blocks that write it again do right to.
    const doubted = new Set<string>();
    for (const block of context.view.blocks) {
      checkValues(block, context);
      checkHolders(block, context);
      for (const { rule, message, severity, field, key, pointer, service } of context.ownFindings(block)) {
        if (rule !== 'invalid-parameter') continue;
        if (key !== undefined && severity !== 'error') {
          if (doubted.has(message)) continue;
          doubted.add(message);
        }
        context.report({
          block,
          message,
          severity,
          pointer,
          ...(key === undefined ? {} : { atName: true }),
          ...(field ? { field } : {}),
          ...(service ? { service } : {}),
        });
      }
    }
  },
});

// helpers

function checkValues(block: PlacedBlock, { actionOf, nearest, ownFindings, report }: RuleContext): void {
  const fields = fieldsOf(block, actionOf);
  for (const stored of fields) {
    const { name, field, value, pointer, path } = stored;
    // What is required and empty is told as missing, and what only has a name as unresolved.
    if (value === undefined || nameWithoutId(block, stored) !== undefined) continue;
    if (!isSet(value) && (isAskedFor(block, name, value, fields) || isToldMissing(name, ownFindings(block)))) continue;
    for (const misfit of checkField(field, value, nearest)) {
      const { message, severity = 'error', steps = [] } = misfit;
      report({
        block,
        pointer: pointer + pointerTo(steps),
        field: name,
        severity,
        message: `${nameOf(stored)}: ${message}`,
        ...(severity === 'error' ? { service: serviceSays.wrongValue(block.index, `Parameters.${path}`) } : {}),
        ...offerFor(misfit, pointer + pointerTo(steps)),
      });
    }
  }
}

/** Text for a number reads as the number does; a word that was probably meant does not read as the one that is there. */
function offerFor({ instead }: Misfit, pointer: string): Offer {
  if (!instead) return NO_OFFER;
  const { value, isSame } = instead;
  const title = `Change to ${JSON.stringify(value)}`;
  return isSame ? offerSafe(title, { set: pointer, value }) : offerSuggestion(title, { set: pointer, value });
}

function isToldMissing(name: string, findings: readonly OwnFinding[]): boolean {
  return findings.some(({ rule, field }) => rule === 'missing-parameter' && field === name);
}

function isAskedFor(
  { definition, foreign }: PlacedBlock,
  name: string,
  value: unknown,
  stored: readonly StoredField[],
): boolean {
  const { parameters = NONE, exclusive = [] }: Partial<Pick<ForeignBlock, 'parameters' | 'exclusive'>> =
    definition ?? foreign ?? {};
  const isOneSet = (names: readonly string[]): boolean =>
    stored.some((one) => names.includes(one.name) && isSet(one.value));
  // Beside another of its group, an empty text is told as one too many; null counts for nothing there.
  const asked = exclusive.some(
    ({ fields, required }) => required && fields.includes(name) && (value === '' || !isOneSet(fields)),
  );
  return asked || parameters[name]?.required === true;
}

const NONE: Fields = {};

/** The same for every block of a kind. */
const HOLDERS = new WeakMap<readonly Slot[], readonly string[]>();

function holdersOf(slots: readonly Slot[]): readonly string[] {
  let holders = HOLDERS.get(slots);
  if (!holders) HOLDERS.set(slots, (holders = [...new Set(slots.flatMap(({ steps }) => steps.slice(0, -1)))]));
  return holders;
}

/** What holds fields has to be an object: `Parameters` itself is the shape's concern, one inside it is ours. */
function checkHolders(block: PlacedBlock, { actionOf, report }: RuleContext): void {
  const { definition, foreign, form } = block;
  const slots = slotsOf({ parameters: definition?.parameters ?? foreign?.parameters ?? NONE }, form);
  for (const holder of holdersOf(slots)) {
    const found = getAt(actionOf(block), ['Parameters', holder]);
    if (found === undefined || isObject(found)) continue;
    report({
      block,
      pointer: `${block.pointer}/Parameters${pointerTo([holder])}`,
      message: `Expected "${holder}" to be an object, found ${kindOf(found)}.`,
      service: serviceSays.wrongValue(block.index, `Parameters.${holder}`),
    });
  }
}
