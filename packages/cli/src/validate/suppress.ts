/** Takes away what is meant to stay, as flows and the configuration say, and tells of what they say in vain. */
import { locate } from '@switchyard/blocks';
import { applySuppressions, suppressionRules, type RuleSetting, type Suppression } from '@switchyard/blocks/validate';
import type { FileReport } from '../reporters/report.ts';
import type { Checked } from './checkFiles.ts';
import type { FileSettings, Settings } from './settings.ts';

export interface SuppressedFiles {
  /** The files without what is suppressed; then the configuration, where something is wrong with it. */
  readonly reports: readonly FileReport[];
  readonly suppressed: number;
}

export function suppress(checked: readonly Checked[], settings: Settings): SuppressedFiles {
  const known = new Set(settings.rules.keys());
  const used = new Set<Suppression>();
  let suppressed = 0;
  const reports: FileReport[] = checked.map((report) => {
    if (!report.document) return report;
    const { rules, suppress: more } = report.settings;
    const isOff = (id: string): boolean => severityOf(rules[id]) === 'off';
    const found = applySuppressions(report.document.flow, report.problems, {
      today: settings.today,
      known,
      checked: new Set([...known].filter((id) => !isOff(id))),
      more,
    });
    suppressed += found.suppressed.length;
    for (const suppression of found.used) used.add(suppression);
    const problems = found.problems.flatMap((problem) => setSeverity(problem, report.settings));
    return { ...report, problems: locate(report.text, problems) };
  });
  return { reports: [...reports, ...configReport(settings, used)], suppressed };
}

// helpers

const OWN: ReadonlySet<string> = new Set(suppressionRules.map(({ id }) => id));

/** What is told about suppressions can be set like a rule. */
function setSeverity<Found extends { readonly rule: string }>(problem: Found, { rules }: FileSettings): Found[] {
  const severity = OWN.has(problem.rule) ? severityOf(rules[problem.rule]) : undefined;
  if (severity === 'off') return [];
  return [severity === undefined ? problem : { ...problem, severity }];
}

function severityOf(setting: RuleSetting | undefined): Exclude<RuleSetting, object> | undefined {
  return typeof setting === 'object' ? setting.severity : setting;
}

function configReport(settings: Settings, used: ReadonlySet<Suppression>): FileReport[] {
  const own = settings.forFile(undefined);
  const problems = settings
    .ownProblems(used)
    .map((problem) => ({ ...problem, severity: 'warning' as const }))
    .flatMap((problem) => setSeverity(problem, own));
  if (!settings.config || problems.length === 0) return [];
  const { name, text } = settings.config;
  return [{ file: name, text, flowType: undefined, blocks: undefined, problems: locate(text, problems) }];
}
