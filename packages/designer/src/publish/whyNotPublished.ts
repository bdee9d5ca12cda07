/** The gate before publishing: what Amazon Connect would refuse (flow-language §1.11). A draft is saved whatever it says. */
import type { AnyFlowType, FlowDocument, Problem } from '@switchyard/blocks';
import { isInPreset, rules } from '@switchyard/blocks/validate';
import { problemsOf } from '../document/derived.ts';

/** The problems that stand in the way, in the words of the problem list; those a flow suppresses do not. */
export function refusalsOf(document: FlowDocument, flowType: AnyFlowType): readonly Problem[] {
  return problemsOf(document, flowType).filter(({ severity, rule }) => severity === 'error' && REFUSING.has(rule));
}

/** Why the flow cannot be published, in a sentence or two; undefined where it can. */
export function whyNotPublished(document: FlowDocument, flowType: AnyFlowType): string | undefined {
  const [first, ...more] = refusalsOf(document, flowType);
  if (!first) return undefined;
  if (more.length === 0) return `Amazon Connect would refuse this flow: ${first.message}`;
  return `Amazon Connect would refuse this flow for ${more.length + 1} reasons. First: ${first.message}`;
}

// helpers

const REFUSING: ReadonlySet<string> = new Set(rules.filter((rule) => isInPreset('service', rule)).map(({ id }) => id));
