/**
 * Tables for the tests of blocks: what a block does case by case, and which parameters it accepts. A table fails when
 * a branch of the block is in none of its cases.
 */
import { describe, expect, test } from 'vitest';
import type { Behavior, BlockDefinition, Condition, ContactView } from '../src/block.ts';
import type { Fields, ResolvedParameters } from '../src/fields.ts';
import type { Outcome } from '../src/outcome.ts';
import type { Answer } from '../src/question.ts';

export interface BehaviorCase<P extends Fields> {
  readonly given: string;
  readonly contact?: Partial<ContactView>;
  readonly parameters?: Partial<ResolvedParameters<P>>;
  readonly conditions?: readonly Condition[];
  /** What a resumed block hears; without it, the block is entered. */
  readonly hears?: Answer;
  /** The outcome; its reason is compared with `because` only. */
  readonly then: Outcome;
  readonly because?: RegExp;
}

/** Tests a behavior case by case, and that the cases leave by every branch a task can take. */
export function testBehavior<P extends Fields>(
  block: BlockDefinition<P>,
  behavior: Behavior<P>,
  cases: readonly BehaviorCase<P>[],
): void {
  describe(`what ${block.title} does`, () => {
    test.each(cases.map((row) => [row.given, row] as const))('%s', (_given, row) => {
      const parameters = { ...row.parameters } as ResolvedParameters<P>;
      const conditions = row.conditions ?? [];

      const outcome = row.hears
        ? behavior.resume?.(contact(row.contact), parameters, row.hears, conditions)
        : behavior.enter(contact(row.contact), parameters, conditions);

      const { because, ...said } = { because: undefined, ...outcome };
      const { because: _unused, ...expected } = { because: undefined, ...row.then };
      expect(said).toEqual(expected);
      if (row.because) expect(because).toMatch(row.because);
    });

    test('leaves by every branch', () => {
      const taken = new Set(cases.map(({ then }) => (then.does === 'take' ? then.branch : undefined)));
      const branches = block.branches.filter(({ neverTaken }) => neverTaken === undefined).map(({ name }) => name);
      const expected = block.conditions ? ['condition-1', ...branches] : branches;
      expect(expected.filter((name) => !taken.has(name))).toEqual([]);
    });
  });
}

/** A contact as a block sees it: a task in an inbound flow, at noon, with nothing set. */
export function contact(known: Partial<ContactView> = {}): ContactView {
  return {
    now: Date.UTC(2026, 0, 5, 12),
    contactId: 'contact-1',
    flowType: 'CONTACT_FLOW',
    attributes: {},
    flowAttributes: {},
    workingQueue: undefined,
    queued: false,
    loopCount: 0,
    ...known,
  };
}

/** Conditions in order, named as the view names them. */
export function conditions(...rows: readonly (readonly [operator: string, operand: string])[]): Condition[] {
  return rows.map(([operator, operand], index) => ({ branch: `condition-${index + 1}`, operator, operand }));
}
