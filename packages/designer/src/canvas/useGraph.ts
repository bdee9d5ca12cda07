/** What is drawn of the open flow: worked out anew when it changes, and the same objects where it did not. */
import type { Severity } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { useCallback, useMemo, useState } from 'react';
import { applyNodeChanges, type NodeChange } from 'reactflow';
import { compareWith } from '../compare/comparing.ts';
import { useDesigner, useDocument, useFindings, useSession } from '../DesignerContext.tsx';
import { viewOf } from '../document/derived.ts';
import { extrasOf } from '../document/extras.ts';
import { wireId } from '../document/wireId.ts';
import { flowToGraph, noteNodes, type DrawnNode, type Graph, type WireEdge } from './flowToGraph.ts';
import { isRoutedAtOnce, keepRoutes, type Ways } from './keepRoutes.ts';
import { withComparison } from './withComparison.ts';
import { withGroups } from './withGroups.ts';

type Drawn = DrawnNode;

export function useGraph(): Graph {
  const designer = useDesigner();
  const document = useDocument((state) => state.document);
  const compared = useSession((state) => state.comparing?.flow);
  const problems = useFindings((state) => state.problems);
  const severities = useMemo(() => worstOf(problems), [problems]);
  return useMemo(() => {
    if (!document) return EMPTY;
    const view = viewOf(document.flow);
    const drawn = flowToGraph(view, designer.places(), severities);
    if (compared) return withComparison(drawn, compareWith(compared, document.flow));
    const { notes, groups } = extrasOf(document.flow);
    const { nodes, edges } = withGroups(drawn, groups);
    return notes.length === 0 ? { nodes, edges } : { nodes: [...nodes, ...noteNodes(notes, view)], edges };
  }, [designer, document, compared, severities]);
}

/** The nodes, with what is selected. React Flow holds a copy of its own while a drag lasts; then the flow decides again. */
export function useNodes(graph: Graph): { nodes: Drawn[]; onNodesChange: (changes: NodeChange<Drawn>[]) => void } {
  const designer = useDesigner();
  const selection = useSession((state) => state.selection);
  const settled = useMemo(() => {
    const selected = new Set(selection);
    return graph.nodes.map((node) => (selected.has(node.id) ? selectedOnce(node) : node));
  }, [graph, selection]);
  const [held, setHeld] = useState({ settled, nodes: settled });
  const onNodesChange = useCallback(
    (changes: NodeChange<Drawn>[]) => {
      // Once a drag is over the flow decides; what keys move is the menu's.
      const isOver = changes.some((change) => change.type === 'position' && change.dragging !== true);
      setHeld((before) => {
        const nodes = before.settled === settled ? before.nodes : settled;
        return { settled, nodes: isOver ? settled : applyNodeChanges(withMembers(changes, nodes), nodes) };
      });
      const picked = changes.filter((change) => change.type === 'select');
      if (picked.length === 0) return;
      const next = new Set(designer.session.store.getState().selection);
      for (const { id, selected } of picked) {
        if (selected && id !== ENTRY_ID) next.add(id);
        else next.delete(id);
      }
      designer.session.select([...next]);
    },
    [designer, settled],
  );
  return { nodes: held.settled === settled ? held.nodes : settled, onNodesChange };
}

/**
 * The edges, with their ways. What is looked at lies over all other wires, so that it can be followed where they cross;
 * of the one under the pointer the style sheet takes care.
 *
 * @param dropOn the wire a block would be put on
 */
