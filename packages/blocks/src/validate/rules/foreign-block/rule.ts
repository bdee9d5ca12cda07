import { pathsOf } from '../../../analyse/paths.ts';
import { reachedIn } from '../../../analyse/reached.ts';
import { flowTypeOf, isTaskFlowType } from '../../../flow/flowTypes.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import type { ForeignBlock, ForeignEffect } from '../../../foreign/foreign.ts';
import type { RelatedPlace } from '../../../problem.ts';
import { defineRule, type RuleContext } from '../../rule.ts';

/** flow-language §5: blocks of other channels, by what a task does there; each kind is told once. */
export const foreignBlock = defineRule({
  id: 'foreign-block',
  category: 'tasks',
  severity: 'warning',
  summary: 'Every block a task comes to is one of those that tasks support.',
  check(context) {
    const { flow, givenType, report } = context;
    const type = givenType ?? flowTypeOf(flow);
    // What tasks never run may have what it likes; a module they may run.
    if (type !== undefined && type !== 'MODULE' && !isTaskFlowType(type)) return;
    for (const [block, ...more] of strangersIn(context)) {
      report({
        block,
        pointer: `${block.pointer}/Type`,
        message: describe(block, block.foreign, more.length),
        severity: severityOf(block.foreign),
        ...(more.length === 0 ? {} : { related: more.slice(0, MOST_PLACES).map(alsoAt) }),
      });
    }
  },
});

// helpers

/** More places than this are only counted. */
const MOST_PLACES = 20;

type Stranger = PlacedBlock & { readonly foreign: ForeignBlock };
type Strangers = readonly [Stranger, ...Stranger[]];

/** The blocks of each kind that a task comes to, as far as the flow says where it begins. */
function strangersIn({ view, actionOf }: RuleContext): Iterable<Strangers> {
  const kinds = new Map<string, [Stranger, ...Stranger[]]>();
  if (!view.blocks.some(isStranger)) return kinds.values();
  const paths = pathsOf(view, actionOf);
  const reached = reachedIn(paths);
  paths.blocks.forEach((block, place) => {
    if (!isStranger(block) || (paths.start !== undefined && !reached.has(place))) return;
    const kind = `${block.type} ${block.foreign.title}`;
    const known = kinds.get(kind);
    if (known) known.push(block);
    else kinds.set(kind, [block]);
  });
  return kinds.values();
}

function isStranger(block: PlacedBlock): block is Stranger {
  return block.foreign !== undefined;
}

/** What works is no mistake; only a simulation does not show it. */
function severityOf({ refused, effect }: ForeignBlock): 'error' | 'warning' | 'info' {
  if (refused !== undefined) return 'error';
  return effect === 'goesOn' || effect === 'ends' ? 'info' : 'warning';
}

function describe({ named }: PlacedBlock, { title, type, refused, effect }: ForeignBlock, more: number): string {
  // A block without a name of its own is called by its title already.
  const what = named ? `${title} (${type})` : type;
  const where = more === 0 ? '' : `, here and in ${more} more ${more === 1 ? 'block' : 'blocks'},`;
  return `${what}${where} ${refused === undefined ? EFFECTS[effect] : `${UNSUPPORTED}. ${refused}`}`;
}

function alsoAt({ pointer }: PlacedBlock): RelatedPlace {
  return { message: 'and here', pointer: `${pointer}/Type` };
}

const UNSUPPORTED = 'is not one of the blocks tasks support';
const NOT_MODELLED = 'works for tasks and is not modelled here: it is kept as it is';

const EFFECTS: Readonly<Record<ForeignEffect, string>> = {
  goesOn: `${NOT_MODELLED}, and a simulation goes on by its first branch.`,
  ends: `${NOT_MODELLED}, and a simulation ends here.`,
  noEffect: `${UNSUPPORTED}: a task goes on by Success, and nothing happens.`,
  fails: `${UNSUPPORTED}: a task takes the Error branch.`,
  unknown: `${UNSUPPORTED}: what a task does here is not documented, and a simulation stops.`,
};
