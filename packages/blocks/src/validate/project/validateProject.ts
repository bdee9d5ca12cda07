/** What is wrong between flows: what no flow alone can tell. */
import { isLegacyExport } from '../../flow/documentKind.ts';
import type { Problem } from '../../problem.ts';
import { problemOf, ruleFailed } from '../problemOf.ts';
import { setRules, type RuleSettings } from '../settings.ts';
import { callsOf } from './calls.ts';
import { entriesOf } from './entries.ts';
import { seeProjectFlow, type ProjectFile } from './projectFlow.ts';
import type { ProjectContext, ProjectFinding, ProjectRule } from './projectRule.ts';
import { projectRules } from './rules/index.ts';

export interface ProjectOptions extends RuleSettings {
  /** Whether these are all the flows there are; false when not given, and then no flow counts as missing or unused. */
  readonly isComplete?: boolean | undefined;
  /** The flows that tasks come to from outside, by name, file or id; when not given, those whose type says so. */
  readonly entries?: readonly string[] | undefined;
  /** What holds for the findings in one file, where that is not the same for all. */
  readonly settingsFor?: ((file: string) => RuleSettings) | undefined;
}

export interface ProjectProblem extends Problem {
  /** The flow it is in, by its path. */
  readonly file: string;
}

/**
 * Validates the flows of a project together: every rule over all of them. Pure; never throws. What is wrong with a flow
 * alone is told by `validateFlow`.
 *
 * @returns the problems, flow by flow in the given order, of each flow block by block
 */
export function validateProject(files: readonly ProjectFile[], options: ProjectOptions = {}): ProjectProblem[] {
  return runProjectRules(projectRules, files, options);
}

/** Runs some rules only, as far as the settings ask for them. */
export function runProjectRules(
  some: readonly ProjectRule[],
  files: readonly ProjectFile[],
  options: ProjectOptions = {},
): ProjectProblem[] {
  const flows = files.filter(({ flow }) => !isLegacyExport(flow)).map(seeProjectFlow);
  const places = new Map(flows.map((flow, index) => [flow, index]));
  const found: { problem: ProjectProblem; flow: number; block: number }[] = [];
  const context = { flows, calls: callsOf(flows), isEntry: entriesOf(flows, options.entries) };
  const settingsFor = options.settingsFor ?? ((): RuleSettings => options);
  for (const rule of some) {
    if (rule.needsAll && !options.isComplete) continue;
    const report = ({ flow, ...finding }: ProjectFinding): void => {
      const [set] = setRules([rule], settingsFor(flow.file));
      if (!set) return;
      const problem = problemOf(rule, set.severity === undefined ? finding : { ...finding, severity: set.severity });
      const block = finding.block?.index ?? -1;
      found.push({ problem: { ...problem, file: flow.file }, flow: places.get(flow) ?? 0, block });
    };
    try {
      rule.check({ ...context, options: optionsOf(rule, options), report });
    } catch (cause) {
      found.push({ problem: { ...ruleFailed(rule, cause), file: flows[0]?.file ?? '' }, flow: 0, block: -1 });
    }
  }
  return found.sort((a, b) => a.flow - b.flow || a.block - b.block).map(({ problem }) => problem);
}

// helpers

/** Of a rule over all flows there is one setting of its options, whichever files it tells of. */
function optionsOf(rule: ProjectRule, { rules = {} }: RuleSettings): ProjectContext['options'] {
  const setting = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
  return { ...rule.options, ...(typeof setting === 'object' ? setting.options : {}) };
}