export function useEdges(graph: Graph, dropOn: string | undefined): WireEdge[] {
  const isComparison = useSession((state) => state.comparing !== undefined);
  const wire = useSession((state) => state.wire);
  const found = useFindings((state) => state.ways);
  const [waysOf] = useState(keepRoutes);
  const ways = useMemo(
    () => (isRoutedAtOnce(graph, isComparison) ? waysOf(graph) : found),
    [graph, isComparison, found, waysOf],
  );
  const [sameList] = useState(keepList);
  const routed = useMemo(() => sameList(graph.edges.map((edge) => routedOnce(edge, ways))), [graph, ways, sameList]);
  const chosen = wire && wireId(wire.from, wire.branch);
  return useMemo(
    () =>
      chosen === undefined && dropOn === undefined
        ? routed
        : routed.map((edge) => {
            const { id } = edge;
            if (id !== chosen && id !== dropOn) return edge;
            const takesBlock = id === dropOn;
            const looks = takesBlock ? { zIndex: 2, className: 'takes-block' } : { zIndex: 1 };
            return { ...edge, selected: id === chosen, ...looks };
          }),
    [routed, chosen, dropOn],
  );
}

// helpers

/** The blocks of a group that is on the move go with it. */
function withMembers(changes: NodeChange<Drawn>[], nodes: readonly Drawn[]): NodeChange<Drawn>[] {
  const groups = changes.flatMap((change) => {
    if (change.type !== 'position' || !change.position || !change.id.startsWith('group:')) return [];
    const node = nodes.find(({ id }) => id === change.id);
    return node?.type === 'group' ? [{ node, to: change.position }] : [];
  });
  if (groups.length === 0) return changes;
  const moved = new Set(changes.map((change) => ('id' in change ? change.id : '')));
  const places = new Map(nodes.map(({ id, position }) => [id, position]));
  const more = groups.flatMap(({ node, to }) =>
    [...node.data.members.keys()].flatMap((id): NodeChange<Drawn>[] => {
      const at = places.get(id);
      if (!at || moved.has(id)) return [];
      const position = { x: at.x + to.x - node.position.x, y: at.y + to.y - node.position.y };
      return [{ id, type: 'position', position, dragging: true }];
    }),
  );
  return [...changes, ...more];
}

const EMPTY: Graph = { nodes: [], edges: [] };

/** Edges that look the same are the same, and so is a list of them: React Flow looks at all whenever it gets another. */
function keepList(): (list: WireEdge[]) => WireEdge[] {
  let kept: WireEdge[] = [];
  return (list) => {
    let isSame = list.length === kept.length;
    const next = list.map((edge, index) => {
      const before = kept[index];
      if (before && looksAlike(before, edge)) return before;
      isSame = false;
      return edge;
    });
    return isSame ? kept : (kept = next);
  };
}

function looksAlike(one: WireEdge, other: WireEdge): boolean {
  if (one === other) return true;
  return (
    one.id === other.id &&
    one.target === other.target &&
    one.ariaLabel === other.ariaLabel &&
    one.data?.kind === other.data?.kind &&
    one.data?.way === other.data?.way &&
    one.data?.change === other.data?.change
  );
}

const selectedNodes = new WeakMap<Drawn, Drawn>();
const routedEdges = new WeakMap<WireEdge, WireEdge>();

function selectedOnce(node: Drawn): Drawn {
  let selected = selectedNodes.get(node);
  if (!selected) selectedNodes.set(node, (selected = { ...node, selected: true }));
  return selected;
}

function routedOnce(edge: WireEdge, ways: Ways): WireEdge {
  const way = ways.get(edge.id);
  if (!way || !edge.data) return edge;
  let routed = routedEdges.get(edge);
  if (routed?.data?.way !== way) routedEdges.set(edge, (routed = { ...edge, data: { ...edge.data, way } }));
  return routed;
}

/** The worst problem of each block. */
function worstOf(problems: readonly { readonly block?: string; readonly severity: Severity }[]): Map<string, Severity> {
  const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };
  const worst = new Map<string, Severity>();
  for (const { block, severity } of problems) {
    const known = block === undefined ? undefined : worst.get(block);
    if (block !== undefined && (known === undefined || rank[severity] > rank[known])) worst.set(block, severity);
  }
  return worst;
}
