import { useDesigner } from '../DesignerContext.tsx';
import type { Designer } from '../designer.ts';
import type { Workspace } from '../files/workspace.ts';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { RunContext } from './RunContext.tsx';
import { runFolderOf } from './runFolder.ts';
import { RunPanel } from './RunPanel.tsx';
import { createRunStore, type RunStore } from './runStore.ts';

/** Everything about running a flow, the runtime included; loaded when somebody first wants to run something. */
export function Simulation() {
  return (
    <RunContext value={runsOf(useDesigner(), useWorkspace())}>
      <RunPanel />
    </RunContext>
  );
}

// helpers

/** A run goes on while another panel is shown, so it is kept with the designer. */
const runs = new WeakMap<Designer, RunStore>();

function runsOf(designer: Designer, workspace: Workspace): RunStore {
  const known = runs.get(designer) ?? createRunStore(designer, runFolderOf(workspace));
  runs.set(designer, known);
  return known;
}
