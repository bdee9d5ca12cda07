import { pathsOf } from '../../../analyse/paths.ts';
import { setBeforeOf } from '../../../analyse/setBefore.ts';
import { storeReadsOf } from '../../../analyse/storeReads.ts';
import { writesOf } from '../../../analyse/writes.ts';
import { flowTypeOf } from '../../../flow/flowTypes.ts';
import { namePatterns } from '../../namePatterns.ts';
import { defineRule } from '../../rule.ts';
import { didYouMean, quote } from '../../words.ts';

/** flow-language §1.7.2: attributes may also come with the task, which only the author of the flow knows. */
export const attributeNeverSet = defineRule({
  id: 'attribute-never-set',
  category: 'data',
  severity: 'info',
  summary: 'Attributes that are read come with the task, or are set before.',
  options: { inputs: ['*'] },
  check({ flow, givenType, options, view, actionOf, nearest, report }) {
    // Every other type of flow runs on a task that some flow has already been through.
    if ((givenType ?? flowTypeOf(flow) ?? 'CONTACT_FLOW') !== 'CONTACT_FLOW') return;
    const paths = pathsOf(view, actionOf);
    const reads = storeReadsOf(paths, 'Attributes', actionOf);
    if (reads.length === 0) return;
    const comesWithTask = namePatterns(options['inputs']);
    const isSetBefore = setBeforeOf(paths, 'Attributes', new Set(reads.map(({ key }) => key)));
    const set = new Set<string>();
    view.blocks.forEach((block) => writesOf(block, 'Attributes').rows.forEach((_text, key) => set.add(key)));
    const told = new Set<string>();
    for (const { block, place, key, reference, pointer, atName } of reads) {
      if (told.has(key) || isSetBefore(place, key)) continue;
      told.add(key);
      const meant = set.has(key) ? undefined : misspelled(key, nearest(key, set));
      if (meant === undefined && comesWithTask(key)) continue;
      const next =
        meant === undefined
          ? '. Set it before, or list it under "inputs" of this rule if tasks come with it.'
          : didYouMean(`$.Attributes.${meant}`);
      report({
        block,
        pointer,
        atName,
        message: `${quote(reference.text)} is read, and no block before sets it${next}`,
      });
    }
  },
});

// helpers

/** Short names are alike by chance, and those that differ by a number are meant to. */
function misspelled(key: string, near: string | undefined): string | undefined {
  const isMeant = near !== undefined && key.length > 4 && key.replaceAll(/\d/g, '') !== near.replaceAll(/\d/g, '');
  return isMeant ? near : undefined;
}
