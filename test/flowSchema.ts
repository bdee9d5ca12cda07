/** The flow schema as the tests ask it: compiled in strict mode, and held against the validator. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionJson, FlowJson } from '@switchyard/blocks';
import { validateFlow } from '@switchyard/blocks/validate';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const ROOT = join(import.meta.dirname, '..');

/** What strict mode said while it compiled the schema. */
export const warnings: string[] = [];

const warn = (message: unknown): void => void warnings.push(String(message));
const ajv = new Ajv2020({ strict: true, allErrors: true, logger: { log: warn, warn, error: warn } });

export const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/flow.schema.json'), 'utf8')) as {
  readonly examples: readonly FlowJson[];
  readonly $defs: { readonly action: { readonly examples: readonly ActionJson[] } };
};

const check = ajv.compile(schema);

/** What the schema refuses, each with its place; nothing for a flow that fits. */
export function refusals(flow: unknown): string[] {
  check(flow);
  return (check.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

/** What the validator reports as errors. */
export function errorsOf(flow: unknown): string[] {
  const problems = validateFlow({ flow: flow as FlowJson });
  return problems.filter(({ severity }) => severity === 'error').map(({ pointer, message }) => `${pointer} ${message}`);
}

/** Something of a file, right or wrong. */
export type Members = Readonly<Record<string, unknown>>;

/** A flow of one action, called "it", and the end that its branches lead to. */
export function flowWith(action: Members, type = 'contactFlow'): Members {
  return {
    Version: '2019-10-30',
    StartAction: 'it',
    Metadata: { type },
    Actions: [
      { Identifier: 'it', ...action },
      { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
}

/** Ways out of an action; all of them lead to the end. */
export interface WaysOut {
  /** Whether there is a `NextAction`; there is one when not said. */
  readonly next?: boolean;
  readonly conditions?: readonly (readonly [operator: string, operand: string | number | boolean])[];
  /** Error types. */
  readonly errors?: readonly string[];
}

/** Ways out as the file has them; lists nobody gives are absent, which means the same as empty (flow-language §1.4.1). */
export function transitionsOf({ next = true, conditions, errors }: WaysOut): Members {
  return {
    ...(next ? { NextAction: 'end' } : {}),
    ...(errors ? { Errors: errors.map((ErrorType) => ({ NextAction: 'end', ErrorType })) } : {}),
    ...(conditions ? { Conditions: conditions.map(([operator, operand]) => conditionOf(operator, operand)) } : {}),
  };
}

function conditionOf(Operator: string, operand: string | number | boolean) {
  return { NextAction: 'end', Condition: { Operator, Operands: [operand] } };
}
