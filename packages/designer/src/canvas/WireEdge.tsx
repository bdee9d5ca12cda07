import { memo } from 'react';
import { BaseEdge, type EdgeProps } from 'reactflow';
import { useSession } from '../DesignerContext.tsx';
import type { WireEdge as Model } from './flowToGraph.ts';
import { wirePath } from './wirePath.ts';

/** How far below its ends a loop runs, so that it clears the blocks it comes from. */
const BELOW = 110;

/** The line of a connected branch. */
export const WireEdge = memo(function WireEdge(props: EdgeProps<Model>) {
  const { source, sourceHandleId, sourceX, sourceY, targetX, targetY, data, selected } = props;
  const taken = useSession(({ trail }) => trail?.taken.has(`${source}/${sourceHandleId ?? ''}`) === true);
  const path = wirePath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, BELOW);
  const look = ['wire', data?.kind, selected && 'selected', taken && 'taken'].filter(Boolean).join(' ');
  return <BaseEdge id={props.id} path={path} interactionWidth={18} className={look} />;
});
