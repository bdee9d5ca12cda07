/**
 * What is wrong with a flow, in order. The same words in the designer, the CLI and the documentation.
 */
import type { FlowJson, JsonObject } from '../flow/flow.ts';
import { flowTypeOf, isTaskFlowType, type AnyFlowType } from '../flow/flowTypes.ts';
import { viewFlow } from '../flow/viewFlow.ts';
import type { Problem } from '../problem.ts';
import { createNearest } from './nearest.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { rules } from './rules/index.ts';
import { quote } from './words.ts';

export interface ValidateOptions {
  /** The type the service keeps beside the flow; the file's own word, else an inbound flow, when not given. */
  readonly flowType?: AnyFlowType | undefined;
}

/**
 * Validates a flow: every rule over the whole flow. Pure; never throws.
 *
 * @returns the problems, of the whole file first, then block by block in the order of the file
 */
export function validateFlow(document: { readonly flow: FlowJson }, options: ValidateOptions = {}): Problem[] {
  return runRules(rules, document.flow, options);
}

/** Runs some rules only; for their tests. */
export function runRules(some: readonly Rule[], flow: FlowJson, { flowType }: ValidateOptions = {}): Problem[] {
  const view = viewFlow(flow);
  const type = flowType ?? flowTypeOf(flow);
  const found: { problem: Problem; block: number }[] = [];
  const common: Omit<RuleContext, 'report'> = {
    flow,
    view,
    actionOf: ({ index }) => flow.Actions?.[index] as JsonObject,
    flowType: isTaskFlowType(type) ? type : 'CONTACT_FLOW',
    givenType: flowType,
    nearest: createNearest(),
  };
  for (const rule of some) {
    const report = (finding: Finding): void => {
      found.push({ problem: problemOf(rule, finding), block: finding.block?.index ?? -1 });
    };
    try {
      rule.check({ ...common, report });
    } catch (cause) {
      found.push({ problem: ruleFailed(rule, cause), block: -1 });
    }
  }
  return found.sort((a, b) => a.block - b.block).map(({ problem }) => problem);
}

// helpers

function problemOf(rule: Rule, { block, message, pointer, severity, ...about }: Finding): Problem {
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: block ? `${quote(block.title)}: ${afterColon(message)}` : message,
    pointer: pointer ?? block?.pointer ?? '',
    ...(block ? { block: block.id, type: block.type } : {}),
    ...about,
  };
}

/** "Unknown branch" stands as "unknown branch" after the name of a block. */
function afterColon(message: string): string {
  return /^[A-Z][a-z]/.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message;
}

/** A fault of ours is told like a fault of the flow, so that it never hides the other problems. */
function ruleFailed(rule: Rule, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = `The rule ${rule.id} failed (${why}); the other rules were checked. This is a fault in Switchyard, please report it.`;
  return { rule: 'rule-failed', severity: 'error', message, pointer: '' };
}
