import { wirePath } from '@switchyard/drawing';
import { memo } from 'react';
import { BaseEdge, type EdgeProps } from 'reactflow';
import { useSession } from '../DesignerContext.tsx';
import type { WireEdge as Model } from './flowToGraph.ts';

/** The line of a connected branch; both its ends are marked while it is looked at. */
export const WireEdge = memo(function WireEdge(props: EdgeProps<Model>) {
  const { source, sourceHandleId, sourceX, sourceY, targetX, targetY, data, selected } = props;
  const taken = useSession(({ trail }) => trail?.taken.has(`${source}/${sourceHandleId ?? ''}`) === true);
  const from = { x: sourceX, y: sourceY };
  const to = { x: targetX, y: targetY };
  const look = ['wire', data?.kind, data?.change, selected && 'selected', taken && 'taken'].filter(Boolean).join(' ');
  return (
    <>
      <BaseEdge
        id={props.id}
        path={wirePath(from, to, data?.way)}
        interactionWidth={data?.change === 'removed' ? 0 : 18}
        className={look}
      />
      <circle className="wire-end" cx={from.x - 5} cy={from.y} r={11} />
      <circle className="wire-end" cx={to.x + 5} cy={to.y} r={11} />
    </>
  );
});
