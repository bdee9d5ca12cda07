/** Where a text stands in a flow: in names, fields, conditions, notes and the flow's own details. */
import { getAt, isObject, toText, type FlowJson, type FlowView, type PlacedBlock } from '@switchyard/blocks';
import type { FieldWish } from '../session/sessionStore.ts';
import { texts } from '../texts/texts.ts';

/** A place a text was found at. */
export interface Hit {
  /** The block it stands in; undefined for the flow itself and notes that belong to none. */
  readonly block: string | undefined;
  /** What the block is called there. */
  readonly title: string;
  /** Which part of it: `Name`, the label of a field, a branch. */
  readonly where: string;
  /** The whole text that has it, and where in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where in the block's form it is changed. */
  readonly field: FieldWish | undefined;
}

/**
 * Every place where a text stands, upper and lower case alike, block by block as they stand on the canvas.
 *
 * @param wanted nothing is found of a text without a letter
 */
export function findInFlow(flow: FlowJson, view: FlowView, wanted: string): readonly Hit[] {
  const sought = wanted.trim().toLowerCase();
  if (sought === '') return [];
  const hits: Hit[] = [];
  const look = (part: Part, block?: PlacedBlock): void => {
    const start = part.text.toLowerCase().indexOf(sought);
    if (start === -1) return;
    hits.push({
      block: block?.id,
      title: block?.title ?? texts().find.theFlow,
      ...part,
      start,
      end: start + sought.length,
    });
  };
  for (const part of partsOfFlow(flow)) look(part);
  const blocks = [...view.byId.values()].toSorted((a, b) => farRight(a) - farRight(b) || a.index - b.index);
  const notes = notesIn(flow);
  for (const block of blocks) {
    for (const part of partsOf(block)) look(part, block);
    for (const { content, block: owner } of notes) if (owner === block.id) look(note(content), block);
  }
  for (const { content, block: owner } of notes) if (!view.byId.has(owner)) look(note(content));
  return hits;
}

/** The blocks of hits, each once, in their order. */
export function blocksOf(hits: readonly Hit[]): readonly string[] {
  return [...new Set(hits.flatMap(({ block }) => block ?? []))];
}

// helpers

type Part = Pick<Hit, 'where' | 'text' | 'field'>;

function farRight({ position }: PlacedBlock): number {
  return position?.x ?? 0;
}

function partsOfFlow(flow: FlowJson): Part[] {
  const named = (member: string, where: string): Part => {
    return { where, text: toText(getAt(flow, ['Metadata', member])), field: undefined };
  };
  return [named('name', texts().find.flowName), named('description', texts().find.description)];
}

/** Everything that is written on a block, the nearest to its name first. */
function partsOf(block: PlacedBlock): Part[] {
  const { id, title, named, type, definition, parameters, displayNames, branches } = block;
  const kind = definition?.title ?? block.foreign?.title ?? type;
  const name = { block: id, name: true } as const;
  return [
    { where: texts().find.name, text: title, field: name },
    ...(kind === title ? [] : [{ where: texts().find.block, text: kind, field: name }]),
    ...Object.entries(parameters).flatMap(([field, value]) =>
      partsOfValue(value).map(({ path, text }) => ({
        where: [definition?.parameters[field]?.label ?? field, ...path].join(' › '),
        text,
        field: { block: id, field },
      })),
    ),
    ...Object.entries(displayNames).map(([field, text]) => ({
      where: definition?.parameters[field]?.label ?? field,
      text,
      field: { block: id, field },
    })),
    ...branches
      .filter(({ authored, operand }) => authored && operand !== undefined)
      .map(({ label, name }) => ({ where: texts().find.condition, text: label, field: { block: id, branch: name } })),
    ...(named ? [] : [{ where: texts().find.identifier, text: id, field: name }]),
    ...(type === kind ? [] : [{ where: texts().find.type, text: type, field: name }]),
  ];
}

/** The texts in a value: of a table both its keys and what they are set to. */
function partsOfValue(value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((one) => partsOfValue(one, path));
  if (!isObject(value)) return [{ path, text: toText(value) }];
  return Object.entries(value).flatMap(([key, one]) => [{ path, text: key }, ...partsOfValue(one, [...path, key])]);
}

function note(text: string): Part {
  return { where: texts().find.note, text, field: undefined };
}

function notesIn(flow: FlowJson): { readonly content: string; readonly block: string }[] {
  const notes = getAt(flow, ['Metadata', 'Annotations']);
  if (!Array.isArray(notes)) return [];
  return notes.map((one) => ({ content: toText(getAt(one, ['content'])), block: toText(getAt(one, ['actionId'])) }));
}
