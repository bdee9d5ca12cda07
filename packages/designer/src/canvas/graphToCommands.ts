/** What gestures on the canvas mean: each becomes one command, or nothing. */
import type { Position } from '@switchyard/blocks';
import { toFlow } from '@switchyard/drawing';
import type { Connection } from 'reactflow';
import type { Command, Wire } from '../document/command.ts';
import { connect } from '../document/commands/connect.ts';
import { moveBlocks } from '../document/commands/moveBlocks.ts';

interface Moved {
  readonly id: string;
  readonly position: Position;
}

/**
 * Blocks and notes that were dropped somewhere else, and groups, whose blocks went with them.
 *
 * @param before where a group stood, and its blocks
 */
export function movedNodes(
  nodes: readonly Moved[],
  before: (
    id: string,
  ) => { readonly position: Position; readonly members: ReadonlyMap<string, Position> } | undefined = () => undefined,
): Command {
  const places = nodes.flatMap(({ id, position }): (readonly [string, Position])[] => {
    const group = before(id);
    if (!group) return [[id, toFlow(position)]];
    return [...group.members].map(([member, at]) => [
      member,
      toFlow({ x: at.x + position.x - group.position.x, y: at.y + position.y - group.position.y }),
    ]);
  });
  // What was dragged itself stands where it was dropped, whatever its group did.
  const own = new Map(nodes.map(({ id, position }) => [id, toFlow(position)]));
  return moveBlocks(Object.fromEntries(places.map(([id, place]) => [id, own.get(id) ?? place])));
}

/** A wire that was drawn, or whose end was put on another block. */
export function drawnWire({ source, sourceHandle, target }: Connection): Command | undefined {
  return sourceHandle === null ? undefined : connect({ from: source, branch: sourceHandle }, target);
}

/** The branch an edge leaves. */
export function wireOf(edge: { readonly source: string; readonly sourceHandle?: string | null }): Wire {
  return { from: edge.source, branch: edge.sourceHandle ?? '' };
}
