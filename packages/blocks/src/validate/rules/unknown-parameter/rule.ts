import type { BlockDefinition } from '../../../block.ts';
import { catalog } from '../../../catalog.gen.ts';
import { fieldPath } from '../../../fields.ts';
import { foreignBlocks } from '../../../foreign/foreign.ts';
import { getAt, isObject, pointerTo } from '../../../flow/json.ts';
import { slotsOf } from '../../../flow/slots.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { offerWorkingQueue } from '../../offerWorkingQueue.ts';
import { NO_OFFER, offerName, offerSafe, offerSuggestion, type Offer } from '../../offer.ts';
import { defineRule, type Finding, type RuleContext } from '../../rule.ts';
import { serviceSays } from '../../serviceSays.ts';
import { didYouMean, quote } from '../../words.ts';

/** flow-language §9: what nobody has documented yet is kept and told; what is known to be refused is an error. */
export const unknownParameter = defineRule({
  id: 'unknown-parameter',
  category: 'service',
  severity: 'warning',
  summary: 'Every parameter is one the block has.',
  check(context) {
    for (const block of context.view.blocks) {
      const parameters = context.actionOf(block)['Parameters'];
      if (!block.definition || !isObject(parameters)) continue;
      const known = knownNames(block.definition, block.form);
      for (const name of Object.keys(parameters)) {
        if (!known.has(name)) context.report({ block, ...judge(name, block, known, context) });
      }
      checkNested(block, context);
    }
  },
});

// helpers

/** The same for every block that is stored as the same Type. */
const KNOWN = new WeakMap<object, ReadonlySet<string>>();

function knownNames(definition: BlockDefinition, form: PlacedBlock['form']): ReadonlySet<string> {
  const key = form ?? definition;
  let names = KNOWN.get(key);
  if (!names) {
    const fields = slotsOf(definition, form).map(({ name, steps: [first = name] }) => first);
    KNOWN.set(key, (names = new Set([...fields, ...definition.kept, ...(form?.kept ?? [])])));
  }
  return names;
}

function judge(name: string, block: PlacedBlock, known: ReadonlySet<string>, context: RuleContext): Finding {
  const { definition, type } = block;
  const parameters = context.actionOf(block)['Parameters'];
  const at = { pointer: `${block.pointer}/Parameters${pointerTo([name])}`, atName: true } as const;
  const service = serviceSays.unknownParameter(block.index, name);
  const refused = definition && Object.hasOwn(definition.refused, name) ? definition.refused[name] : undefined;
  if (refused !== undefined) {
    const fix = offerAlias(name, block, parameters, at.pointer) ?? offerRemoval(name, at.pointer);
    return { ...at, severity: 'error', message: `The service refuses "${name}": ${refused}.`, service, ...fix };
  }
  for (const [right, field] of Object.entries(definition?.parameters ?? {})) {
    if (field.aliases?.includes(name)) {
      const message = `"${name}" is renamed "${right}": the service refuses the old name, so write the new one.`;
      return { ...at, message, field: right, service, ...offerAlias(name, block, parameters, at.pointer) };
    }
    if (fieldPath(right, field)[0] === name) {
      const help = field.help ? ` ${field.help}` : '';
      const fix = offerWorkingQueue(block, name, context) ?? offerRemoval(name, at.pointer);
      return { ...at, severity: 'error', message: `The service refuses "${name}" on ${type}.${help}`, service, ...fix };
    }
  }
  const meant = context.nearest(name, known) ?? longerName(name, known);
  const hint = didYouMean(meant) || ': this version does not know it and keeps it as it is.';
  const message = `Unknown parameter ${quote(name)}${hint}`;
  return { ...at, message, service, ...offerName(parameters, at.pointer, meant) };
}

/** The one name that ends as this one does: "TemplateId" is short for "TaskTemplateId". */
function longerName(name: string, known: ReadonlySet<string>): string | undefined {
  if (name.length < SHORTEST_END) return undefined;
  const longer = [...known].filter((one) => one.endsWith(name));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Shorter ends, such as "Id", say too little. */
const SHORTEST_END = 6;

/** An alias is read where the right name is not there, and so may be renamed, or is not read and may go. */
function offerAlias(
  name: string,
  { definition }: PlacedBlock,
  parameters: unknown,
  pointer: string,
): Offer | undefined {
  const [right] = Object.entries(definition?.parameters ?? {}).find(([, { aliases }]) => aliases?.includes(name)) ?? [];
  if (right === undefined) return undefined;
  const beside = getAt(parameters, [right]);
  if (beside === undefined) return offerSafe(`Rename to ${quote(right)}`, { rename: pointer, to: right });
  return beside === null ? NO_OFFER : offerSafe(`Remove ${quote(name)}`, { remove: pointer });
}

function offerRemoval(name: string, pointer: string): Offer {
  return offerSuggestion(`Remove ${quote(name)}`, { remove: pointer });
}

/** Members beside a field that stands deeper, such as a second event hook. */
function checkNested(block: PlacedBlock, { actionOf, nearest, report }: RuleContext): void {
  const nested = nestedNames.get(block.type);
  if (!nested) return;
  for (const [holder, names] of nested) {
    const found = getAt(actionOf(block), ['Parameters', holder]);
    if (!isObject(found)) continue;
    for (const name of Object.keys(found)) {
      if (names.has(name)) continue;
      const meant = nearest(name, names);
      const hint = didYouMean(meant) || ': this version does not know it and keeps it as it is.';
      const pointer = `${block.pointer}/Parameters${pointerTo([holder, name])}`;
      report({
        block,
        pointer,
        atName: true,
        message: `Unknown ${holder} ${quote(name)}${hint}`,
        service: serviceSays.unknownParameter(block.index, `${holder}.${name}`),
        ...offerName(found, pointer, meant),
      });
    }
  }
}

/** Per action Type, the names that may stand inside a parameter: of all blocks that share the Type. */
const nestedNames: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> = (() => {
  const types = new Map<string, Map<string, Set<string>>>();
  const add = (type: string, [holder, name]: readonly string[]): void => {
    if (holder === undefined || name === undefined) return;
    const holders = types.get(type) ?? new Map<string, Set<string>>();
    holders.set(holder, (holders.get(holder) ?? new Set()).add(name));
    types.set(type, holders);
  };
  for (const { actions, parameters } of catalog) {
    for (const { type } of actions) {
      for (const [name, field] of Object.entries(parameters)) add(type, fieldPath(name, field));
    }
  }
  for (const { type, mark } of foreignBlocks) {
    if (mark && types.get(type)?.has(mark.path[0] ?? '')) add(type, mark.path);
  }
  return types;
})();
