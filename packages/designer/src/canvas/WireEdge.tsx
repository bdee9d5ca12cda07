import type { Position } from '@switchyard/blocks';
import { wirePath } from '@switchyard/drawing';
import { memo } from 'react';
import { BaseEdge, type EdgeProps } from 'reactflow';
import type { Way } from '../background/work.ts';
import { useSession } from '../DesignerContext.tsx';
import type { WireEdge as Model } from './flowToGraph.ts';
import { isLong } from './isLong.ts';

/** The line of a connected branch; both its ends are marked while it is looked at. */
export const WireEdge = memo(function WireEdge(props: EdgeProps<Model>) {
  const { source, sourceHandleId, sourceX, sourceY, targetX, targetY, data, selected } = props;
  const taken = useSession(({ trail }) => trail?.taken.has(`${source}/${sourceHandleId ?? ''}`) === true);
  const from = { x: sourceX, y: sourceY };
  const to = { x: targetX, y: targetY };
  const looks = [
    'wire',
    data?.kind,
    data?.change,
    selected && 'selected',
    taken && 'taken',
    isLong(from, to) && 'long',
  ];
  return (
    <>
      <BaseEdge
        id={props.id}
        path={wirePath(from, to, wayFor(from, to, data?.way))}
        interactionWidth={data?.change === 'removed' ? 0 : 18}
        className={looks.filter(Boolean).join(' ')}
      />
      <circle className="wire-end" cx={from.x - 5} cy={from.y} r={11} />
      <circle className="wire-end" cx={to.x + 5} cy={to.y} r={11} />
    </>
  );
});

// helpers

/** A way was found for where its ends were; while one of them is on the move the wire only follows. */
function wayFor(from: Position, to: Position, way: Way | undefined): readonly Position[] | undefined {
  return way && isAt(way.from, from) && isAt(way.to, to) ? way.points : undefined;
}

function isAt(one: Position, other: Position): boolean {
  return Math.abs(one.x - other.x) < 0.5 && Math.abs(one.y - other.y) < 0.5;
}
