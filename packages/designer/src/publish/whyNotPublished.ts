/** The gate before publishing: what Amazon Connect would refuse (flow-language §1.11). A draft is saved whatever it says. */
import type { FlowJson } from '@switchyard/blocks';
import type { Findings } from '../background/background.ts';
import { texts } from '../texts/texts.ts';

/** Why the flow cannot be published, in a sentence or two; undefined where it can. */
export function whyNotPublished(flow: FlowJson, { checked, refusals }: Findings): string | undefined {
  if (checked !== flow) return texts().publish.beingChecked;
  const [first, ...more] = refusals;
  if (!first) return undefined;
  if (more.length === 0) return texts().publish.wouldBeRefused(first.message);
  return texts().publish.wouldBeRefusedFor(more.length + 1, first.message);
}
