/** The configuration of `switchyard validate` and `switchyard test`: what it may say, and what that means. */
import { OTHER_FLOW_TYPES, FLOW_TYPE_FACTS, TASK_FLOW_TYPES } from '@switchyard/blocks';
import { PRESETS, type PresetName, type RuleSetting, type Suppression } from '@switchyard/blocks/validate';
import type { Shape } from './shape.ts';

export interface Config {
  readonly preset?: PresetName;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly files?: readonly string[];
  readonly ignore?: readonly string[];
  readonly flowTypes?: Readonly<Record<string, string>>;
  readonly overrides?: readonly Override[];
  readonly complete?: boolean;
  readonly entries?: readonly string[];
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly inputs?: readonly string[];
  readonly plugins?: readonly string[];
  readonly suppress?: readonly ConfigSuppression[];
  readonly maxWarnings?: number;
  readonly failOn?: FailOn;
  readonly cache?: boolean;
  readonly test?: TestConfig;
}

/** What holds for `switchyard test`. */
export interface TestConfig {
  readonly coverage?: boolean;
  readonly coverageReports?: readonly string[];
  readonly coverageMin?: number;
  readonly jobs?: number;
}

export interface Override {
  readonly files: readonly string[];
  readonly preset?: PresetName;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly inputs?: readonly string[];
}

export interface ConfigSuppression extends Suppression {
  readonly files: readonly string[];
}

export const FAIL_ON = {
  error: 'Errors, and more warnings than are allowed, fail.',
  warning: 'Every warning fails too.',
  info: 'Every note fails too.',
} as const;

export type FailOn = keyof typeof FAIL_ON;

/** How bad the findings of a rule are, in words for configuration and `--rule`. */
export const SEVERITY_WORDS = {
  off: 'The rule is not checked.',
  error: 'What it finds is an error.',
  warning: 'What it finds is a warning.',
  info: 'What it finds is a note.',
} as const;

const severity: Shape = { kind: 'word', words: SEVERITY_WORDS };

const preset: Shape = {
  kind: 'word',
  words: PRESETS,
  about: 'The set of rules to begin with; "recommended" when not given.',
};

const rules: Shape = {
  kind: 'record',
  about: 'By rule: how bad its findings are, or "off". A rule outside the preset is checked once it has a severity.',
  of: {
    kind: 'wordOrObject',
    word: severity,
    object: {
      kind: 'object',
      members: {
        severity,
        options: { kind: 'record', of: { kind: 'anything' }, about: 'What the page of the rule lists as options.' },
      },
    },
  },
};

const glob: Shape = { kind: 'text', example: 'flows/**/*.json' };

const inputs: Shape = {
  kind: 'list',
  of: { kind: 'text', example: 'customerId' },
  about: 'Attributes that are there when a contact enters a flow, because something outside these flows sets them.',
};

/** The whole configuration. */
export const configShape: Shape = {
  kind: 'object',
  about:
    'What `switchyard validate` checks and `switchyard test` tells, and how. Paths and patterns are meant from the folder of this file.',
  members: {
    $schema: { kind: 'text', example: './config.schema.json', about: 'Where editors find this schema.' },
    preset,
    rules,
    files: {
      kind: 'list',
      of: glob,
      about: 'What counts as a flow when a folder is checked; every *.json when not given.',
    },
    ignore: { kind: 'list', of: glob, about: 'What is passed over when a folder is checked.' },
    flowTypes: {
      kind: 'record',
      of: { kind: 'word', words: flowTypeWords() },
      about: 'By pattern: the type of flows whose file does not say it. The last that matches counts.',
    },
    overrides: {
      kind: 'list',
      about: 'What is otherwise for some files. Later ones count more.',
      of: {
        kind: 'object',
        required: ['files'],
        members: { files: { kind: 'list', of: glob }, preset, rules, inputs },
      },
    },
    complete: {
      kind: 'flag',
      about: 'Whether these files are all flows of the instance, so that a flow nobody finds among them is missing.',
    },
    entries: {
      kind: 'list',
      of: { kind: 'text', example: 'flows/intake.json' },
      about:
        'The flows that tasks come to from outside, by file, pattern or name; when not given, all whose type is run from outside.',
    },
    names: {
      kind: 'record',
      of: { kind: 'list', of: { kind: 'text', example: '9f8e7d6c-0000-4000-8000-000000000001' } },
      about: 'By file or pattern: the names, ids and ARNs by which other flows call a flow, beside its own name.',
    },
    inputs,
    plugins: {
      kind: 'list',
      of: { kind: 'text', example: './rules/names.mjs' },
      about: 'Modules with rules of your own.',
    },
    suppress: {
      kind: 'list',
      about: 'Problems that are meant to stay, each with the reason.',
      of: {
        kind: 'object',
        required: ['files', 'rule', 'reason'],
        members: {
          files: { kind: 'list', of: glob },
          rule: { kind: 'text', example: 'unreachable-block' },
          block: { kind: 'text', example: 'play-greeting', about: 'The identifier of a block.' },
          reason: { kind: 'text', example: 'The block is kept for the next campaign.' },
          until: { kind: 'day', about: 'The last day it counts.' },
        },
      },
    },
    maxWarnings: { kind: 'wholeNumber', about: 'More warnings than this fail.' },
    failOn: { kind: 'word', words: FAIL_ON, about: 'What fails; "error" when not given.' },
    cache: {
      kind: 'flag',
      about:
        'Whether what was found in files is kept, so that unchanged ones are not checked again; when not given, where there are package.json and node_modules.',
    },
    test: {
      kind: 'object',
      about: 'What `switchyard test` does beside running scenarios.',
      members: {
        coverage: { kind: 'flag', about: 'Whether the branches that scenarios took are told.' },
        coverageReports: {
          kind: 'list',
          of: { kind: 'text', example: 'lcov:coverage/lcov.info' },
          about: 'Reports of them: text, json, lcov or html, each with its file.',
        },
        coverageMin: { kind: 'wholeNumber', about: 'How much of the branches has to be taken, in percent.' },
        jobs: { kind: 'wholeNumber', about: 'In how many threads scenarios run.' },
      },
    },
  },
};

// helpers

function flowTypeWords(): Record<string, string> {
  const types = [...TASK_FLOW_TYPES, ...OTHER_FLOW_TYPES].map((type) => FLOW_TYPE_FACTS[type]);
  return Object.fromEntries(types.map(({ exportName, title }) => [exportName, title]));
}
