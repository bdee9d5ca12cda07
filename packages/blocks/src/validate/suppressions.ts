/**
 * Problems somebody has looked at and means to keep, each with its reason. They are said in the flow itself, under
 * `Metadata.switchyard.suppressions`, which the service stores and never reads (flow-language §1.9), or from outside.
 * A suppression that suppresses nothing is told: it would hide the next mistake of its kind.
 */
import type { Severity } from '../block.ts';
import type { FlowJson } from '../flow/flow.ts';
import { getAt, isObject, pointerTo } from '../flow/json.ts';
import type { Problem } from '../problem.ts';
import { createNearest } from './nearest.ts';
import type { Rule } from './rule.ts';
import { didYouMean, kindOf, plain, quote } from './words.ts';

export interface Suppression {
  readonly rule: string;
  /** The identifier of a block; the whole flow when not given. */
  readonly block?: string | undefined;
  readonly reason: string;
  /** The last day it counts, such as `2027-01-31`; for ever when not given. */
  readonly until?: string | undefined;
}

export interface SuppressionOptions {
  /** This day, such as `2026-11-24`. */
  readonly today: string;
  /** Every rule that can be named. */
  readonly known: ReadonlySet<string>;
  /** The rules that were checked; a suppression of another cannot be called unused. */
  readonly checked: ReadonlySet<string>;
  /** Suppressions said elsewhere; their owner tells of those that are not used. */
  readonly more?: readonly Suppression[] | undefined;
}

export interface Suppressed<Found extends Problem> {
  /** What is left to tell, then what is wrong with the suppressions of the flow. */
  readonly problems: readonly (Found | Problem)[];
  readonly suppressed: readonly Found[];
  /** What each of them is suppressed by. */
  readonly by: ReadonlyMap<Found, Suppression>;
  /** Those of `more` that suppressed something. */
  readonly used: ReadonlySet<Suppression>;
}

/** What the suppressions themselves are told under. They are no rules over a flow, but are known like rules. */
export const suppressionRules = [
  {
    id: 'invalid-suppression',
    category: 'hygiene',
    severity: 'error',
    summary: 'Every suppression names a rule and a reason, and has not run out.',
  },
  {
    id: 'unused-suppression',
    category: 'hygiene',
    severity: 'warning',
    summary: 'Every suppression has something to suppress.',
  },
] as const satisfies readonly Omit<Rule, 'check'>[];

/** Takes away the problems that are meant to stay, and tells of suppressions that are wrong or of no use. */
export function applySuppressions<Found extends Problem>(
  flow: FlowJson,
  problems: readonly Found[],
  options: SuppressionOptions,
): Suppressed<Found> {
  const own = readSuppressions(flow, options);
  const valid = new Map<string, Suppression>();
  for (const suppression of [...own.suppressions.keys(), ...(options.more ?? [])]) {
    const key = keyOf(suppression.rule, suppression.block);
    if (!valid.has(key)) valid.set(key, suppression);
  }

  const used = new Set<Suppression>();
  const left: Found[] = [];
  const by = new Map<Found, Suppression>();
  for (const problem of problems) {
    const suppression = valid.get(keyOf(problem.rule, problem.block)) ?? valid.get(keyOf(problem.rule, undefined));
    if (suppression && !ALWAYS_TOLD.has(problem.rule)) {
      used.add(suppression);
      by.set(problem, suppression);
    } else left.push(problem);
  }

  const unused = [...own.suppressions]
    .filter(([suppression]) => !used.has(suppression) && options.checked.has(suppression.rule))
    .map(([suppression, pointer]) => problemOf('unused-suppression', unusedMessage(suppression), pointer));
  return { problems: [...left, ...own.problems, ...unused], suppressed: [...by.keys()], by, used };
}

/** Why a suppression that is spelled right does not count, or undefined when it does. */
export function whyNotSuppress(
  { rule, until }: Suppression,
  { today, known }: Pick<SuppressionOptions, 'today' | 'known'>,
): string | undefined {
  if (ALWAYS_TOLD.has(rule)) return `Problems of ${rule} cannot be suppressed; remove this.`;
  if (!known.has(rule)) return `Unknown rule ${quote(rule)}${didYouMean(createNearest()(rule, known)) || '.'}`;
  if (until === undefined || until >= today) return undefined;
  return `The suppression of ${rule} ran out after ${until}; mend the flow, or give a later day.`;
}

export function unusedMessage({ rule, block }: Suppression): string {
  const where = block === undefined ? '' : ` in ${quote(block)}`;
  return `The suppression of ${rule}${where} has nothing to suppress; remove it.`;
}

