import { pathsOf } from '../../../analyse/paths.ts';
import { setBeforeOf } from '../../../analyse/setBefore.ts';
import { storeReadsOf } from '../../../analyse/storeReads.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §1.7.2: only the run of the flow that set them has them. */
export const flowAttributeLost = defineRule({
  id: 'flow-attribute-lost',
  category: 'data',
  severity: 'warning',
  summary: 'Flow attributes that are read are set before, in the same flow.',
  check({ view, actionOf, report }) {
    const paths = pathsOf(view, actionOf);
    const reads = storeReadsOf(paths, 'FlowAttributes', actionOf);
    if (reads.length === 0) return;
    const isSetBefore = setBeforeOf(paths, 'FlowAttributes', new Set(reads.map(({ key }) => key)));
    for (const { block, place, key, reference, pointer, atName } of reads) {
      if (isSetBefore(place, key)) continue;
      const message =
        `${quote(reference.text)} is always empty here: no block before sets it, and flow attributes do not come over ` +
        'from another flow. Set it before, or use a contact attribute.';
      report({ block, pointer, atName, message });
    }
  },
});
