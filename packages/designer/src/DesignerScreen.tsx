import { lazy, Suspense, useEffect } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { Canvas } from './canvas/Canvas.tsx';
import { useDesigner, useSession } from './DesignerContext.tsx';
import { useFiles } from './files/WorkspaceContext.tsx';
import { itemForKey, type MenuItem } from './menu.ts';
import { Palette } from './palette/Palette.tsx';
import { ProblemList } from './problems/ProblemList.tsx';
import { Properties } from './properties/Properties.tsx';
import { Header } from './toolbar/Header.tsx';
import { StatusBar } from './toolbar/StatusBar.tsx';

// The runtime is loaded when somebody wants to run something.
const Simulation = lazy(async () => ({ default: (await import('./simulation/Simulation.tsx')).Simulation }));

/** A flow that is open: blocks on the left, the canvas, what is set on the right, problems below. */
export function DesignerScreen({ menu }: { menu: readonly MenuItem[] }) {
  const problemsOpen = useSession((state) => state.problemsOpen);
  // Another file is another canvas, so that it opens at its beginning.
  const opened = useFiles((state) => state.draftKey);
  useKeys(menu);
  useBeginning();
  return (
    <div className="designer">
      <Header menu={menu} />
      <Group orientation="horizontal" className="designer-panels">
        <Panel defaultSize="18%" minSize="200px" collapsible>
          <Palette />
        </Panel>
        <Separator className="separator" aria-label="Width of the block list" />
        <Panel minSize="320px">
          <Group orientation="vertical">
            <Panel minSize="200px">
              <Canvas key={opened} />
            </Panel>
            {problemsOpen ? (
              <>
                <Separator className="separator flat" aria-label="Height of the problem list" />
                <Panel defaultSize="28%" minSize="100px" className="problems-panel">
                  <ProblemList />
                </Panel>
              </>
            ) : null}
          </Group>
        </Panel>
        <Separator className="separator" aria-label="Width of the side panel" />
        <Panel defaultSize="24%" minSize="280px" className="side-panel">
          <SidePanel />
        </Panel>
      </Group>
      <StatusBar />
    </div>
  );
}

function SidePanel() {
  const designer = useDesigner();
  const panel = useSession((state) => state.panel);
  return (
    <>
      <div className="side-tabs" role="tablist" aria-label="Side panel">
        {(['properties', 'run'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={panel === name}
            aria-controls="side-panel"
            onClick={() => designer.session.set({ panel: name })}
          >
            {name === 'properties' ? 'Properties' : 'Run'}
          </button>
        ))}
      </div>
      <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${panel}`} className="side-content">
        {panel === 'properties' ? (
          <Properties />
        ) : (
          <Suspense fallback={null}>
            <Simulation />
          </Suspense>
        )}
      </div>
    </>
  );
}

/**
 * Where hands begin: what had the focus went away with the list of flows. An empty flow begins with its first block; of
 * another the name is read out.
 */
function useBeginning(): void {
  const designer = useDesigner();
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const isEmpty = designer.view().blocks.length === 0;
      document.querySelector<HTMLElement>(isEmpty ? '.palette-search input' : '.toolbar-flow h1')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [designer]);
}

function useKeys(menu: readonly MenuItem[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const item = itemForKey(menu, event);
      if (!item?.applies()) return;
      event.preventDefault();
      item.run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [menu]);
}
