/** Does every kind of damage to sound flows, and counts how often the validator tells of it at its place. */
import type { FlowJson } from '../../src/flow/flow.ts';
import type { AnyFlowType } from '../../src/flow/flowTypes.ts';
import { pointerSteps } from '../../src/flow/json.ts';
import type { Problem } from '../../src/problem.ts';
import { validateFlow, validateText } from '../../src/validate/index.ts';
import { edited } from './edited.ts';
import { kinds } from './index.ts';
import {
  soundFlow,
  type Damage,
  type Mutation,
  type MutationGroup,
  type SoundFlow,
  type TextMutation,
} from './mutation.ts';

export interface SoundFile {
  readonly name: string;
  readonly text: string;
  readonly flow: FlowJson;
  readonly flowType: AnyFlowType | undefined;
}

export interface MutationResult {
  readonly name: string;
  readonly group: MutationGroup;
  /** How often the damage was done, and how often it was told at its place. */
  readonly done: number;
  readonly told: number;
  /** The rules that told it, the most frequent first. */
  readonly rules: readonly string[];
  readonly missed: readonly Missed[];
}

export interface Missed {
  readonly file: string;
  readonly at: string;
  /** What was told instead. */
  readonly instead: readonly string[];
}

export interface HowMuch {
  /** How much damage of a kind is done to one flow; all there can be, when not given. */
  readonly perFlow?: number;
  /** How much damage of a kind is done at all. */
  readonly perKind?: number;
}

/** What is done is spread evenly over the flows and over each of them, and always the same. */
export function runMutations(files: readonly SoundFile[], howMuch?: HowMuch): MutationResult[] {
  const run = createRun(files, howMuch);
  return kinds.map(run);
}

/** Does one kind of damage after another to the same flows; `row` has every kind begin with another of them. */
export function createRun(
  files: readonly SoundFile[],
  { perFlow = Number.POSITIVE_INFINITY, perKind = Number.POSITIVE_INFINITY }: HowMuch = {},
): (kind: Kind, row: number) => MutationResult {
  const prepared = files.map((file): Prepared => ({
    file,
    sound: soundFlow(file.flow, file.flowType),
    before: validateFlow(file, optionsOf(file.flowType)),
  }));
  return (kind, row) => {
    const counter = createCounter(kind);
    for (let step = 0; step < files.length && counter.done() < perKind; step++) {
      const place = (step + row * 7) % files.length;
      const one = prepared[place];
      if (!one) break;
      for (const outcome of outcomesOf(kind, one, perFlow, place)) counter.add(one.file, outcome);
    }
    return counter.result();
  };
}

/** Sound flows only: what is wrong already cannot be told from what is done to it. */
export function isSound({ flow, flowType }: SoundFile): boolean {
  return validateFlow({ flow }, optionsOf(flowType)).every(({ severity }) => severity !== 'error');
}

// helpers

type Kind = Mutation | TextMutation;

function outcomesOf(
  kind: Kind,
  { file, sound, before }: Prepared,
  perFlow: number,
  place: number,
): readonly (Outcome | undefined)[] {
  if ('damage' in kind) return partsOf(Math.min(perFlow, PARTS), place).map((part) => tryText(file, kind, part));
  return some(kind.damages(sound), perFlow, place).map((damage) => tryDamage(sound, damage, kind, before));
}

interface Prepared {
  readonly file: SoundFile;
  readonly sound: SoundFlow;
  readonly before: readonly Problem[];
}

/** A text can be damaged anywhere; so many places of it will do. */
const PARTS = 5;

interface Outcome {
  readonly at: string;
  readonly by: readonly string[];
  readonly instead: readonly string[];
}

function tryDamage(
  { flow, flowType }: SoundFlow,
  damage: Damage,
  { atLeast = 'warning' }: Mutation,
  before: readonly Problem[],
): Outcome | undefined {
  const damaged = edited(flow, damage.edits);
  // An action may lack what would be damaged, such as `Parameters` and `Transitions`, and be sound.
  if (!damaged) return undefined;
  const { at, isRemoved } = placeOf(damage, damaged);
  const after = validateFlow({ flow: damaged }, optionsOf(damage.flowType ?? flowType));
  const fresh = newIn(after, before).filter(({ severity }) => severity !== 'info' || atLeast === 'info');
  const here = fresh.filter(
    ({ pointer }) => isAt(pointer, at) || (isRemoved && thereIn(damaged, pointer) === holderOf(at, flow)),
  );
  return { at, by: here.map(({ rule }) => rule), instead: fresh.map(({ rule, pointer }) => `${rule} ${pointer}`) };
}

