/** Every fix there is for a flow, until none is left. */
import type { FlowDocument } from '../flow/flow.ts';
import { pointerSteps } from '../flow/json.ts';
import type { Fix, FlowEdit, PlacedProblem } from '../problem.ts';
import type { ValidateOptions } from '../validate/validateFlow.ts';
import { validateText } from '../validate/validateText.ts';
import { fixTexts } from './fixText.ts';

export interface FixOptions extends ValidateOptions {
  /** Makes suggestions too, which may change what a run does; only what is safe when not given. */
  readonly suggestions?: boolean | undefined;
  /** Which of the problems found are to be fixed; all of them when not given. */
  readonly choose?:
    | ((problems: readonly PlacedProblem[], document: FlowDocument) => readonly PlacedProblem[])
    | undefined;
}

export type FixableProblem = PlacedProblem & { readonly fix: Fix };

export interface FixedText {
  readonly text: string;
  /** The problems that were fixed, in the order they were; each with its place in the text at that moment. */
  readonly fixed: readonly FixableProblem[];
  /** There may be more to fix: a flow with thousands of problems is left before the last of them. */
  readonly isCutShort?: true;
}

/**
 * Fixes what can be fixed: validates, makes the fixes that do not touch one another, and looks again, for one fix may
 * bring to light what another mends. Never throws.
 */
export function fixAll(text: string, { suggestions = false, choose, ...options }: FixOptions = {}): FixedText {
  const seen = new Set([text]);
  const fixed: FixableProblem[] = [];
  let current = text;
  let isDone = false;
  for (let work = 0; work < MOST_WORK;) {
    const { document, problems: found, blocks } = validateText(current, options);
    isDone = !document;
    if (!document) break;
    work += blocks + current.length / LETTERS_OF_A_BLOCK + LEAST_WORK;
    const problems = choose ? choose(found, document) : found;
    const chosen = withoutOverlap(problems.filter((problem) => isWanted(problem, suggestions)) as FixableProblem[]);
    const next = fixTexts(
      current,
      inEditOrder(chosen).map(({ fix }) => fix),
    );
    // Rules of one's own may want opposite things; then the flow stays as the last of them left it.
    isDone = next.made.length === 0 || seen.has(next.text);
    if (isDone) break;
    const made = new Set(next.made);
    fixed.push(...chosen.filter(({ fix }) => made.has(fix)));
    current = next.text;
    seen.add(current);
  }
  return { text: current, fixed, ...(isDone ? {} : { isCutShort: true }) };
}

// helpers

/** In blocks looked at: dozens of rounds for a flow the service takes, a few for one nobody should have. */
const MOST_WORK = 30_000;
const LEAST_WORK = 200;
/** As many as a block has at most; it is only a block with thousands of something that has more. */
const LETTERS_OF_A_BLOCK = 1000;

function isWanted({ fix }: PlacedProblem, suggestions: boolean): boolean {
  return fix !== undefined && (suggestions || fix.kind === 'safe');
}

/**
 * At most one fix for each block, safe ones first, or all the plain ones of one rule, of which a block may need
 * hundreds; one that moves blocks stands alone, for it moves places too.
 */
function withoutOverlap(problems: readonly FixableProblem[]): FixableProblem[] {
  const chosen: FixableProblem[] = [];
  const taken = new Map<string, string | undefined>();
  const edited = new Set<string>();
  const inOrder = [
    ...problems.filter(({ fix }) => fix.kind === 'safe'),
    ...problems.filter(({ fix }) => fix.kind !== 'safe'),
  ];
  for (const problem of inOrder) {
    const { rule, fix } = problem;
    const regions = new Set(fix.edits.map(regionOf));
    if (regions.has(ALL)) {
      if (chosen.length > 0) continue;
      return [problem];
    }
    const plain = isPlain(fix) ? rule : undefined;
    if ([...regions].some((region) => taken.has(region) && (plain === undefined || taken.get(region) !== plain)))
      continue;
    if (fix.edits.some((edit) => isWithin(placeOf(edit), edited))) continue;
    for (const region of regions) taken.set(region, plain);
    for (const edit of fix.edits) edited.add(placeOf(edit));
    chosen.push(problem);
  }
  return chosen;
}

/** Removals last, and from the end on: one in a list moves what comes after it. */
function inEditOrder(chosen: readonly FixableProblem[]): readonly FixableProblem[] {
  const removes = ({ fix }: FixableProblem): boolean => fix.edits.some((edit) => 'remove' in edit);
  return [...chosen.filter((problem) => !removes(problem)), ...chosen.filter(removes).toReversed()];
}

/** Whether it touches one value only, so that others of its kind can be made beside it. */
function isPlain({ kind, edits: [edit, ...others] }: Fix): boolean {
  return kind === 'safe' && edit !== undefined && others.length === 0 && ('set' in edit || 'remove' in edit);
}

/** Whether a value, or one it is in, is already edited. */
function isWithin(pointer: string, edited: ReadonlySet<string>): boolean {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (edited.has(pointer.slice(0, end))) return true;
  }
  return false;
}

const ALL = '';

/** The part of the file that an edit has to itself. */
function regionOf(edit: FlowEdit): string {
  const pointer = placeOf(edit);
  const [first = ALL, index] = pointerSteps(pointer);
  if (first !== 'Actions') return first;
  const movesBlocks = !('set' in edit) && pointerSteps(pointer).length <= 2;
  return movesBlocks || index === undefined ? ALL : `${first}/${index}`;
}

function placeOf(edit: FlowEdit): string {
  if ('set' in edit) return edit.set;
  if ('insert' in edit) return edit.insert;
  return 'rename' in edit ? edit.rename : edit.remove;
}
