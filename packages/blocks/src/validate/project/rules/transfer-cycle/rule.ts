import { pathsOf } from '../../../../analyse/paths.ts';
import { reachedFrom } from '../../../../analyse/reached.ts';
import type { PlacedBlock } from '../../../../flow/viewFlow.ts';
import { wait } from '../../../../catalog/wait/block.ts';
import { quote } from '../../../words.ts';
import type { Call } from '../../calls.ts';
import type { ProjectFlow } from '../../projectFlow.ts';
import { defineProjectRule } from '../../projectRule.ts';

/** flow-language §2.17: loop counts and flow attributes are lost with each transfer, so that nothing counts the rounds. */
export const transferCycle = defineProjectRule({
  id: 'transfer-cycle',
  category: 'project',
  severity: 'warning',
  summary: 'Flows that transfer tasks to one another wait on the way.',
  check({ flows, calls, report }) {
    const transfers = transfersWithoutWait(calls);
    if (transfers.size === 0) return;
    for (const round of roundsIn(flows, transfers)) {
      const [first] = round;
      if (!first) continue;
      const titles = [...round.map(({ from }) => quote(from.title)), quote(first.from.title)];
      const shown = titles.length > MOST ? [...titles.slice(0, MOST - 1), '…', ...titles.slice(-1)] : titles;
      report({
        flow: first.from,
        block: first.block,
        pointer: first.pointer,
        related: round.slice(1, MOST).map(({ from, pointer }) => {
          return { message: `The transfer in ${quote(from.title)}.`, pointer, file: from.file };
        }),
        message:
          `Expected a Wait on the round ${shown.join(' → ')}: a task can go round it again and again without time passing. ` +
          'Place Wait in one of these flows, or end the task there.',
      });
    }
  },
});

// helpers

/** As many flows of a round as a person reads. */
const MOST = 6;

type Transfer = Call & { readonly to: ProjectFlow };
type Transfers = ReadonlyMap<ProjectFlow, readonly Transfer[]>;

/** Transfers that a task can come to from the entry point of a flow without waiting. */
function transfersWithoutWait(calls: readonly Call[]): Transfers {
  const reached = new Map<ProjectFlow, ReadonlySet<PlacedBlock | undefined>>();
  const transfers = new Map<ProjectFlow, Transfer[]>();
  for (const call of calls) {
    const { from, block, target, way } = call;
    if (way.name !== 'transfer' || target.is !== 'found') continue;
    const here = reached.get(from) ?? reachedWithoutWait(from);
    reached.set(from, here);
    if (!here.has(block)) continue;
    const known = transfers.get(from) ?? [];
    known.push({ ...call, to: target.flow });
    transfers.set(from, known);
  }
  return transfers;
}

function reachedWithoutWait({ view, actionOf }: ProjectFlow): ReadonlySet<PlacedBlock | undefined> {
  const paths = pathsOf(view, actionOf);
  const reached = reachedFrom([paths.start], paths, ({ from, taken }) => {
    const block = paths.blocks[from];
    return taken && block !== undefined && !mayWait(block);
  });
  return new Set([...reached].map((place) => paths.blocks[place]));
}

/** Whether time passes at a block, or somebody is asked; of blocks of other channels, any that may ask. */
function mayWait({ definition, foreign, type }: PlacedBlock): boolean {
  if (definition) return definition === wait;
  return foreign === undefined ? type !== '' : foreign.effect === 'fails' || foreign.effect === 'unknown';
}

/** Rounds of flows, so many that each flow that is on any comes to one of them; each flow is looked at once. */
function roundsIn(flows: readonly ProjectFlow[], transfers: Transfers): readonly (readonly Call[])[] {
  const rounds: (readonly Call[])[] = [];
  const told = new Set<ProjectFlow>();
  const seen = new Set<ProjectFlow>();
  for (const start of flows) {
    if (seen.has(start)) continue;
    seen.add(start);
    // The flows from the start to where we are, and of each the transfers not yet looked at.
    const places = new Map([[start, 0]]);
    const open = [{ flow: start, left: iterate(transfers, start) }];
    const way: Call[] = [];
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const { value: call } = at.left.next();
      if (!call) {
        open.pop();
        places.delete(at.flow);
        way.pop();
        continue;
      }
      const place = places.get(call.to);
      if (place !== undefined) {
        const round = [...way.slice(place), call];
        if (!round.some(({ from }) => told.has(from))) rounds.push(round);
        for (const { from } of round) told.add(from);
      } else if (!seen.has(call.to)) {
        seen.add(call.to);
        places.set(call.to, open.length);
        open.push({ flow: call.to, left: iterate(transfers, call.to) });
        way.push(call);
      }
    }
  }
  return rounds;
}

function iterate(transfers: Transfers, flow: ProjectFlow): IterableIterator<Transfer, undefined> {
  return (transfers.get(flow) ?? []).values();
}
