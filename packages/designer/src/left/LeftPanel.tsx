import type { KeyboardEvent } from 'react';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import type { MenuItem } from '../menuItem.ts';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { focusLater } from '../ui/focusLater.ts';
import './left.css';
import { texts } from '../texts/texts.ts';

const TABS = {
  get blocks() {
    return texts().left.blocks;
  },
  get outline() {
    return texts().left.outline;
  },
} as const;

/** The panel left of the canvas: the blocks there are, or the flow as an outline. */
export function LeftPanel({ menu }: { menu: readonly MenuItem[] }) {
  const { session } = useDesigner();
  const left = useSession((state) => state.left);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    const other = left === 'blocks' ? 'outline' : 'blocks';
    session.set({ left: other });
    focusLater(`#tab-${other}`);
  };
  return (
    <div className="left-panel">
      <div className="side-tabs" role="tablist" aria-label={texts().left.leftPanel}>
        {(['blocks', 'outline'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={left === name}
            aria-controls="left-panel"
            tabIndex={left === name ? 0 : -1}
            onKeyDown={onKey}
            onClick={() => session.set({ left: name })}
          >
            {TABS[name]}
          </button>
        ))}
      </div>
      <div id="left-panel" role="tabpanel" aria-labelledby={`tab-${left}`} className="left-content">
        {left === 'outline' ? <Outline menu={menu} /> : <Palette />}
      </div>
    </div>
  );
}
