import { reportTestsPretty } from './pretty.ts';
import type { TestReporter } from './testReport.ts';

/** Every form a report of tests can have. All but the one for people are loaded when they are asked for. */
export const TEST_REPORTERS = {
  pretty: async () => reportTestsPretty,
  junit: async () => (await import('./junit.ts')).reportTestsJunit,
  json: async () => (await import('./json.ts')).reportTestsJson,
  github: async () => (await import('./github.ts')).reportTestsGithub,
  markdown: async () => (await import('./markdown.ts')).reportTestsMarkdown,
  tap: async () => (await import('./tap.ts')).reportTestsTap,
} as const satisfies Readonly<Record<string, () => Promise<TestReporter>>>;

export type TestForm = keyof typeof TEST_REPORTERS;
