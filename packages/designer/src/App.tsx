import { Tooltip } from '@base-ui/react/tooltip';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { Announcer } from './announcements/Announcer.tsx';
import './app.css';
import type { Designer } from './designer.ts';
import { DesignerContext, useDocument, useSession } from './DesignerContext.tsx';
import { DropTarget } from './files/DropTarget.tsx';
import { FileQuestions } from './files/FileQuestions.tsx';
import { useFileEvents } from './files/useFileEvents.ts';
import type { Workspace } from './files/workspace.ts';
import { WorkspaceContext } from './files/WorkspaceContext.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { NewFlow } from './home/NewFlow.tsx';
import { InstanceProvider } from './instance/InstanceContext.tsx';
import { UpdateNotice } from './offline/UpdateNotice.tsx';
import { CommandPalette } from './commandPalette/CommandPalette.tsx';
import { ShortcutSheet } from './commandPalette/ShortcutSheet.tsx';
import { createMenu, itemForKey, type MenuItem } from './menu.ts';
import { MapDialog } from './map/MapDialog.tsx';
import { FlowTabs } from './tabs/FlowTabs.tsx';
import type { OpenFlows } from './tabs/openFlows.ts';
import { OpenFlowsContext } from './tabs/OpenFlowsContext.tsx';
import { useOpenFlowEvents } from './tabs/useOpenFlowEvents.ts';
import { useLanguage } from './texts/useLanguage.ts';
import { keepFocus } from './ui/keepFocus.ts';
import { useTheme } from './ui/useTheme.ts';
import './ui/ui.css';

// The list of flows is there before the canvas is; that is fetched meanwhile, or at once for an address with a flow in it.
const DesignerScreen = lazy(async () => ({ default: (await import('./DesignerScreen.tsx')).DesignerScreen }));

interface AppProps {
  designer: Designer;
  workspace: Workspace;
  open: OpenFlows;
}

/** The designer: the folder's flows, or the one that is open. */
export function App({ designer, workspace, open }: AppProps) {
  return (
    <DesignerContext value={designer}>
      <WorkspaceContext value={workspace}>
        <Tooltip.Provider>
          <InstanceProvider>
            <OpenFlowsContext value={open}>
              <Spoken designer={designer} workspace={workspace} open={open} />
            </OpenFlowsContext>
          </InstanceProvider>
        </Tooltip.Provider>
      </WorkspaceContext>
    </DesignerContext>
  );
}

/** What goes on whatever the language is; the screens are drawn anew in another one. */
function Spoken(props: AppProps) {
  const language = useLanguage(useSession((state) => state.language));
  useOpenFlowEvents();
  useFileEvents(props.workspace, props.designer);
  useEffect(() => keepFocus(window.document), []);
  useTheme(useSession((state) => state.theme));
  return <Screens key={language} {...props} />;
}

function Screens({ designer, workspace, open }: AppProps) {
  const isOpen = useDocument((state) => state.document !== undefined);
  const menu = useMemo(() => {
    const all = createMenu(designer, workspace, open);
    return isOpen ? all : all.filter(({ everywhere }) => everywhere);
  }, [designer, workspace, open, isOpen]);
  useKeys(menu);
  return (
    <DropTarget>
      {isOpen ? (
        <Suspense fallback={null}>
          <DesignerScreen menu={menu} />
        </Suspense>
      ) : (
        <>
          <FlowTabs />
          <HomeScreen />
        </>
      )}
      <CommandPalette menu={menu} />
      <ShortcutSheet menu={menu} />
      <MapDialog />
      <NewFlow />
      <FileQuestions />
      <UpdateNotice />
      <Announcer />
    </DropTarget>
  );
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
