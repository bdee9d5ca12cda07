import { House, X } from 'lucide-react';
import { useStore } from 'zustand';
import { useDesigner } from '../DesignerContext.tsx';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { isFlowUnsaved, type OpenFlow } from './openFlows.ts';
import { useOpen, useOpenFlows } from './OpenFlowsContext.tsx';
import './tabs.css';
import { texts } from '../texts/texts.ts';

/** The flows that are open, one beside the other; nothing while there is none. */
export function FlowTabs() {
  const workspace = useWorkspace();
  const flows = useOpen((state) => state.flows);
  const current = useOpen((state) => state.current);
  if (flows.length === 0) return null;
  return (
    <nav className="flow-tabs" aria-label={texts().tabs.openFlows}>
      <ul>
        <li className="flow-tab to-list">
          <button
            type="button"
            aria-current={current === undefined ? 'page' : undefined}
            onClick={() => void (current === undefined ? undefined : workspace.leave())}
          >
            <House size={14} aria-hidden="true" />
            <span className="visually-hidden">{texts().tabs.listOfFlows}</span>
          </button>
        </li>
        {flows.map((flow) => (
          <FlowTab key={flow.key} flow={flow} isCurrent={flow.key === current} />
        ))}
      </ul>
    </nav>
  );
}

function FlowTab({ flow, isCurrent }: { flow: OpenFlow; isCurrent: boolean }) {
  const open = useOpenFlows();
  const isUnsaved = useIsUnsaved(flow.key);
  const { key, name, path } = flow;
  return (
    <li className="flow-tab" data-current={isCurrent}>
      <button
        type="button"
        ref={isCurrent ? bringIntoView : undefined}
        aria-current={isCurrent ? 'page' : undefined}
        title={path ?? texts().tabs.neverSaved}
        onClick={() => void open.show(key)}
        onAuxClick={({ button }) => void (button === 1 ? open.askToClose(key) : undefined)}
      >
        <span className="flow-tab-name">{name}</span>
        {isUnsaved ? (
          <span className="flow-tab-unsaved">
            <span aria-hidden="true">●</span>
            <span className="visually-hidden"> {texts().tabs.unsaved}</span>
          </span>
        ) : null}
      </button>
      <IconButton
        label={texts().tabs.closeFlow(name)}
        icon={<X size={13} />}
        onClick={() => void open.askToClose(key)}
      />
    </li>
  );
}

// helpers

/** Followed through everything it depends on: the flow on the desk, its file, drafts, and how others were left. */
function useIsUnsaved(key: string): boolean {
  const designer = useDesigner();
  const workspace = useWorkspace();
  const state = useOpen((all) => all);
  useStore(designer.document.store);
  useFiles((files) => files);
  return isFlowUnsaved(key, state, designer, workspace);
}

function bringIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
