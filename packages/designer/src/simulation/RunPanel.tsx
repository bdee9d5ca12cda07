import { FLOW_TYPE_FACTS, flowTypeOf, isTaskFlowType } from '@switchyard/blocks';
import { useEffect } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ContactWatch } from './ContactWatch.tsx';
import { RunControls } from './RunControls.tsx';
import { useRun, useRuns } from './RunContext.tsx';
import { RunEnd } from './RunEnd.tsx';
import { RunLog } from './RunLog.tsx';
import { useRunKeys } from './useRunKeys.ts';
import './simulation.css';
import { StartTask } from './StartTask.tsx';
import { texts } from '../texts/texts.ts';

/** Runs the open flow: a task to start, then the walk through it. */
export function RunPanel() {
  const runs = useRuns();
  useRunKeys(useDesigner(), runs);
  const file = useFiles((state) => state.place?.name);
  useEffect(() => runs.nameFlow(file), [runs, file]);
  const { store: files } = useWorkspace();
  useEffect(() => {
    void runs.lookBeside();
    return files.subscribe(({ place, folder }, before) => {
      if (place !== before.place || folder !== before.folder) void runs.lookBeside();
    });
  }, [runs, files]);
  const hasRun = useRun(({ session }) => session !== undefined);
  const type = useDocument(({ document, flowType }) => (document && flowTypeOf(document.flow)) ?? flowType);
  if (!isTaskFlowType(type)) {
    return (
      <EmptyState title={texts().simulation.tasksDoNotRunIt}>
        <p>{texts().simulation.isNoTaskType(FLOW_TYPE_FACTS[type].title.toLowerCase())}</p>
      </EmptyState>
    );
  }
  if (!hasRun) return <StartTask />;
  return (
    <div className="run-panel">
      <RunControls />
      <RunEnd />
      <ContactWatch />
      <RunLog />
    </div>
  );
}