/** Whether a text is a day there is, such as `2027-01-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// helpers

/** A fault of a rule or of the text hides other problems, so nobody can have meant to keep it. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['json', 'rule-failed', ...suppressionRules.map(({ id }) => id)]);

const PLACE = ['Metadata', 'switchyard', 'suppressions'];
const MEMBERS = ['rule', 'block', 'reason', 'until'];
const EXAMPLE = '{"rule": "unreachable-block", "reason": "…"}';

interface ReadSuppressions {
  /** With the place of each. */
  readonly suppressions: ReadonlyMap<Suppression, string>;
  readonly problems: readonly Problem[];
}

function readSuppressions(flow: FlowJson, options: SuppressionOptions): ReadSuppressions {
  const suppressions = new Map<Suppression, string>();
  const listed = getAt(flow, PLACE);
  if (listed === undefined) return { suppressions, problems: [] };
  if (!Array.isArray(listed)) {
    const message = `Expected a list of suppressions such as ${EXAMPLE}, found ${kindOf(listed)}.`;
    return { suppressions, problems: [problemOf('invalid-suppression', message, pointerTo(PLACE))] };
  }
  const blocks = identifiersOf(flow);
  const nearest = createNearest();
  const problems = listed.flatMap((item: unknown, index) => {
    const pointer = pointerTo([...PLACE, index]);
    const misspelt = misspellings(item, nearest);
    if (misspelt.length > 0 || !isObject(item)) {
      return misspelt.map(({ message, steps, atName = false }) => ({
        ...problemOf('invalid-suppression', message, pointer + pointerTo(steps)),
        atName,
      }));
    }
    // A copy, so that two that are alike are two.
    const suppression = { ...item } as unknown as Suppression;
    const doubt = whyNotSuppress(suppression, options) ?? unknownBlock(suppression, blocks, nearest);
    if (doubt !== undefined) return [problemOf('invalid-suppression', doubt, pointer, 'warning')];
    suppressions.set(suppression, pointer);
    return [];
  });
  return { suppressions, problems };
}

interface Misspelling {
  readonly message: string;
  readonly steps: readonly string[];
  readonly atName?: boolean;
}

function misspellings(item: unknown, nearest: ReturnType<typeof createNearest>): Misspelling[] {
  if (!isObject(item)) {
    return [{ message: `Expected a suppression such as ${EXAMPLE}, found ${kindOf(item)}.`, steps: [] }];
  }
  const found: Misspelling[] = [];
  for (const name of Object.keys(item)) {
    if (MEMBERS.includes(name)) continue;
    const meant = didYouMean(nearest(name, MEMBERS)) || '.';
    found.push({ message: `Unknown member ${quote(name)}${meant}`, steps: [name], atName: true });
  }
  for (const name of MEMBERS) {
    const value = getAt(item, [name]);
    if (value === undefined) {
      if (name === 'rule') found.push({ message: 'Missing "rule", expected the rule to suppress.', steps: [] });
      if (name === 'reason') found.push({ message: 'Missing "reason": say why the problem may stay.', steps: [] });
    } else if (typeof value !== 'string' || value.trim() === '') {
      const was = value === '' ? 'empty text' : typeof value === 'string' ? 'blanks' : kindOf(value);
      found.push({ message: `Expected text for "${name}", found ${was}.`, steps: [name] });
    } else if (name === 'until' && !isDay(value)) {
      found.push({ message: `Expected a day such as "2027-01-31" for "until", found ${quote(value)}.`, steps: [name] });
    }
  }
  return found;
}

function unknownBlock(
  { block }: Suppression,
  blocks: ReadonlySet<string>,
  nearest: ReturnType<typeof createNearest>,
): string | undefined {
  if (block === undefined || blocks.has(block)) return undefined;
  const meant = didYouMean(nearest(block, blocks)) || '.';
  return `Unknown block ${quote(block)}, expected the identifier of a block of this flow${meant}`;
}

function identifiersOf(flow: FlowJson): ReadonlySet<string> {
  const actions: readonly unknown[] = Array.isArray(flow.Actions) ? flow.Actions : [];
  const identifiers = actions.map((action) => getAt(action, ['Identifier']));
  return new Set(identifiers.filter((identifier) => typeof identifier === 'string'));
}

function problemOf(
  rule: (typeof suppressionRules)[number]['id'],
  message: string,
  pointer: string,
  severity?: Severity,
): Problem {
  const own = suppressionRules.find(({ id }) => id === rule)?.severity ?? 'warning';
  return { rule, severity: severity ?? own, message: plain(message), pointer };
}

function keyOf(rule: string, block: string | undefined): string {
  return JSON.stringify([rule, block]);
}
