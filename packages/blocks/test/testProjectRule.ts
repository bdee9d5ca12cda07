/**
 * Tables of projects a rule has nothing to say of, and of projects with the problems it tells. A problem is compared in
 * what the row says of it; its severity is the rule's own where the row says none.
 */
import { describe, expect, test } from 'vitest';
import type { ProjectRule } from '../src/validate/project/projectRule.ts';
import { runProjectRules, type ProjectOptions, type ProjectProblem } from '../src/validate/project/validateProject.ts';
import { action, ways, type AnyFlow } from './testRule.ts';

/** Flows by their file. */
export type Project = Readonly<Record<string, AnyFlow>>;

export interface ExpectedProjectProblem extends Partial<Omit<ProjectProblem, 'rule' | 'range'>> {
  readonly file: string;
  readonly message: string;
  readonly pointer: string;
}

type ValidRow = readonly [given: string, project: Project, options?: ProjectOptions];
type InvalidRow = readonly [
  given: string,
  project: Project,
  problems: readonly [ExpectedProjectProblem, ...ExpectedProjectProblem[]],
  options?: ProjectOptions,
];

export function testProjectRule(
  rule: ProjectRule,
  { valid, invalid }: { readonly valid: readonly ValidRow[]; readonly invalid: readonly [InvalidRow, ...InvalidRow[]] },
): void {
  const all = { isComplete: rule.needsAll };

  describe(`${rule.id} has nothing to say of`, () => {
    test.each(valid.map((row) => [row[0], row] as const))('%s', (_given, [, project, options]) => {
      expect(runProjectRules([rule], filesOf(project), { ...all, ...options })).toEqual([]);
    });

    if (!rule.needsAll) return;
    test('a project of which flows may be left out', () => {
      for (const [, project, , options] of invalid) {
        expect(runProjectRules([rule], filesOf(project), { ...options, isComplete: false })).toEqual([]);
      }
    });
  });

  describe(`${rule.id} tells`, () => {
    test.each(invalid.map((row) => [row[0], row] as const))('%s', (_given, [, project, expected, options]) => {
      expect(runProjectRules([rule], filesOf(project), { ...all, ...options })).toMatchObject(
        expected.map((said) => ({ rule: rule.id, severity: rule.severity, ...said })),
      );
    });
  });
}

export function filesOf(project: Project) {
  return Object.entries(project).map(([file, flow]) => ({ file, flow }));
}

/** A flow of a type and name. */
export function projectFlow(type: string, name: string | undefined, ...blocks: readonly AnyFlow[]): AnyFlow {
  return {
    Version: '2019-10-30',
    StartAction: blocks[0]?.['Identifier'] ?? 'end',
    Metadata: { type, ...(name === undefined ? {} : { name }) },
    Actions: [...blocks, { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
  };
}

/** Blocks that run another flow, each called "it". */
export const runs = {
  transfer: (flow: string): AnyFlow =>
    action('TransferToFlow', { ContactFlowId: flow }, ways({ errors: ['NoMatchingError'] })),
  task: (flow: string): AnyFlow =>
    action('CreateTask', { Name: 'x', ContactFlowId: flow }, ways({ errors: ['NoMatchingError'] })),
  module: (flow: string): AnyFlow => action('InvokeFlowModule', { FlowModuleId: flow }, ways()),
  hook: (name: string, flow: string): AnyFlow =>
    action('UpdateContactEventHooks', { EventHooks: { [name]: flow } }, ways({ errors: ['NoMatchingError'] })),
};
