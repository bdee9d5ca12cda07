/** What a run finds in the folder: other flows to go on in, and the task and the world that were written for it. */
import { readFlow } from '@switchyard/blocks';
import { readTask, type LoadedFlow, type Task, type WorldData } from '@switchyard/runtime';
import { folderOf, type Workspace } from '../files/workspace.ts';
import { readWorldText } from './readWorldText.ts';
import type { FlowFile } from './world/flowFiles.ts';
import { texts } from '../texts/texts.ts';

export interface RunFolder {
  /** A flow by its path; undefined where there is no folder, no such file, or no flow in it. */
  readonly loadFlow: (path: string) => Promise<LoadedFlow | undefined>;
  /** The flows of the folder. */
  readonly flows: () => readonly FlowFile[];
  /** The folder of the open flow, with a slash at its end; '' at the top. */
  readonly beside: () => string;
  readonly readRunFiles: () => Promise<RunFiles | undefined>;
}

/** The task.json and the world.json beside a flow, as `switchyard run` takes them. */
export interface RunFiles {
  /** The files that can be used. */
  readonly names: readonly string[];
  readonly task?: Task | undefined;
  readonly world?: WorldData | undefined;
  /** Why a file that is there cannot be used. */
  readonly problems: readonly string[];
}

export const NO_FOLDER: RunFolder = {
  loadFlow: async () => undefined,
  flows: () => [],
  beside: () => '',
  readRunFiles: async () => undefined,
};

export function runFolderOf({ store, readBeside, readRunFile }: Workspace): RunFolder {
  return {
    async loadFlow(path) {
      const text = await readBeside(path);
      const flow = text === undefined ? undefined : readFlow(text).document?.flow;
      return flow && { flow, name: path };
    },
    flows() {
      const { folder } = store.getState();
      return folder.is === 'read' ? folder.folder.flows : [];
    },
    beside: () => folderOf(store.getState().place?.path),
    async readRunFiles() {
      const [task, world] = await Promise.all([readRunFile('task.json'), readRunFile('world.json')]);
      return task === undefined && world === undefined ? undefined : readRunFiles(task, world);
    },
  };
}

/** What the files say, as far as they can be read. */
export function readRunFiles(taskText: string | undefined, worldText: string | undefined): RunFiles {
  const task = taskText === undefined ? undefined : readTaskText(taskText);
  const world = worldText === undefined ? undefined : readWorldText(worldText);
  const problems = [
    ...(task?.problems ?? []).map(({ pointer, message }) =>
      texts().simulation.taskFileProblem(pointer === '' ? '' : texts().simulation.atPointer(pointer), message),
    ),
    ...(world?.problems ?? []).map(({ line, message }) => texts().simulation.worldFileProblem(line, message)),
  ];
  const names = [...(task?.task ? ['task.json'] : []), ...(world?.world ? ['world.json'] : [])];
  return { names, task: task?.task, world: world?.world, problems };
}

// helpers

function readTaskText(text: string): ReturnType<typeof readTask> {
  // A file of the folder is broken JSON like any other, and told with the same words.
  const { document, problems } = readFlow(text);
  const [wrong] = problems.filter(({ severity }) => severity === 'error');
  if (document && !wrong) return readTask(document.flow);
  return {
    task: undefined,
    problems: [{ pointer: '', message: wrong?.message ?? texts().simulation.expectedTask }],
  };
}
