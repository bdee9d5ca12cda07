/** The text of a scenario: what it shows in words, then sections that begin with `=== `. */

export interface ScenarioResult {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files as they are when the command has ended, by path; only those the scenario asks for. */
  readonly after: Readonly<Record<string, string>>;
}

export interface Scenario {
  /** Everything before the results, as it stands in the file. */
  readonly given: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly stdin: string;
  readonly result: ScenarioResult;
}

const RESULTS = ['exit', 'stdout', 'stderr', 'after'];

export function readScenario(text: string): Scenario {
  const parts = text.split(/^=== (.*)\n/m);
  const sections: { name: string; body: string }[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    sections.push({ name: parts[index] ?? '', body: parts[index + 1] ?? '' });
  }
  const bodyOf = (name: string): string => sections.find((section) => section.name === name)?.body ?? '';
  const named = (kind: string): Record<string, string> =>
    Object.fromEntries(
      sections
        .filter(({ name }) => name.startsWith(`${kind} `))
        .map(({ name, body }) => [name.slice(kind.length + 1), body]),
    );
  const first = sections.find(({ name }) => RESULTS.includes(name.split(' ')[0] ?? ''));
  const words = wordsOf(bodyOf('command').trim());
  const env = words.slice(0, words.indexOf('switchyard')).map((word) => word.split('='));
  return {
    given: first ? text.slice(0, text.indexOf(`=== ${first.name}\n`)) : text,
    command: words.slice(words.indexOf('switchyard') + 1),
    env: Object.fromEntries(env),
    files: named('file'),
    stdin: bodyOf('stdin'),
    result: {
      exit: Number(bodyOf('exit').trim()),
      stdout: bodyOf('stdout'),
      stderr: bodyOf('stderr'),
      after: named('after'),
    },
  };
}

export function writeScenario({ given }: Scenario, { exit, stdout, stderr, after }: ScenarioResult): string {
  const sections = [`${given}=== exit\n${exit}\n`, `=== stdout\n${stdout}`];
  if (stderr !== '') sections.push(`=== stderr\n${stderr}`);
  for (const [path, text] of Object.entries(after)) sections.push(`=== after ${path}\n${text}`);
  return sections.join('');
}

// helpers

/** Words of a command line, quoted ones without their quotes. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
