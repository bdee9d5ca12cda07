import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { locate, type Place, type PlacedProblem } from '@switchyard/blocks';
import { rulePages } from '@switchyard/blocks/rule-pages';
import { manifest } from '../manifest.ts';
import { plainPage } from '../plainPage.ts';
import { fingerprintsOf } from '../validate/fingerprint.ts';
import type { KnownRules, RuleFacts } from '../validate/knownRules.ts';
import { pathFrom } from './pathFrom.ts';
import type { FileReport, Reporter, SuppressedProblem } from './report.ts';
import { sarifFixes } from './sarifFixes.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning and for editors. Results are the same
 * from day to day by their fingerprint, wherever in the file they move.
 */
export const reportSarif: Reporter = (report, { folder, env }) => {
  const { version, homepage, rulePages: address } = manifest();
  const files = readsSuppressions(env) ? report.files : report.files.map(withoutSuppressed);
  const told = rulesTold(files, report.rules);
  const indexOf = new Map(told.map(({ id }, index) => [id, index]));
  const root = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'];
  const driver = {
    name: 'Switchyard',
    semanticVersion: version,
    ...(homepage === undefined ? {} : { informationUri: homepage }),
    rules: told.map((rule) => describeRule(rule, address)),
  };
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const artifactFor = (file: string): Artifact => artifactOf(pathFrom(root, folder, file), file);
  const results = files.flatMap((report) => {
    const artifact = artifactFor(report.file);
    const suppressed = report.suppressed ?? [];
    const all = { ...report, problems: [...report.problems, ...suppressed.map(({ problem }) => problem)] };
    const fingerprints = fingerprintsOf(all);
    const related = placeRelated(all, texts);
    const fixes = sarifFixes(artifact, report);
    return all.problems.map((problem, index) => ({
      ruleId: problem.rule,
      ruleIndex: indexOf.get(problem.rule),
      level: LEVELS[problem.severity],
      message: { text: problem.message },
      locations: [{ ...physical(artifact, problem), ...logical(problem) }],
      ...relatedLocations(artifactFor, related.get(problem)),
      partialFingerprints: { 'switchyard/v1': fingerprints[index] },
      ...(fixes.has(problem) ? { fixes: fixes.get(problem) } : {}),
      ...suppression(suppressed[index - report.problems.length]),
    }));
  });
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        invocations: [invocation(report.unreadable, told)],
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The folder that paths of flows are meant from.' } },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

// helpers

/** Code scanning of GitHub does not read that a problem is suppressed, and would tell it all the same. */
function readsSuppressions(env: Readonly<Record<string, string | undefined>>): boolean {
  return env['GITHUB_ACTIONS'] !== 'true';
}

function withoutSuppressed(report: FileReport): FileReport {
  return { ...report, suppressed: [] };
}

/** Whether everything could be checked, and if not, why. */
function invocation(unreadable: readonly string[], told: readonly RuleFacts[]): object {
  const notifications = unreadable.map((why) => ({ level: 'error', message: { text: why } }));
  return {
    executionSuccessful: unreadable.length === 0 && !told.some(({ id }) => id === 'rule-failed'),
    ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
  };
}

function suppression(suppressed: SuppressedProblem | undefined): object {
  if (!suppressed) return {};
  const { reason, isInFlow } = suppressed;
  return { suppressions: [{ kind: isInFlow ? 'inSource' : 'external', justification: reason }] };
}

interface Artifact {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** A path outside what is checked has no place below the root, so it is named whole. */
function artifactOf(path: string, file: string): Artifact {
  if (isAbsolute(file) && path.startsWith('..')) return { uri: pathToFileURL(file).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** The rules that told something, in the order of their names. */
function rulesTold(files: readonly FileReport[], rules: KnownRules): RuleFacts[] {
  const ids = new Set(
    files.flatMap(({ problems, suppressed = [] }) =>
      [...problems, ...suppressed.map(({ problem }) => problem)].map(({ rule }) => rule),
    ),
  );
  return [...ids].sort().map((id) => rules.get(id) ?? otherRule(id));
}

/** What is told without a rule over a flow: the text itself, and faults of ours. */
function otherRule(id: string): RuleFacts {
  const summary =
    id === 'json' ? 'The file is JSON, and each member stands in it once.' : 'Every rule could be checked.';
  return { id, category: 'service', severity: 'error', summary };
}

function describeRule({ id, category, severity, summary, page: own }: RuleFacts, address: string | undefined): object {
  const ours = Object.hasOwn(rulePages, id) ? rulePages[id] : undefined;
  const page = own ?? ours;
  return {
    id,
    name: id.replaceAll(/(?:^|[-/])(\w)/g, (_all, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    ...(page === undefined ? {} : { help: { text: plainPage(page), markdown: page } }),
    ...(ours === undefined || address === undefined ? {} : { helpUri: address.replace('{rule}', id) }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { category, tags: [category] },
  };
}

function physical(artifactLocation: Artifact, { line, column, endLine, endColumn }: Place): object {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation, region } };
}

function logical({ block, pointer }: PlacedProblem): object {
  return block === undefined
    ? {}
    : { logicalLocations: [{ name: block, fullyQualifiedName: pointer, kind: 'element' }] };
}

/** The places that belong to problems; all of a file are looked up at once, for that reads its text. */
/** A place that belongs to a problem; without one in the text where it is in a file that was not checked. */
interface RelatedLocation {
  readonly message: string;
  readonly file: string;
  readonly place: Place | undefined;
}

/** Places are looked up file by file: reading a text is dear. */
function placeRelated(
  { file, problems }: FileReport,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<PlacedProblem, readonly RelatedLocation[]> {
  const asked = problems.flatMap((problem) =>
    (problem.related ?? []).map((related) => ({ ...related, file: related.file ?? file, problem })),
  );
  const found = new Map<PlacedProblem, RelatedLocation[]>();
  for (const other of new Set(asked.map((one) => one.file))) {
    const here = asked.filter((one) => one.file === other);
    const text = texts.get(other);
    const placed: readonly (RelatedLocation & { readonly problem: PlacedProblem })[] =
      text === undefined
        ? here.map((one) => ({ ...one, place: undefined }))
        : locate(text, here).map((one) => ({ ...one, place: one }));
    for (const one of placed) found.set(one.problem, [...(found.get(one.problem) ?? []), one]);
  }
  return found;
}

function relatedLocations(artifactFor: (file: string) => Artifact, places: readonly RelatedLocation[] = []): object {
  if (places.length === 0) return {};
  return {
    relatedLocations: places.map(({ message, file, place }, id) => {
      const artifactLocation = artifactFor(file);
      return {
        id,
        message: { text: message },
        ...(place ? physical(artifactLocation, place) : { physicalLocation: { artifactLocation } }),
      };
    }),
  };
}