function tryText(file: SoundFile, { damage, atLeast }: TextMutation, part: number): Outcome | undefined {
  const damaged = damage(file.text, part);
  if (!damaged) return undefined;
  const { problems } = validateText(damaged.input, optionsOf(file.flowType));
  const told = problems.filter(
    ({ rule, severity }) => OF_TEXT.includes(rule) && (severity !== 'info' || atLeast === 'info'),
  );
  const here = told.filter(({ line }) => damaged.lines.includes(line));
  const instead = told.map(({ line, message }) => `line ${line}: ${message}`);
  return { at: `line ${damaged.lines.join(', ')}`, by: here.map(({ rule }) => rule), instead };
}

/** Problems that reading a text finds; the rest are of the flow in it. */
const OF_TEXT = ['json', 'duplicate-member'];

function optionsOf(flowType: AnyFlowType | undefined) {
  return flowType === undefined ? {} : { flowType };
}

/** Problems that were not there before; places may have moved, words have not. */
function newIn(after: readonly Problem[], before: readonly Problem[]): Problem[] {
  const known = new Map<string, number>();
  for (const problem of before) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    const count = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), count - 1);
    return count <= 0;
  });
}

function keyOf({ rule, message, block = '' }: Problem): string {
  return `${rule} ${block} ${message}`;
}

/** Where the damage is: the value that is wrong, or the one that is gone. */
function placeOf({ at, edits }: Damage, damaged: FlowJson): { at: string; isRemoved: boolean } {
  const last = edits.at(-1);
  const isRemoved = last !== undefined && 'remove' in last;
  if (at?.endsWith('/-')) {
    const list = at.slice(0, -2);
    return { at: `${list}/${lengthOf(damaged, list) - 1}`, isRemoved };
  }
  if (at !== undefined) return { at, isRemoved };
  if (last && 'set' in last) return { at: last.set, isRemoved };
  return { at: last && 'remove' in last ? last.remove : '', isRemoved };
}

function isAt(pointer: string, at: string): boolean {
  return pointer === at || pointer.startsWith(`${at}/`);
}

/** The object around a value that is gone; a list is no object, and what lacks something is what has the list. */
function holderOf(pointer: string, flow: FlowJson): string {
  let holder = pointer;
  do holder = holder.slice(0, holder.lastIndexOf('/'));
  while (holder !== '' && Array.isArray(valueAt(flow, holder)));
  return holder;
}

/** What is missing is told of what lacks it. */
function thereIn(flow: FlowJson, pointer: string): string {
  let there = pointer;
  while (there !== '' && valueAt(flow, there) === undefined) there = there.slice(0, there.lastIndexOf('/'));
  return there;
}

function lengthOf(flow: FlowJson, pointer: string): number {
  const list = valueAt(flow, pointer);
  return Array.isArray(list) ? list.length : 0;
}

function valueAt(flow: unknown, pointer: string): unknown {
  return pointerSteps(pointer).reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], flow);
}

/** So many of them, evenly over all, and others for the next flow. */
function some<T>(all: readonly T[], most: number, place: number): readonly T[] {
  if (all.length <= most) return all;
  const chosen = new Set(
    Array.from({ length: most }, (_, index) => (Math.floor((index * all.length) / most) + place) % all.length),
  );
  return all.filter((_, index) => chosen.has(index));
}

function partsOf(count: number, place: number): number[] {
  return Array.from({ length: count }, (_, index) => ((index + 0.5) / count + place * 0.37) % 1);
}

function createCounter({ name, group }: Kind) {
  const missed: Missed[] = [];
  const rules = new Map<string, number>();
  let done = 0;
  return {
    done: (): number => done,
    add(file: SoundFile, outcome: Outcome | undefined): void {
      if (!outcome) return;
      done += 1;
      for (const rule of new Set(outcome.by)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      if (outcome.by.length === 0) missed.push({ file: file.name, at: outcome.at, instead: outcome.instead });
    },
    result: (): MutationResult => ({
      name,
      group,
      done,
      told: done - missed.length,
      rules: [...rules].sort(([, a], [, b]) => b - a).map(([rule]) => rule),
      missed,
    }),
  };
}
