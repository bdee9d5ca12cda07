/**
 * What a centre is compared with: another instance, another plan, the same with a changed flow, or with so many agents.
 * The options of the command hold for both.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { documentKind, getAt, type FlowJson } from '@switchyard/blocks';
import { createFacts, type InstanceData } from '@switchyard/runtime/centre';
import { guess } from '../choose.ts';
import { UsageError } from '../exitCodes.ts';
import { bytesOf, readFlowDocument } from '../jsonFile.ts';
import type { Terminal } from '../terminal.ts';
import { readAgents } from './quick/agentsOption.ts';
import { planBeside, readPlanned, readVariant, staffed, type VariantOptions } from './readVariant.ts';
import type { Variant } from './runReplication.ts';

/** @throws UsageError when something cannot be used, after what is wrong was told */
export async function readOther(
  other: string,
  path: string,
  options: VariantOptions,
  terminal: Terminal,
): Promise<Variant> {
  const [, name = '', value = ''] = existsSync(resolve(terminal.folder, other)) ? [] : (NAMED.exec(other) ?? []);
  if (name === 'agents' && AGENTS.test(value)) return withAgents(other, value, path, options, terminal);
  if (name !== '') return withFlow(name, value, { other, path }, options, terminal);
  const kind = await kindOf(other, terminal);
  if (kind === 'flow') return withFlow(undefined, other, { other, path }, options, terminal);
  if (kind === 'plan') return { ...(await readVariant(path, { ...options, plan: other }, terminal)), name: other };
  const plan = options.plan ?? planBeside(other, terminal) ?? planBeside(path, terminal);
  return readVariant(other, { ...options, ...(plan === undefined ? {} : { plan }) }, terminal);
}

// helpers

/** `Intake=intake-new.json`, `agents=14`, `agents=Back office=14`. */
const NAMED = /^([^=]+)=(.+)$/s;
const AGENTS = /^(?:.+=)?\d+$/;

async function withAgents(
  name: string,
  agents: string,
  path: string,
  options: VariantOptions,
  terminal: Terminal,
): Promise<Variant> {
  const { variant, plan } = await readPlanned(path, options, terminal);
  const { profiles } = createFacts(variant.instance, variant.flows);
  return staffed({
    variant: { ...variant, name },
    plan: { ...plan, Agents: { ...plan.Agents, ...readAgents([agents], profiles) } },
  });
}

async function withFlow(
  called: string | undefined,
  file: string,
  { other, path }: { readonly other: string; readonly path: string },
  options: VariantOptions,
  terminal: Terminal,
): Promise<Variant> {
  const variant = await readVariant(path, options, terminal);
  const { flow } = await readFlowDocument(file, terminal);
  const { Flows = [] } = variant.instance;
  const place = placeOf(Flows, called, file, flow);
  if (place < 0) {
    const names = Flows.map(({ Name }) => Name);
    const near = called === undefined ? '' : guess(called, names);
    throw new UsageError(
      called === undefined
        ? `--compare: "${file}" is a flow of no name the instance has; say which it replaces: --compare "<flow>=${file}".`
        : `--compare: Unknown flow "${called}", expected one of ${names.map((name) => `"${name}"`).join(', ')}.${near}`,
    );
  }
  // The flow keeps its id and its name, so that whatever leads to it leads to the new one.
  const changed = Flows.map((resource, which) => {
    if (which !== place) return resource;
    const { Content: _, ...rest } = resource;
    return { ...rest, File: file };
  });
  return {
    ...variant,
    name: other,
    instance: { ...variant.instance, Flows: changed },
    flows: { ...variant.flows, [file]: flow },
  };
}

/** A flow is known by what it is called, else by its file. */
function placeOf(
  flows: NonNullable<InstanceData['Flows']>,
  called: string | undefined,
  file: string,
  flow: FlowJson,
): number {
  const names = called === undefined ? [getAt(flow, ['Metadata', 'name'])] : [called];
  const named = flows.findIndex(({ Name, Id, Arn }) => [Name, Id, Arn].some((one) => one && names.includes(one)));
  if (named >= 0 || called !== undefined) return named;
  return flows.findIndex(({ File }) => File !== undefined && basename(File) === basename(file));
}

async function kindOf(path: string, terminal: Terminal) {
  if (statSync(resolve(terminal.folder, path), { throwIfNoEntry: false })?.isDirectory()) return 'instance';
  try {
    return documentKind(JSON.parse(new TextDecoder().decode(await bytesOf(path, terminal))));
  } catch (cause) {
    // What is no JSON is told by who reads it as an instance.
    if (cause instanceof SyntaxError) return 'other';
    throw cause;
  }
}
