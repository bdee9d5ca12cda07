/** Puts a new block where a gesture ended, connected to what it was meant for. */
import type { Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, freePlace, HEADER_HEIGHT, leavesBlock, leavesEntry, toCanvas, toFlow } from '@switchyard/drawing';
import { useMemo } from 'react';
import type { ReactFlowInstance } from 'reactflow';
import type { Designer } from '../designer.ts';
import { placeBlock, type Placing } from '../document/commands/placeBlock.ts';
import type { Wire } from '../document/command.ts';
import { useDesigner } from '../DesignerContext.tsx';
import type { DrawnNode, WireEdge } from './flowToGraph.ts';
import { makeRoom } from './makeRoom.ts';

export type Drawn = ReactFlowInstance<DrawnNode, WireEdge>;

export interface Hands {
  /** @param at where on the screen, in pixels of the window */
  place(block: string, at: Position, onto: Placing['onto']): string;
  /** Puts a block on a branch: between its ends where it leads somewhere, else to the right of it. */
  placeOn(block: string, wire: Wire): string;
  /** Where a branch leaves its block, in pixels of the window. */
  startOf(wire: Wire): Position;
}

export function usePlacing(flow: Drawn): Hands {
  const designer = useDesigner();
  return useMemo(() => {
    const put = (block: string, placing: Omit<Placing, 'block' | 'id'>): string => {
      const id = designer.newId();
      designer.run(placeBlock({ block, id, ...placing }));
      designer.session.select([id]);
      return id;
    };
    return {
      place(block, at, onto) {
        const point = flow.screenToFlowPosition(at);
        // The block is held by the middle of its head, and a wire ends where it is entered.
        const corner = {
          x: point.x - (onto?.how === 'connect' ? 0 : BLOCK_WIDTH / 2),
          y: point.y - HEADER_HEIGHT / 2,
        };
        const room =
          onto?.how === 'insert'
            ? makeRoom(designer.view(), designer.places(), onto.wire, toFlow(corner))
            : { position: toFlow(corner) };
        return put(block, { ...room, ...(onto ? { onto } : {}) });
      },
      placeOn(block, wire) {
        const view = designer.view();
        const start = startOn(designer, wire);
        const wished = toFlow({ x: start.x + 56, y: start.y - HEADER_HEIGHT / 2 });
        const isConnected = targetOf(designer, wire) !== undefined;
        if (!isConnected) {
          const position = freePlace(view, designer.places(), wished);
          return put(block, { position, onto: { wire, how: 'connect' } });
        }
        const room = makeRoom(view, designer.places(), wire, wished);
        return put(block, { ...room, onto: { wire, how: 'insert' } });
      },
      startOf: (wire) => flow.flowToScreenPosition(startOn(designer, wire)),
    };
  }, [designer, flow]);
}

// helpers

function targetOf(designer: Designer, { from, branch }: Wire): string | undefined {
  const view = designer.view();
  if (from === ENTRY_ID) return view.start;
  return view.byId.get(from)?.branches.find(({ name }) => name === branch)?.target;
}

/** Where a branch leaves its block, on the canvas. */
function startOn(designer: Designer, { from, branch }: Wire): Position {
  const view = designer.view();
  const places = designer.places();
  if (from === ENTRY_ID) return leavesEntry(toCanvas(places.get(ENTRY_ID) ?? view.entryPosition ?? { x: 0, y: 0 }));
  const block = view.byId.get(from);
  const corner = toCanvas(places.get(from) ?? block?.position ?? { x: 0, y: 0 });
  const index = block?.branches.findIndex(({ name }) => name === branch) ?? 0;
  return leavesBlock(corner, Math.max(0, index));
}
