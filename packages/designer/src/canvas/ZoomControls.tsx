import { Maximize, Minus, Plus } from 'lucide-react';
import { Panel, useViewport } from 'reactflow';
import { useDesigner } from '../DesignerContext.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { texts } from '../texts/texts.ts';

/** How close the canvas is looked at, in the corner where maps have it. */
export function ZoomControls() {
  const { session } = useDesigner();
  const { zoom } = useViewport();
  return (
    <Panel position="bottom-left" className="zoom-controls">
      <IconButton
        label={texts().canvas.zoomOut}
        keys="−"
        icon={<Minus size={15} />}
        onClick={() => session.wish('zoomOut')}
      />
      <span className="zoom-level" aria-label={texts().canvas.zoom}>
        {Math.round(zoom * 100)} %
      </span>
      <IconButton
        label={texts().canvas.zoomIn}
        keys="+"
        icon={<Plus size={15} />}
        onClick={() => session.wish('zoomIn')}
      />
      <IconButton
        label={texts().canvas.showWholeFlow}
        keys="Shift+1"
        icon={<Maximize size={15} />}
        onClick={() => session.wish('fit')}
      />
    </Panel>
  );
}
