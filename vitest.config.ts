import { defineConfig } from 'vitest/config';

// Sources are tested as they stand: the `source` condition takes them instead of a build.
const conditions = ['source', 'module', 'import', 'node', 'default'];
const source = { resolve: { conditions }, ssr: { resolve: { conditions } } };

// What is followed to the letter with the programs people use: a document in a copy of the repository, the steps of
// pipelines, the packages as they are packed, the command as it is built; and what takes very many tasks or very large
// flows to show. That takes its time, so `npm test` runs it.
const RECIPES = [
  'test/adding-a-block.test.ts',
  'test/pipelines/{action,commands}.test.ts',
  'test/library/*.test.ts',
  'packages/cli/test/{spawned,watch}.test.ts',
  'packages/blocks/test/largeFlows.test.ts',
  'packages/runtime/test/queueing/{erlangC,sameBytes}.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: RECIPES,
          setupFiles: ['test/seed.ts'],
          testTimeout: 30_000,
          // No module of ours keeps anything that one test could spoil for another, so files share what is loaded.
          isolate: false,
        },
      },
      {
        ...source,
        test: { name: 'recipes', include: RECIPES, testTimeout: 120_000 },
      },
      {
        ...source,
        test: {
          name: 'journeys',
          include: ['packages/designer/e2e/**/*.journey.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
