/** What a block is set to: its fields by their labels, rows of attributes key by key, and parameters nobody knows. */
import { fieldPath, type Field, type FieldKind } from '../fields.ts';
import type { Json } from '../flow/flow.ts';
import { isObject, pointerTo } from '../flow/json.ts';
import type { Setting, ValueChange } from './flowDiff.ts';
import { leafChanges } from './leafChanges.ts';
import { showFieldValue, showValue, wordsOf } from './showValue.ts';
import type { StoredBlock } from './storedFlow.ts';

/**
 * The parameters that differ; all of them, where only one flow has the block.
 *
 * @param without names of parameters that nothing is to be said of
 */
export function parameterChanges(
  before: StoredBlock | undefined,
  after: StoredBlock | undefined,
  without: ReadonlySet<string> = new Set(),
): ValueChange[] {
  const fields = new Map([...fieldsOf(before), ...fieldsOf(after)]);
  const isWhole = (path: readonly string[]): boolean => {
    const field = fields.get(keyOf(path));
    return field ? !field.hasRows : fields.get(keyOf(path.slice(0, -1)))?.hasRows === true;
  };
  const changes = leafChanges(parametersOf(before), parametersOf(after), isWhole);
  return changes
    .filter(({ path: [name = ''] }) => !without.has(name))
    .map((change) => {
      const holder = change.after === undefined ? before : after;
      const field = fields.get(keyOf(change.path)) ?? fields.get(keyOf(change.path.slice(0, -1)));
      const show = (block: StoredBlock | undefined) => (value: Json) =>
        field ? showFieldValue(value, field.field, block?.block.displayNames[field.name]) : showValue(value);
      return {
        label: labelOf(change.path, fields),
        pointer: `${holder?.block.pointer}${pointerTo(['Parameters', ...change.path])}`,
        before: change.before,
        after: change.after,
        words: wordsOf(change.before, change.after, show(before), show(after)),
      };
    });
}

/** What a block is set to that only one flow has. */
export function settingsOf(blocks: readonly StoredBlock[]): Setting[] {
  return blocks.flatMap((block) =>
    parameterChanges(undefined, block).flatMap(({ label, pointer, after, words }) =>
      after === undefined ? [] : [{ label, pointer, value: after, words: words.after }],
    ),
  );
}

// helpers

interface KnownField {
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  readonly hasRows: boolean;
}

const WITH_ROWS: ReadonlySet<FieldKind> = new Set(['attributes', 'flowAttributes', 'references']);

/** Every way to a field below `Parameters`, older names of parameters too. */
function fieldsOf(block: StoredBlock | undefined): [string, KnownField][] {
  return Object.entries(block?.block.definition?.parameters ?? {}).flatMap(([name, field]) => {
    const known = { name, field, label: field.label, hasRows: WITH_ROWS.has(field.kind) };
    const older = (field.aliases ?? []).map((alias): [string, KnownField] => {
      return [keyOf([alias]), { ...known, label: `${field.label} (${alias})` }];
    });
    return [[keyOf(fieldPath(name, field)), known], ...older];
  });
}

function parametersOf(block: StoredBlock | undefined): object {
  const parameters = block?.action['Parameters'];
  return isObject(parameters) ? parameters : {};
}

function labelOf(path: readonly string[], fields: ReadonlyMap<string, KnownField>): string {
  const field = fields.get(keyOf(path));
  if (field) return field.label;
  const rows = fields.get(keyOf(path.slice(0, -1)));
  return rows?.hasRows ? `${rows.label}, ${path.at(-1)}` : path.join('.');
}

function keyOf(path: readonly string[]): string {
  return pointerTo(path);
}
