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
}

/**
 * Fixes what can be fixed: validates, makes the fixes that do not touch one another, and looks again, for one fix may
 * bring to light what another mends. Never throws.
 */
export function fixAll(text: string, { suggestions = false, choose, ...options }: FixOptions = {}): FixedText {
  const seen = new Set([text]);
  const fixed: FixableProblem[] = [];
  let current = text;
  for (let work = 0; work < MOST_WORK;) {
    const { document, problems: found, blocks } = validateText(current, options);
    if (!document) break;
    work += blocks + LEAST_WORK;
    const problems = choose ? choose(found, document) : found;
    const chosen = withoutOverlap(problems.filter((problem) => isWanted(problem, suggestions)) as FixableProblem[]);
    const next = fixTexts(
      current,
      chosen.map(({ fix }) => fix),
    );
    // Rules of one's own may want opposite things; then the flow stays as the last of them left it.
    if (next.made.length === 0 || seen.has(next.text)) break;
    const made = new Set(next.made);
    fixed.push(...chosen.filter(({ fix }) => made.has(fix)));
    current = next.text;
    seen.add(current);
  }
  return { text: current, fixed };
}

// helpers

/** In blocks looked at: hundreds of rounds for a flow the service takes, a few for one nobody should have. */
const MOST_WORK = 60_000;
const LEAST_WORK = 50;

function isWanted({ fix }: PlacedProblem, suggestions: boolean): boolean {
  return fix !== undefined && (suggestions || fix.kind === 'safe');
}

/** At most one fix for each block, safe ones first; one that moves blocks stands alone, for it moves places too. */
function withoutOverlap(problems: readonly FixableProblem[]): FixableProblem[] {
  const chosen: FixableProblem[] = [];
  const taken = new Set<string>();
  const inOrder = [
    ...problems.filter(({ fix }) => fix.kind === 'safe'),
    ...problems.filter(({ fix }) => fix.kind !== 'safe'),
  ];
  for (const problem of inOrder) {
    const regions = new Set(problem.fix.edits.map(regionOf));
    if (regions.has(ALL)) {
      if (chosen.length > 0) continue;
      return [problem];
    }
    if ([...regions].some((region) => taken.has(region))) continue;
    for (const region of regions) taken.add(region);
    chosen.push(problem);
  }
  return chosen;
}

const ALL = '';

/** The part of the file that an edit has to itself. */
function regionOf(edit: FlowEdit): string {
  const pointer =
    'set' in edit ? edit.set : 'insert' in edit ? edit.insert : 'rename' in edit ? edit.rename : edit.remove;
  const [first = ALL, index] = pointerSteps(pointer);
  if (first !== 'Actions') return first;
  const movesBlocks = !('set' in edit) && pointerSteps(pointer).length <= 2;
  return movesBlocks || index === undefined ? ALL : `${first}/${index}`;
}
