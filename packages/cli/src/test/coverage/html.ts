/** For people in a browser: each flow as it is drawn, with what ran and what did not, and tables that say the same. */
import { drawFlow, writeSvg } from '@switchyard/drawing/picture';
import { tag, type Content, type Html } from '../../simulate/html.ts';
import { factsOf, pageOf, tableOf } from '../../simulate/page.ts';
import { titleOf, type CoveredBranch, type CoveredFlow, type CoverageReport } from './coverageReport.ts';
import { blockWords, percentWords, shareWords } from './words.ts';

export function coverageHtml({ flows, counts }: CoverageReport): string {
  return pageOf(
    'Branches taken by scenarios',
    factsOf([
      [percentWords(counts.branches), `of branches taken, ${shareWords(counts.branches)}`],
      [percentWords(counts.blocks), `of blocks entered, ${shareWords(counts.blocks)}`],
      [counts.branches.outOfReach, 'branches out of reach, not counted'],
    ]),
    tableOf(
      'Flows',
      ['Flow', 'Branches taken', 'In percent', 'Blocks entered', 'In percent', 'Branches out of reach'],
      flows.map((flow, place) => [
        tag('a', { href: `#flow-${place + 1}` }, titleOf(flow)),
        shareWords(flow.counts.branches),
        percentWords(flow.counts.branches),
        shareWords(flow.counts.blocks),
        percentWords(flow.counts.blocks),
        flow.counts.branches.outOfReach,
      ]),
    ),
    ...flows.flatMap(partOf),
  );
}

// helpers

function partOf(flow: CoveredFlow, place: number): readonly Html[] {
  const title = titleOf(flow);
  return [
    tag('h2', { id: `flow-${place + 1}` }, title === flow.name ? title : `${title}: ${flow.name}`),
    picture(flow),
    tableOf(
      `Branches of ${title}`,
      ['Block', 'Branch', 'Taken', 'What it would need', 'Line'],
      flow.blocks.flatMap((block) =>
        block.branches.length === 0
          ? [
              [
                blockWords(block),
                'none',
                block.entered === 0 ? 'never entered' : `entered ${times(block.entered)}`,
                block.outOfReach ?? '',
                block.line,
              ],
            ]
          : block.branches.map((branch): readonly Content[] => [
              blockWords(block),
              branch.label,
              takenWords(branch),
              branch.outOfReach ?? branch.needs ?? '',
              branch.line,
            ]),
      ),
      { holds: 'words' },
    ),
  ];
}

/** In both themes, for nobody knows yet which the reader has; the one that is not shown is read to nobody. */
function picture({ flow, name, blocks }: CoveredFlow): Html {
  const byId = new Map(blocks.map((block) => [block.block, block]));
  const byPointer = new Map(
    blocks.flatMap(({ branches }) => branches.map((branch) => [branch.pointer, branch] as const)),
  );
  const drawing = drawFlow(flow, {
    title: `${name}: what ran`,
    runs: {
      block: (id) => {
        const block = byId.get(id);
        return block && { times: block.entered, outOfReach: block.outOfReach };
      },
      branch: (pointer) => {
        const branch = byPointer.get(pointer);
        return branch && { times: branch.taken, outOfReach: branch.outOfReach };
      },
    },
  });
  return tag(
    'figure',
    { tabindex: 0, 'aria-label': `${name}, drawn` },
    ...(['light', 'dark'] as const).map((theme) => ({ html: writeSvg(drawing, { theme }) })),
    tag(
      'figcaption',
      { class: 'hint' },
      'Solid lines were taken, with how often at each branch; dotted lines never were; thin ones are out of reach.',
    ),
  );
}

function takenWords({ taken, outOfReach }: CoveredBranch): string {
  if (taken > 0) return times(taken);
  return outOfReach === undefined ? 'never' : 'out of reach';
}

function times(number: number): string {
  return number === 1 ? 'once' : `${number} times`;
}
