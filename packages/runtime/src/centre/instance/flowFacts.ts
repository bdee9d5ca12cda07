/** Flows of an instance as contacts run them: those of the instance file, and those that were changed since. */
import {
  flowTypeOf,
  isTaskFlowType,
  parseFlowType,
  readFlow,
  type AnyFlowType,
  type FlowJson,
} from '@switchyard/blocks';
import { v5 as uuidFrom } from 'uuid';
import { compileFlow, type CompiledFlow } from '../../interpret/compileFlow.ts';
import type { Facts, FlowFacts } from './facts.ts';
import type { FlowResource } from './instanceData.ts';
import { createRegistry, type Named } from './registry.ts';

/** A flow as operations created or changed it: plain data, for the instance to keep. */
export interface KeptFlow extends Named {
  readonly type: string;
  readonly description?: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly archived: boolean;
  readonly saved: string;
  readonly publishedTexts: readonly string[];
  readonly savedAt: number;
}

/** A flow of the instance file. */
export function flowFacts(
  resource: FlowResource,
  files: Readonly<Record<string, FlowJson>>,
  named: Named,
  savedAt: number,
): FlowFacts {
  const flow = resource.Content === undefined ? files[resource.File ?? ''] : flowIn(resource.Content);
  const type = (flow && flowTypeOf(flow)) ?? parseFlowType(resource.Type) ?? 'CONTACT_FLOW';
  const run = flow && compile(flow, type, named.name);
  const saved = resource.Content ?? (flow ? JSON.stringify(flow) : '');
  return {
    ...named,
    type,
    description: resource.Description,
    tags: {},
    published: resource.Status !== 'SAVED' && resource.State !== 'ARCHIVED',
    archived: resource.State === 'ARCHIVED',
    saved,
    publishedTexts: resource.Status === 'SAVED' ? [] : [saved],
    savedAt,
    version: run?.version ?? '',
    compiled: run?.compiled,
    versions: new Map(run?.compiled ? [[run.version, run.compiled]] : []),
  };
}

/** What is kept of a flow, before it is changed. */
export function keptFlow(flow: FlowFacts): KeptFlow {
  const { id, arn, name, type, description, tags, archived, saved, publishedTexts, savedAt } = flow;
  return { id, arn, name, type, description, tags, archived, saved, publishedTexts, savedAt };
}

/** Flows with those that were created and changed since. */
export function withKeptFlows({ flows }: Facts, kept: Readonly<Record<string, KeptFlow>>): Facts['flows'] {
  const known = flows.all.map((flow) => {
    const change = kept[flow.id];
    return change ? changedFlow(change, flow) : flow;
  });
  const created = Object.values(kept).filter(({ id }) => !flows.byId(id));
  return createRegistry([...known, ...created.map((flow) => changedFlow(flow))]);
}

// helpers

/** Contacts that began on an older version go on with it, so all versions are kept. */
function changedFlow(kept: KeptFlow, before?: FlowFacts): FlowFacts {
  const versions = new Map(before?.versions);
  let last: Run | undefined;
  for (const text of kept.publishedTexts) {
    const flow = flowIn(text);
    last = flow && compile(flow, parseFlowType(kept.type) ?? 'CONTACT_FLOW', kept.name);
    if (last?.compiled) versions.set(last.version, last.compiled);
  }
  return {
    ...kept,
    description: kept.description,
    published: kept.publishedTexts.length > 0 && !kept.archived,
    version: last?.version ?? '',
    compiled: last?.compiled,
    versions,
  };
}

interface Run {
  readonly version: string;
  /** Undefined for a type tasks do not run. */
  readonly compiled: CompiledFlow | undefined;
}

function compile(flow: FlowJson, type: AnyFlowType, name: string): Run {
  return {
    version: uuidFrom(JSON.stringify(flow), uuidFrom.URL).slice(0, 8),
    compiled: isTaskFlowType(type) ? compileFlow(flow, type, name) : undefined,
  };
}

function flowIn(text: string): FlowJson | undefined {
  return readFlow(text).document?.flow;
}
