/** What gestures on the canvas mean: each becomes one command, or nothing. */
import type { Position } from '@switchyard/blocks';
import { toFlow } from '@switchyard/drawing';
import type { Connection } from 'reactflow';
import type { Command, Wire } from '../document/command.ts';
import { connect } from '../document/commands/connect.ts';
import { moveBlocks } from '../document/commands/moveBlocks.ts';

/** Blocks that were dropped somewhere else. */
export function movedNodes(nodes: readonly { readonly id: string; readonly position: Position }[]): Command {
  return moveBlocks(Object.fromEntries(nodes.map(({ id, position }) => [id, toFlow(position)])));
}

/** A wire that was drawn, or whose end was put on another block. */
export function drawnWire({ source, sourceHandle, target }: Connection): Command | undefined {
  return sourceHandle === null ? undefined : connect({ from: source, branch: sourceHandle }, target);
}

/** The branch an edge leaves. */
export function wireOf(edge: { readonly source: string; readonly sourceHandle?: string | null }): Wire {
  return { from: edge.source, branch: edge.sourceHandle ?? '' };
}
