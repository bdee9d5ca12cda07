import type { Reporters } from '../../outputs.ts';
import type { CoverageReport } from './coverageReport.ts';

/** Every form a report of coverage can have, each loaded when it is asked for. */
export const COVERAGE_REPORTERS = {
  text: async () => (await import('./text.ts')).coverageText,
  json: async () => (await import('./json.ts')).coverageJson,
  lcov: async () => (await import('./lcov.ts')).coverageLcov,
  markdown: async () => (await import('./markdown.ts')).coverageMarkdown,
  html: async () => (await import('./html.ts')).coverageHtml,
} as const satisfies Reporters<string, CoverageReport>;

export type CoverageForm = keyof typeof COVERAGE_REPORTERS;
