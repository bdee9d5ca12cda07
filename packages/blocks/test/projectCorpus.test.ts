/** Flows that other people wrote are mapped and judged together, each repository as a project. */
import { describe, expect, test } from 'vitest';
import { readFlow } from '../src/flow/readFlow.ts';
import { mapFlows, type ProjectFile } from '../src/map/index.ts';
import { validateProject } from '../src/validate/index.ts';
import { corpusBytes, corpusFiles, hasCorpus } from './corpus.ts';

describe.skipIf(!hasCorpus)('flows of other people', () => {
  const all: readonly ProjectFile[] = corpusFiles('flows').flatMap((one) => {
    const { document } = readFlow(corpusBytes(one));
    return document ? [{ file: one.file, flow: document.flow }] : [];
  });
  const folders = [...new Set(all.map(({ file }) => file.slice(0, file.lastIndexOf('/'))))];

  test.each(folders)('%s is mapped, and every use leads from and to a place', (folder) => {
    const project = all.filter(({ file }) => file.startsWith(`${folder}/`));

    const { places, uses } = mapFlows(project, { resources: true });

    const keys = new Set(places.map(({ key }) => key));
    expect(keys.size).toBe(places.length);
    expect(places.filter(({ standing }) => standing === 'here')).toHaveLength(project.length);
    expect(uses.filter(({ from, to }) => !keys.has(from) || !keys.has(to))).toEqual([]);
  });

  // Looked at one by one: each runs the flow it means, of a type that can run there, under one name.
  test.each(folders)('%s has nothing wrong between its flows', (folder) => {
    expect(validateProject(all.filter(({ file }) => file.startsWith(`${folder}/`)))).toEqual([]);
  });

  test('are the same map in whatever order they are given', () => {
    const map = mapFlows(all, { resources: true });

    expect(map.places.filter(({ standing }) => standing === 'here')).toHaveLength(all.length);
    expect(mapFlows(all.toReversed(), { resources: true }).uses).toHaveLength(map.uses.length);
  });
});
