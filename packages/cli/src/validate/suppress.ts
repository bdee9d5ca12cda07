/** Takes away what is meant to stay, as flows and the configuration say, and tells of what they say in vain. */
import { locate, type PlacedProblem } from '@switchyard/blocks';
import {
  applySuppressions,
  isInPreset,
  suppressionRules,
  type RuleSetting,
  type Suppression,
} from '@switchyard/blocks/validate';
import type { FileReport, SuppressedProblem } from '../reporters/report.ts';
import type { Checked } from './checkFiles.ts';
import type { ConfigProblem, FileSettings, Settings } from './settings.ts';

export interface SuppressedFiles {
  /** The files without what is suppressed; then the configuration, where something is wrong with it. */
  readonly reports: readonly FileReport[];
  readonly suppressed: number;
}

export async function suppress(checked: readonly Checked[], settings: Settings): Promise<SuppressedFiles> {
  const known = new Set(settings.rules.keys());
  // Most files share their settings.
  const checkedUnder = new Map<FileSettings, ReadonlySet<string>>();
  const used = new Set<Suppression>();
  const looked = new Set<Suppression>();
  let suppressed = 0;
  const reports: FileReport[] = checked.map((report) => {
    if (!report.document) return report;
    const { suppress: more } = report.settings;
    const rules = checkedUnder.get(report.settings) ?? rulesChecked(settings, report.settings);
    checkedUnder.set(report.settings, rules);
    for (const suppression of more) if (rules.has(suppression.rule)) looked.add(suppression);
    // Few flows say anything of the kind, and the others need not be read for it.
    const flow = report.hasSwitchyardMetadata ? report.document.flow : {};
    const found = applySuppressions(flow, report.problems, {
      today: settings.today,
      known,
      checked: rules,
      more,
    });
    suppressed += found.suppressed.length;
    for (const suppression of found.used) used.add(suppression);
    const problems = found.problems.flatMap((problem) => setSeverity(problem, report.settings));
    return { ...report, problems: locate(report.text, problems), suppressed: reasonsOf(found.by, new Set(more)) };
  });
  const files = new Set(checked.map(({ input }) => input.path));
  const own = await settings.ownProblems({ used, looked, files });
  return { reports: [...reports, ...configReport(settings, own)], suppressed };
}

// helpers

const OWN: ReadonlySet<string> = new Set(suppressionRules.map(({ id }) => id));

function reasonsOf(
  by: ReadonlyMap<PlacedProblem, Suppression>,
  ofConfig: ReadonlySet<Suppression>,
): readonly SuppressedProblem[] {
  return [...by].map(([problem, suppression]) => {
    return { problem, reason: suppression.reason, isInFlow: !ofConfig.has(suppression) };
  });
}

/** What is told about suppressions can be set like a rule. */
function setSeverity<Found extends { readonly rule: string }>(problem: Found, { rules }: FileSettings): Found[] {
  const severity = OWN.has(problem.rule) ? severityOf(rules[problem.rule]) : undefined;
  if (severity === 'off') return [];
  return [severity === undefined ? problem : { ...problem, severity }];
}

function severityOf(setting: RuleSetting | undefined): Exclude<RuleSetting, object> | undefined {
  return typeof setting === 'object' ? setting.severity : setting;
}

/**
 * The rules whose silence means something. What is told between flows depends on which flows were looked at together, so
 * of those rules nobody can say that there is nothing to suppress.
 */
function rulesChecked(settings: Settings, { preset = 'recommended', rules }: FileSettings): ReadonlySet<string> {
  const checked = [...settings.rules.values()].filter((rule) => {
    const severity = severityOf(rules[rule.id]);
    return rule.category !== 'project' && severity !== 'off' && (severity !== undefined || isInPreset(preset, rule));
  });
  return new Set(checked.map(({ id }) => id));
}

function configReport(settings: Settings, found: readonly ConfigProblem[]): FileReport[] {
  const own = settings.forFile(undefined);
  const problems = found
    .map((problem) => ({ ...problem, severity: 'warning' as const }))
    .flatMap((problem) => setSeverity(problem, own));
  if (!settings.config || problems.length === 0) return [];
  const { name, text } = settings.config;
  return [{ file: name, text, flowType: undefined, blocks: undefined, problems: locate(text, problems) }];
}
