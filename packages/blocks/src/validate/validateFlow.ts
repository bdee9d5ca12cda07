/**
 * What is wrong with a flow, in order. The same words in the designer, the CLI and the documentation.
 */
import type { FlowJson, JsonObject } from '../flow/flow.ts';
import { flowTypeOf, isTaskFlowType, type AnyFlowType } from '../flow/flowTypes.ts';
import { isLegacyExport } from '../flow/legacyExport.ts';
import { viewFlow, type PlacedBlock } from '../flow/viewFlow.ts';
import type { Problem } from '../problem.ts';
import { createNearest } from './nearest.ts';
import { ownFindings, type OwnFinding } from './ownFindings.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { rules } from './rules/index.ts';
import { setRules, type RuleSettings } from './settings.ts';
import { legacyExport } from './rules/legacy-export/rule.ts';
import { plain, quote } from './words.ts';

export interface ValidateOptions extends RuleSettings {
  /** The type the service keeps beside the flow; the file's own word, else an inbound flow, when not given. */
  readonly flowType?: AnyFlowType | undefined;
  /** Rules of one's own, checked after ours. */
  readonly moreRules?: readonly Rule[] | undefined;
}

/**
 * Validates a flow: every rule over the whole flow. Pure; never throws.
 *
 * @returns the problems, of the whole file first, then block by block in the order of the file
 */
export function validateFlow(document: { readonly flow: FlowJson }, options: ValidateOptions = {}): Problem[] {
  const { flow } = document;
  const known = isLegacyExport(flow) ? [legacyExport] : [...rules, ...(options.moreRules ?? [])];
  return runRules(known, flow, options);
}

/** Runs some rules only, as far as the settings ask for them. */
export function runRules(some: readonly Rule[], flow: FlowJson, options: ValidateOptions = {}): Problem[] {
  const found: { problem: Problem; block: number }[] = [];
  const context = contextOf(flow, options.flowType);
  for (const { rule, severity, options: own } of setRules(some, options)) {
    const report = (finding: Finding): void => {
      const problem = problemOf(rule, severity === undefined ? finding : { ...finding, severity });
      found.push({ problem, block: finding.block?.index ?? -1 });
    };
    try {
      rule.check({ ...context, options: own, report });
    } catch (cause) {
      found.push({ problem: ruleFailed(rule, cause), block: -1 });
    }
  }
  return found.sort((a, b) => a.block - b.block).map(({ problem }) => problem);
}

// helpers

function contextOf(flow: FlowJson, givenType: AnyFlowType | undefined): Omit<RuleContext, 'report' | 'options'> {
  const type = givenType ?? flowTypeOf(flow);
  const found = new Map<PlacedBlock, readonly OwnFinding[]>();
  const actionOf = ({ index }: PlacedBlock): JsonObject => flow.Actions?.[index] as JsonObject;
  return {
    flow,
    view: viewFlow(flow),
    actionOf,
    ownFindings: (block) => {
      const known = found.get(block) ?? ownFindings(block, actionOf(block), flow, givenType);
      found.set(block, known);
      return known;
    },
    flowType: isTaskFlowType(type) ? type : 'CONTACT_FLOW',
    givenType,
    nearest: createNearest(),
  };
}

function problemOf(rule: Rule, { block, message, pointer, severity, ...about }: Finding): Problem {
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: plain(block ? `${quote(block.title)}: ${afterColon(message)}` : message),
    pointer: pointer ?? block?.pointer ?? '',
    ...(block ? { block: block.id, type: block.type } : {}),
    ...about,
  };
}

/** "Unknown branch" stands as "unknown branch" after the name of a block; a name such as "Play prompt (…)" stays. */
function afterColon(message: string): string {
  return LEADS.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message;
}

const LEADS = /^(?:Expected|Unknown|Unexpected|Missing|Duplicate|Unreachable|The|A|In|Here|Too)[ :]/;

/** A fault of ours is told like a fault of the flow, so that it never hides the other problems. */
function ruleFailed(rule: Rule, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = `The rule ${rule.id} failed (${why}); every other rule was checked. This is a fault in Switchyard.`;
  return { rule: 'rule-failed', severity: 'error', message: plain(message), pointer: '' };
}
