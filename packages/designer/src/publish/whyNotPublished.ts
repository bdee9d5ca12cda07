/** The gate before publishing: what Amazon Connect would refuse (flow-language §1.11). A draft is saved whatever it says. */
import type { FlowJson } from '@switchyard/blocks';
import type { Findings } from '../background/background.ts';

/** Why the flow cannot be published, in a sentence or two; undefined where it can. */
export function whyNotPublished(flow: FlowJson, { checked, refusals }: Findings): string | undefined {
  if (checked !== flow) return 'The flow is being checked. Try again in a moment.';
  const [first, ...more] = refusals;
  if (!first) return undefined;
  if (more.length === 0) return `Amazon Connect would refuse this flow: ${first.message}`;
  return `Amazon Connect would refuse this flow for ${more.length + 1} reasons. First: ${first.message}`;
}
