/** Every rule over one flow, and what the rules are given to look at. */
import type { FlowJson, JsonObject } from '../flow/flow.ts';
import { flowTypeOf, isTaskFlowType, type AnyFlowType } from '../flow/flowTypes.ts';
import { isLegacyExport } from '../flow/documentKind.ts';
import { viewFlow, type PlacedBlock } from '../flow/viewFlow.ts';
import type { Severity } from '../block.ts';
import type { Problem } from '../problem.ts';
import { createNearest } from './nearest.ts';
import { ownFindings, type OwnFinding } from './ownFindings.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { problemOf, ruleFailed } from './problemOf.ts';
import { rules } from './rules/index.ts';
import { setRules, type RuleSettings } from './settings.ts';
import { legacyExport } from './rules/legacy-export/rule.ts';

export interface ValidateOptions extends RuleSettings {
  /** The type the service keeps beside the flow; the file's own word, else an inbound flow, when not given. */
  readonly flowType?: AnyFlowType | undefined;
  /** Rules of one's own, checked after ours. */
  readonly moreRules?: readonly Rule[] | undefined;
}

/**
 * Runs every rule over a flow that is read already. Pure; never throws.
 *
 * @param text what it was read from, where it is as it was read
 */
export function validateDocument(
  document: { readonly flow: FlowJson },
  options: ValidateOptions = {},
  text?: string,
): Problem[] {
  const { flow } = document;
  const known = isLegacyExport(flow) ? [legacyExport] : [...rules, ...(options.moreRules ?? [])];
  return runRules(known, flow, options, text);
}

/** Runs some rules only, as far as the settings ask for them. */
export function runRules(
  some: readonly Rule[],
  flow: FlowJson,
  options: ValidateOptions = {},
  text?: string,
): Problem[] {
  const found: { problem: Problem; block: number }[] = [];
  const { view, actionOf, ownFindings, flowType, givenType, nearest } = contextOf(flow, options.flowType);
  const mostCharacters = text === undefined ? undefined : text.length * MOST_FOR_ONE;
  for (const { rule, severity, options: own } of setRules(some, options)) {
    let left = 0;
    let told = 0;
    const report = (finding: Finding): void => {
      if (++told > MOST_OF_ONE_RULE) {
        left++;
        return;
      }
      const problem = problemOf(rule, severity === undefined ? finding : { ...finding, severity });
      found.push({ problem, block: finding.block?.index ?? -1 });
    };
    try {
      // Named one by one: to spread them costs as much as many a rule, and there are as many rules as blocks.
      rule.check({
        flow,
        view,
        actionOf,
        ownFindings,
        flowType,
        givenType,
        nearest,
        mostCharacters,
        options: own,
        report,
      });
    } catch (cause) {
      found.push({ problem: ruleFailed(rule, cause), block: -1 });
    }
    if (left > 0) found.push({ problem: moreOfThem(rule, severity, left), block: Number.POSITIVE_INFINITY });
  }
  if (found.length === 0) return [];
  return found.sort((a, b) => a.block - b.block).map(({ problem }) => problem);
}

// helpers

/** Of all a text can hold, a number grows most when it is written anew: `1e20` has 21 characters then. */
const MOST_FOR_ONE = 6;

/** Four times what the largest flow of the service has blocks; a flow with more to tell was made to have it. */
const MOST_OF_ONE_RULE = 1000;

function moreOfThem(rule: Rule, severity: Severity | undefined, left: number): Problem {
  const message = `Too many problems of this kind: ${left} more are not told. Mend those that are, and check again.`;
  return problemOf(rule, severity === undefined ? { message } : { message, severity });
}

function contextOf(
  flow: FlowJson,
  givenType: AnyFlowType | undefined,
): Omit<RuleContext, 'report' | 'options' | 'mostCharacters'> {
  const said = givenType ?? flowTypeOf(flow);
  const type = isTaskFlowType(said) ? said : undefined;
  const found: (readonly OwnFinding[])[] = [];
  const actionOf = ({ index }: PlacedBlock): JsonObject => flow.Actions?.[index] as JsonObject;
  return {
    flow,
    view: viewFlow(flow),
    actionOf,
    ownFindings: (block) => (found[block.index] ??= ownFindings(block, actionOf, type)),
    flowType: type ?? 'CONTACT_FLOW',
    givenType,
    nearest: createNearest(),
  };
}
