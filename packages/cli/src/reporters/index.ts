import { reportPretty } from './pretty.ts';
import type { Reporter } from './report.ts';

/** Every form a report can have. All but the one for people are loaded when they are asked for. */
export const REPORTERS = {
  pretty:
    async () =>
    ({ files, kept }, terminal) =>
      reportPretty(files, terminal, kept),
  compact: async () => (await import('./compact.ts')).reportCompact,
  json: async () => {
    const { reportJson } = await import('./json.ts');
    return ({ files }) => reportJson(files);
  },
  sarif: async () => (await import('./sarif.ts')).reportSarif,
  junit: async () => (await import('./junit.ts')).reportJunit,
  github: async () => (await import('./github.ts')).reportGithub,
  gitlab: async () => (await import('./gitlab.ts')).reportGitlab,
  markdown: async () => (await import('./markdown.ts')).reportMarkdown,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export const REPORTER_NAMES = Object.keys(REPORTERS) as (keyof typeof REPORTERS)[];
