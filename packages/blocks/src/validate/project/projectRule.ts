/**
 * What a rule over several flows is: like a rule over one (`rule.ts`), but that it sees all of them, and says of each
 * finding in which flow it is.
 */
import type { Finding, Rule } from '../rule.ts';
import type { Call } from './calls.ts';
import type { ProjectFlow } from './projectFlow.ts';

export interface ProjectRule extends Omit<Rule, 'check'> {
  /** Whether it can only be checked where no flow is left out. */
  readonly needsAll?: boolean;
  readonly check: (context: ProjectContext) => void;
}

export interface ProjectContext {
  readonly flows: readonly ProjectFlow[];
  readonly calls: readonly Call[];
  /** Whether tasks come to a flow from outside the project: by the service, an agent or a program. */
  readonly isEntry: (flow: ProjectFlow) => boolean;
  /** The rule's options: those given, else their plain values. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly report: (finding: ProjectFinding) => void;
}

export interface ProjectFinding extends Finding {
  readonly flow: ProjectFlow;
}

export function defineProjectRule(rule: ProjectRule): ProjectRule {
  return rule;
}
