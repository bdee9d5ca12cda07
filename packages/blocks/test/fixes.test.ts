/**
 * What holds of every fix a rule offers, whatever the flow: it can be made, in the flow as in the text, it removes its
 * problem, and it makes nothing worse.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFix, fixAll, fixText } from '../src/fix/index.ts';
import type { FlowJson } from '../src/flow/flow.ts';
import type { Fix, Problem } from '../src/problem.ts';
import { validateFlow } from '../src/validate/index.ts';
import { arbitraryBrokenFlow } from './arbitraryFlow.ts';

/** A name that was misspelt hides what is wrong with the thing it names. */
const UNCOVERS: ReadonlySet<string> = new Set([
  'unknown-type',
  'flow-shape',
  'flow-type',
  'unknown-parameter',
  'start-action',
]);

function wrongWith(flow: FlowJson, { fix, ...problem }: Problem & { readonly fix: Fix }, before: readonly Problem[]) {
  const text = JSON.stringify(flow, null, 2);
  const fixed = JSON.parse(text) as FlowJson;
  const wrong: string[] = [];
  if (!applyFix(fixed, fix)) wrong.push('it cannot be made');
  if (JSON.stringify(JSON.parse(fixText(text, fix))) !== JSON.stringify(fixed))
    wrong.push('the text says something else');
  const after = validateFlow({ flow: fixed });
  // By its words, for a block without a name and a branch are called by their place, which a fix may move.
  const told = (problems: readonly Problem[]): number =>
    problems.filter(({ rule, message }) => rule === problem.rule && message === problem.message).length;
  if (told(after) >= told(before)) wrong.push('the problem is there still');
  const isSure = fix.kind === 'safe' || !UNCOVERS.has(problem.rule);
  if (isSure && errorsIn(after) > errorsIn(before)) wrong.push('there are more errors');
  return wrong.map((what) => `${problem.rule}: ${problem.message} ${fix.title}: ${what}`);
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function fixesOf(problems: readonly Problem[]): (Problem & { readonly fix: Fix })[] {
  return problems.flatMap((problem) => (problem.fix ? [{ ...problem, fix: problem.fix }] : []));
}

describe('a fix can be made, removes its problem and adds no error', () => {
  test('in flows in which a hand slipped', () => {
    fc.assert(
      fc.property(arbitraryBrokenFlow(), (flow) => {
        const problems = validateFlow({ flow });
        expect(
          fixesOf(problems)
            .slice(0, 6)
            .flatMap((problem) => wrongWith(flow, problem, problems)),
        ).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('all fixes', () => {
  test.each([false, true])(
    'leave nothing to fix, and nothing changes the second time (suggestions: %s)',
    (suggestions) => {
      fc.assert(
        fc.property(arbitraryBrokenFlow(), (flow) => {
          const text = JSON.stringify(flow, null, 2);
          const { text: once } = fixAll(text, { suggestions });

          expect(fixAll(once, { suggestions })).toEqual({ text: once, fixed: [] });
          const safe = fixesOf(validateFlow({ flow: JSON.parse(once) as FlowJson })).filter(
            ({ fix }) => suggestions || fix.kind === 'safe',
          );
          expect(safe).toEqual([]);
        }),
        { numRuns: 25, endOnFailure: true },
      );
    },
  );
});
