import { checkContactAttributes } from '../catalog/check-contact-attributes/block.ts';
import { wait } from '../catalog/wait/block.ts';
import { invokeLambdaFunction } from '../catalog/invoke-lambda-function/block.ts';
import { singleReference } from '../flow/reference.ts';
import { toText } from '../flow/json.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import { afterBranch, either, isSameKnowledge, NOTHING_KNOWN, type Knowledge } from './knowledge.ts';
import type { FlowPaths, Way } from './paths.ts';
import { writesOf, type Store } from './writes.ts';

/** A value that blocks write and compare. */
export interface Subject {
  readonly store: Store;
  readonly key: string;
}

/** What a block compares, where a flow can know it; worked out once for a block. */
export function subjectOf(block: PlacedBlock): Subject | undefined {
  if (block.definition !== checkContactAttributes) return undefined;
  let subject = SUBJECTS.get(block);
  if (subject === undefined) SUBJECTS.set(block, (subject = findSubject(block) ?? 'none'));
  return subject === 'none' ? undefined : subject;
}

/**
 * What is known of a value before each block, on every way there from the entry point. A place that no contact can come
 * to is not in it.
 *
 * @param most how much work it may be; undefined where that was not enough
 */
export function knownValue(
  subject: Subject,
  paths: FlowPaths,
  most: number,
): { readonly before: ReadonlyMap<number, Knowledge>; readonly work: number } | undefined {
  const before = new Map<number, Knowledge>();
  if (paths.start === undefined) return { before, work: 0 };
  // Nothing is known of what came with the task; no other flow leaves flow attributes behind.
  before.set(paths.start, subject.store === 'FlowAttributes' ? { values: [null] } : NOTHING_KNOWN);
  const open = [paths.start];
  let work = 0;
  for (let at = 0; at < open.length; at++) {
    const place = open[at] ?? 0;
    const block = paths.blocks[place];
    const known = before.get(place);
    if (!block || !known) continue;
    // Most blocks have nothing to do with the value.
    const isConcerned = concerns(block, subject);
    for (const way of paths.waysOut[place] ?? []) {
      work += 1 + block.conditions.length;
      if (work > most) return undefined;
      const after = way.taken && isConcerned ? afterWay(known, way, block, subject) : known;
      if (!way.taken || !after) continue;
      const there = before.get(way.to);
      const met = there ? either(there, after) : after;
      if (there && isSameKnowledge(there, met)) continue;
      before.set(way.to, met);
      open.push(way.to);
    }
  }
  return { before, work };
}

// helpers

const SUBJECTS = new WeakMap<PlacedBlock, Subject | 'none'>();

function findSubject(block: PlacedBlock): Subject | undefined {
  const [store, key, ...more] = singleReference(toText(block.parameters['ComparisonValue']))?.path ?? [];
  if (key === undefined || more.length > 0) return undefined;
  return store === 'Attributes' || store === 'FlowAttributes' ? { store, key } : undefined;
}

function concerns(block: PlacedBlock, subject: Subject): boolean {
  if (mayChangeElsewhere(block, subject) || isSame(subjectOf(block), subject)) return true;
  const { rows, anyKey } = writesOf(block, subject.store);
  return anyKey || rows.has(subject.key);
}

function isSame(one: Subject | undefined, other: Subject): boolean {
  return one !== undefined && one.store === other.store && one.key === other.key;
}

function afterWay(known: Knowledge, { branch }: Way, block: PlacedBlock, subject: Subject): Knowledge | undefined {
  if (mayChangeElsewhere(block, subject)) return NOTHING_KNOWN;
  if (isSame(subjectOf(block), subject)) {
    return afterBranch(known, block.conditions, branch?.kind === 'condition' ? branch.name : undefined);
  }
  const { rows, anyKey } = writesOf(block, subject.store);
  if (anyKey) return NOTHING_KNOWN;
  if (!rows.has(subject.key) || branch?.kind === 'error') return known;
  const text = rows.get(subject.key);
  return text === undefined ? NOTHING_KNOWN : { values: [text] };
}

/** Whether something beside the flow may write the value meanwhile: a function does, and others do while time passes. */
function mayChangeElsewhere({ definition }: PlacedBlock, { store }: Subject): boolean {
  if (store === 'FlowAttributes') return false;
  return definition === undefined || definition === wait || definition === invokeLambdaFunction;
}
