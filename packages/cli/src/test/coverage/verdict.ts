/** Why too few branches were taken, as a sentence that says where they are missing; undefined where it is enough. */
import { percentCovered } from '@switchyard/runtime/centre';
import { printable } from '../../printable.ts';
import { titleOf, type CoveredFlow, type CoverageReport } from './coverageReport.ts';
import { blockWords, percentWords, shareWords } from './words.ts';

export function whyTooFew(
  { flows, counts: { branches } }: CoverageReport,
  min: number | undefined,
): string | undefined {
  if (min === undefined || percentCovered(branches) >= min) return undefined;
  const lacking = flows
    .map((flow) => ({ flow, missing: missingIn(flow) }))
    .filter(({ missing }) => missing.length > 0)
    .map(({ flow, missing }) => `${printable(titleOf(flow))} lacks ${listed(missing)}`);
  return `Expected at least ${min} % of branches taken, found ${percentWords(branches)} (${shareWords(branches)}): ${lacking.join('; ')}.`;
}

// helpers

/** More are in the report. */
const SHOWN = 3;

function missingIn({ blocks }: CoveredFlow): readonly string[] {
  return blocks.flatMap((block) =>
    block.branches
      .filter(({ taken, outOfReach }) => taken === 0 && outOfReach === undefined)
      .map(({ label }) => printable(`"${blockWords(block)}" by "${label}"`)),
  );
}

function listed(missing: readonly string[]): string {
  const more = missing.length - SHOWN;
  return `${missing.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
