/** What is drawn of the open flow: worked out anew when it changes, and the same objects where it did not. */
import type { Severity } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { useCallback, useMemo, useState } from 'react';
import { applyNodeChanges, type NodeChange } from 'reactflow';
import { compareWith } from '../compare/comparing.ts';
import { useDesigner, useDocument, useFindings, useSession } from '../DesignerContext.tsx';
import { viewOf } from '../document/derived.ts';
import { wireId } from '../document/wireId.ts';
import { flowToGraph, type BlockNode, type EntryNode, type Graph, type WireEdge } from './flowToGraph.ts';
import { isRoutedAtOnce, keepRoutes, type Ways } from './keepRoutes.ts';
import { withComparison } from './withComparison.ts';

type Drawn = BlockNode | EntryNode;

export function useGraph(): Graph {
  const designer = useDesigner();
  const document = useDocument((state) => state.document);
  const compared = useSession((state) => state.comparing?.flow);
  const problems = useFindings((state) => state.problems);
  const severities = useMemo(() => worstOf(problems), [problems]);
  return useMemo(() => {
    if (!document) return EMPTY;
    const drawn = flowToGraph(viewOf(document.flow), designer.places(), severities);
    return compared ? withComparison(drawn, compareWith(compared, document.flow)) : drawn;
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
        return { settled, nodes: isOver ? settled : applyNodeChanges(changes, nodes) };
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
