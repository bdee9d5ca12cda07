/** What is known of a project beside the flows that are checked: its other flows, and where tasks come in. */
import { relative, resolve } from 'node:path';
import { unknownEntries, type ProjectFile } from '@switchyard/blocks/validate';
import { findInputs, type Input } from '../files.ts';
import { readProjectFlow } from '../projectFlows.ts';
import { flowsOf, type ProjectFacts } from '../projectProblems.ts';
import type { Terminal } from '../terminal.ts';
import type { Checked } from './checkFiles.ts';
import type { Settings } from './settings.ts';

/**
 * A flow is judged among all flows of its project, though only some are checked: those that did not change, and, where a
 * configuration says that its folder has them all, those nobody asked for.
 *
 * @param unchanged files that were asked for and are not checked
 */
export async function projectFacts(
  checked: readonly Checked[],
  unchanged: readonly Input[],
  settings: Settings,
  terminal: Terminal,
): Promise<ProjectFacts> {
  const beside = await flowsBeside(checked, unchanged, settings, terminal);
  const { complete, entries, config } = settings;
  const facts = { beside, isComplete: complete, rules: settings.forFile(undefined).rules };
  if (!complete || !entries || !config) return facts;

  const flows = [...beside, ...flowsOf(checked)];
  const filesOf = (word: string): string[] =>
    flows.map(({ file }) => file).filter((file) => entries.matches(word, resolve(terminal.folder, file)));
  const named = entries.words.filter((word) => filesOf(word).length === 0);
  for (const word of unknownEntries(flows, named)) {
    terminal.err(`note: "${word}" of the entries in "${config.name}" is no flow of the project.\n`);
  }
  return { ...facts, entries: [...named, ...entries.words.flatMap(filesOf)] };
}

// helpers

async function flowsBeside(
  checked: readonly Checked[],
  unchanged: readonly Input[],
  settings: Settings,
  terminal: Terminal,
): Promise<readonly ProjectFile[]> {
  const seen = new Set(checked.map(({ input }) => input.path));
  const inputs = [...unchanged, ...(await inputsOfProject(settings, terminal))];
  const flows: ProjectFile[] = [];
  for (const input of inputs) {
    if (seen.has(input.path)) continue;
    seen.add(input.path);
    // What cannot be read is told where it is checked.
    const { flow } = await readProjectFlow(input, settings);
    if (flow) flows.push(flow);
  }
  return flows;
}

async function inputsOfProject({ complete, config, includes }: Settings, terminal: Terminal): Promise<Input[]> {
  if (!complete || !config) return [];
  const { files } = await findInputs([relative(terminal.folder, config.folder) || '.'], terminal);
  return files.filter(({ path }) => path !== undefined && includes(path));
}
