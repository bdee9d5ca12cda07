/** What differs, in paragraphs for people: one for the flow itself, one for each block. */
import type { BlockDiff, BlockLabel, ChangedBlock, ConditionChange, FlowDiff, ValueChange } from './flowDiff.ts';
import { sameJson } from './sameJson.ts';
import { visible } from './visible.ts';

export interface Paragraph {
  readonly about: 'flow' | BlockDiff['change'] | 'renamed';
  /** `"Half a minute" (Wait)`. */
  readonly title: string;
  readonly lines: readonly DiffLine[];
}

/** Something that was one thing and is another; only one of the two, where there is nothing to compare it with. */
export interface DiffLine {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  /** What no task notices. */
  readonly faint?: boolean;
}

export interface TellOptions {
  /** Tells every value of the metadata; else of many only the names. */
  readonly whole?: boolean;
}

export function tellDiff({ flow, blocks, layout }: FlowDiff, { whole = false }: TellOptions = {}): Paragraph[] {
  const lines = [...flow.map(lineOf), ...layout.map(faintLineOf)];
  const renamed = blocks.filter(hasOtherIdentifierOnly);
  const quiet = new Set<BlockDiff>(renamed);
  const told = blocks.filter((block) => !quiet.has(block));
  return [
    ...(lines.length > 0 ? [{ about: 'flow', title: 'The flow', lines } as const] : []),
    ...told.map((block) => (block.change === 'changed' ? changedParagraph(block, whole) : wholeParagraph(block))),
    ...(renamed.length > 0 ? [renamedParagraph(renamed)] : []),
  ];
}

// helpers

function wholeParagraph({ change, block, settings, branches }: Exclude<BlockDiff, ChangedBlock>): Paragraph {
  const side = change === 'added' ? 'after' : 'before';
  return {
    about: change,
    title: titleOf(block),
    lines: [
      ...settings.map(({ label, words }) => ({ label: visible(label), [side]: visible(words) })),
      ...branches.map(({ label, words }) => ({ label: branchLabel(label), [side]: visible(words) })),
    ],
  };
}

function changedParagraph(block: ChangedBlock, whole: boolean): Paragraph {
  const { before, after, identifier, type, fields, conditions, branches, other, layout } = block;
  const isOtherTitle = before.title !== after.title || before.named !== after.named;
  const isInTitle = isOtherTitle && before.named && after.named && typeof identifier?.after === 'string';
  return {
    about: 'changed',
    title: isOtherTitle ? nowTitleOf(before, after) : titleOf(after),
    lines: [
      ...(identifier && !isInTitle ? [lineOf(identifier)] : []),
      ...(type ? [lineOf(type)] : []),
      ...fields.map(lineOf),
      ...conditions.map(conditionLine),
      ...branches.map(({ change, label, words }) => {
        if (change === 'rewired') return { label: branchLabel(label), ...visibleWords(words) };
        const side = change === 'added' ? 'after' : 'before';
        return { label: `${branchLabel(label)} ${change}`, [side]: visible(words[side]) };
      }),
      ...otherLines(
        other.filter((change) => !repeats(change, fields)),
        whole,
      ),
      ...layout.map(faintLineOf),
    ],
  };
}

/** Blocks whose identifiers nobody reads: one line each says enough. */
function renamedParagraph(blocks: readonly ChangedBlock[]): Paragraph {
  const what =
    blocks.length === 1 ? '1 block has another identifier' : `${blocks.length} blocks have other identifiers`;
  return {
    about: 'renamed',
    title: `${what}, and nothing else changed there`,
    lines: blocks.flatMap(({ after, identifier }) =>
      identifier ? [{ label: visible(after.kind), ...visibleWords(identifier.words) }] : [],
    ),
  };
}

function hasOtherIdentifierOnly(block: BlockDiff): block is ChangedBlock {
  if (block.change !== 'changed' || !block.identifier || block.type) return false;
  const { before, after, fields, conditions, branches, other, layout } = block;
  const isNamed = before.named || after.named;
  return !isNamed && [fields, conditions, branches, other, layout].every(({ length }) => length === 0);
}

function titleOf(label: BlockLabel): string {
  const { named, kind } = label;
  return named ? `${nameOf(label)} (${visible(kind)})` : nameOf(label);
}

/** Says what kind of block it is, unless the one title has said it. */
function nowTitleOf(before: BlockLabel, after: BlockLabel): string {
  const isSaid = !before.named && before.kind === after.kind;
  return `${nameOf(before)} is now ${isSaid ? nameOf(after) : titleOf(after)}`;
}

function nameOf({ words }: BlockLabel): string {
  return visible(words);
}

function lineOf({ label, words }: ValueChange): DiffLine {
  return { label: visible(label), ...visibleWords(words) };
}

function faintLineOf(change: ValueChange): DiffLine {
  return { ...lineOf(change), faint: true };
}

function conditionLine({ change, label, words, leadsTo = '' }: ConditionChange): DiffLine {
  const title = `${label} ${change}`;
  if (change === 'added') return { label: title, after: visible(`${words.after}, leads to ${leadsTo}`) };
  if (change === 'removed') return { label: title, before: visible(`${words.before}, led to ${leadsTo}`) };
  return { label: title, ...visibleWords(words) };
}

function branchLabel(label: string): string {
  return `Branch "${visible(label)}"`;
}

function visibleWords({ before, after }: ValueChange['words']): ValueChange['words'] {
  return { before: visible(before), after: visible(after) };
}

/** More than this of the metadata of one block is only named: the designer keeps much that no one sees. */
const MOST_METADATA = 2;

function otherLines(other: readonly ValueChange[], whole: boolean): DiffLine[] {
  const metadata = other.filter(isMetadata);
  const lines = other.filter((change) => !isMetadata(change)).map(lineOf);
  if (whole || metadata.length <= MOST_METADATA) return [...lines, ...metadata.map(faintLineOf)];
  const names = [...new Set(metadata.map(({ label }) => label.replace(/^Metadata /, '').split('.', 1)[0] ?? ''))];
  return [...lines, { label: 'Metadata', after: visible(names.join(', ')), faint: true }];
}

function isMetadata({ pointer }: ValueChange): boolean {
  return pointer.startsWith('/Metadata/');
}

/** The designer keeps some values a second time, or a resource's name beside its id; they have been told. */
function repeats(change: ValueChange, fields: readonly ValueChange[]): boolean {
  if (!isMetadata(change)) return false;
  const { before, after } = change;
  return fields.some(
    (field) =>
      (sameJson(field.before, before) && sameJson(field.after, after)) ||
      (field.words.before === before && field.words.after === after),
  );
}
