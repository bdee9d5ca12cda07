import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef, type PanelProps } from 'react-resizable-panels';
import { BottomPanel } from './bottom/BottomPanel.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { CompareBar } from './compare/CompareBar.tsx';
import { CompareList } from './compare/CompareList.tsx';
import { PasteProblems } from './clipboard/PasteProblems.tsx';
import { useClipboardEvents } from './clipboard/useClipboardEvents.ts';
import { useDesigner, useSession } from './DesignerContext.tsx';
import { FileNotice } from './files/FileNotice.tsx';
import { useFiles } from './files/WorkspaceContext.tsx';
import { FindBar } from './find/FindBar.tsx';
import { HistoryList } from './history/HistoryList.tsx';
import { JsonPanel } from './json/JsonPanel.tsx';
import { useUnreadText } from './json/useUnreadText.ts';
import { LeftPanel } from './left/LeftPanel.tsx';
import type { MenuItem } from './menu.ts';
import { BranchChooser } from './outline/BranchChooser.tsx';
import { Properties } from './properties/Properties.tsx';
import { CloseQuestion } from './tabs/CloseQuestion.tsx';
import { FlowTabs } from './tabs/FlowTabs.tsx';
import { Header } from './toolbar/Header.tsx';
import { StatusBar } from './toolbar/StatusBar.tsx';
import { useNarrow } from './ui/useNarrow.ts';
import { texts } from './texts/texts.ts';

// The runtime is loaded when somebody wants to run something.
const Simulation = lazy(async () => ({ default: (await import('./simulation/Simulation.tsx')).Simulation }));

/** A flow that is open: blocks on the left, the canvas, what is set on the right, problems below. */
export function DesignerScreen({ menu }: { menu: readonly MenuItem[] }) {
  const bottomOpen = useSession((state) => state.problemsOpen || state.searchOpen);
  // Another file is another canvas, so that it opens at its beginning.
  const opened = useFiles((state) => state.draftKey);
  useClipboardEvents();
  useBeginning();
  useUnreadText();
  const narrow = useNarrow();
  useOneAtATime(narrow);
  return (
    <div className="designer">
      <FlowTabs />
      <Header menu={menu} />
      <FileNotice />
      <Group orientation="horizontal" className="designer-panels">
        <SidePane shown="paletteOpen" defaultSize={narrow ? '62%' : '18%'} minSize={narrow ? '50%' : '200px'}>
          <LeftPanel menu={menu} />
        </SidePane>
        <Separator className="separator" aria-label={texts().screen.widthOfLeftPanel} />
        <Panel minSize={narrow ? '20%' : '320px'}>
          <Group orientation="vertical">
            <Panel minSize="200px">
              <div className="canvas-room">
                <Canvas key={opened} />
                <CompareBar menu={menu} />
                <FindBar />
              </div>
            </Panel>
            {bottomOpen ? (
              <>
                <Separator className="separator flat" aria-label={texts().screen.heightOfLowerPanel} />
                <Panel defaultSize="28%" minSize="100px" className="problems-panel">
                  <BottomPanel />
                </Panel>
              </>
            ) : null}
          </Group>
        </Panel>
        <Separator className="separator" aria-label={texts().screen.widthOfSidePanel} />
        <SidePane
          shown="sideOpen"
          defaultSize={narrow ? '62%' : '24%'}
          minSize={narrow ? '50%' : '280px'}
          className="side-panel"
        >
          <SidePanel />
        </SidePane>
      </Group>
      <StatusBar />
      <BranchChooser />
      <PasteProblems />
      <CloseQuestion />
    </div>
  );
}

interface SidePaneProps extends Pick<PanelProps, 'defaultSize' | 'minSize' | 'className'> {
  /** What the session calls whether it is shown. */
  shown: 'paletteOpen' | 'sideOpen';
  children: ReactNode;
}

/** A panel beside the canvas, which is hidden by a key, or by drawing its edge to the edge of the window. */
function SidePane({ shown, defaultSize, children, ...rest }: SidePaneProps) {
  const { session } = useDesigner();
  const isShown = useSession((state) => state[shown]);
  const pane = usePanelRef();
  useEffect(() => {
    if (!isShown) return pane.current?.collapse();
    // Once the other has made room, where there is room for one.
    const frame = requestAnimationFrame(() => pane.current?.expand());
    return () => cancelAnimationFrame(frame);
  }, [isShown, pane]);
  return (
    <Panel
      {...rest}
      panelRef={pane}
      defaultSize={session.store.getState()[shown] ? defaultSize : 0}
      collapsible
      onResize={({ inPixels }, _id, before) => {
        if (before && inPixels > 0 !== before.inPixels > 0) session.set({ [shown]: inPixels > 0 });
      }}
    >
      {isShown ? children : null}
    </Panel>
  );
}

const PANELS = {
  get properties() {
    return texts().screen.properties;
  },
  get json() {
    return texts().screen.json;
  },
  get run() {
    return texts().screen.run;
  },
  get history() {
    return texts().screen.history;
  },
  get compare() {
    return texts().screen.compare;
  },
} as const;

function SidePanel() {
  const designer = useDesigner();
  const panel = useSession((state) => state.panel);
  const isComparing = useSession((state) => state.comparing !== undefined);
  return (
    <>
      <div className="side-tabs" role="tablist" aria-label={texts().screen.sidePanel}>
        {(['properties', 'json', 'run', 'history', ...(isComparing ? (['compare'] as const) : [])] as const).map(
          (name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={panel === name}
              aria-controls="side-panel"
              onClick={() => designer.session.set({ panel: name })}
            >
              {PANELS[name]}
            </button>
          ),
        )}
      </div>
      <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${panel}`} className="side-content">
        {panel === 'properties' ? (
          <Properties />
        ) : panel === 'json' ? (
          <JsonPanel />
        ) : panel === 'history' ? (
          <HistoryList />
        ) : panel === 'compare' ? (
          <CompareList />
        ) : (
          <Suspense fallback={null}>
            <Simulation />
          </Suspense>
        )}
      </div>
    </>
  );
}

/** Where there is room for one panel beside the canvas, showing one hides the other. */
function useOneAtATime(narrow: boolean): void {
  const { session } = useDesigner();
  useEffect(() => {
    if (!narrow) return;
    const { paletteOpen, sideOpen } = session.store.getState();
    if (paletteOpen && sideOpen) session.set({ sideOpen: false });
    return session.store.subscribe((state, before) => {
      if (!state.paletteOpen || !state.sideOpen) return;
      if (!before.sideOpen) session.set({ paletteOpen: false });
      else if (!before.paletteOpen) session.set({ sideOpen: false });
    });
  }, [narrow, session]);
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
