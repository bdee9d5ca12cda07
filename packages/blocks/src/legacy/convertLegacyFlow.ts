/**
 * An export of the old console in, a flow and a report out (flow-language §6). The old format is documented nowhere, so
 * every step that no source backs is told as a guess; and nothing of the file is lost.
 */
import {
  FLOW_VERSION,
  type ActionJson,
  type FlowJson,
  type FlowMetadata,
  type Json,
  type JsonObject,
} from '../flow/flow.ts';
import { parseFlowType } from '../flow/flowTypes.ts';
import { isObject, kindOf, pointerTo, setOwn } from '../flow/json.ts';
import { isLegacyExport } from '../flow/documentKind.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../validate/words.ts';
import { convertModule } from './convertModule.ts';
import { KEPT_UNDER } from './draft.ts';
import { nameOf, readModule, type LegacyModule } from './readLegacy.ts';
import type { ReportEntry } from './report.ts';
import { refusal, sourceProblems } from './sourceProblems.ts';

export interface LegacyConversion {
  /** Undefined when the JSON is no export of the old console; `problems` says what it is then. */
  readonly flow: FlowJson | undefined;
  /** In the order of the file; what is said of the file itself comes first. */
  readonly report: readonly ReportEntry[];
  /** What is wrong with the old file itself, with pointers into it. */
  readonly problems: readonly Problem[];
}

/**
 * Converts an export of the old console. Pure; never throws, whatever the JSON is. The flow shares with the export what
 * both have in common, so neither may be changed in place.
 */
export function convertLegacyFlow(json: unknown): LegacyConversion {
  if (!isLegacyExport(json)) return { flow: undefined, report: [], problems: [refusal(json)] };
  const { modules, ...envelope } = json as JsonObject & { modules: readonly Json[] };
  const report: ReportEntry[] = [];
  const kept: JsonObject = {};
  const keep = (value: Json, entry: KeptEntry): void => {
    setOwn(kept, entry.pointer, value);
    const why = `${entry.why} It is kept under "${KEPT_UNDER}" in the metadata of the flow.`;
    report.push({ module: '', title: 'Flow', kind: 'dropped', ...entry, why });
  };

  const metadata = convertEnvelope(envelope, keep);
  const flowType = parseFlowType(metadata['type']);
  const read: LegacyModule[] = [];
  const Actions: ActionJson[] = [];
  const ActionMetadata: JsonObject = {};
  for (const [index, source] of modules.entries()) {
    const pointer = pointerTo(['modules', index]);
    if (!isObject(source)) {
      keep(source, { what: 'Module', why: `Expected an object, found ${kindOf(source)}.`, pointer });
      continue;
    }
    const module = readModule(source, pointer);
    const { action, metadata: own, entries } = convertModule(module, flowType);
    read.push(module);
    Actions.push(action);
    for (const entry of entries) report.push(entry);
    const { id = '' } = module;
    if (id !== '' && !Object.hasOwn(ActionMetadata, id)) {
      setOwn(ActionMetadata, id, own);
      continue;
    }
    const why = id === '' ? 'Metadata belong to an id, and it has none.' : 'Another module has its id.';
    const title = entries[0]?.title ?? '';
    keep(module.source, { module: id, title, what: 'Metadata, and what has no place in the block', why, pointer });
  }

  if (Object.keys(kept).length > 0) metadata[KEPT_UNDER] = kept;
  const flow: FlowJson = {
    Version: FLOW_VERSION,
    StartAction: nameOf(envelope['start']) ?? '',
    Metadata: { ...metadata, ActionMetadata } as FlowMetadata,
    Actions,
  };
  return { flow, report, problems: sourceProblems(json as JsonObject, read) };
}

// helpers

/** What is told of a value that belongs to no block; by its pointer it is kept. */
type KeptEntry = Pick<ReportEntry, 'what' | 'why' | 'pointer'> & Partial<ReportEntry>;
type Keep = (value: Json, entry: KeptEntry) => void;

/** The envelope (flow-language §6.1): metadata as they stand, and the flow's type among them. */
function convertEnvelope({ version, type, start, metadata, ...others }: JsonObject, keep: Keep): JsonObject {
  for (const [member, value] of Object.entries(others)) {
    const pointer = pointerTo([member]);
    keep(value, { what: `Member ${quote(member)}`, why: 'It has no meaning that is known.', pointer });
  }
  if (version !== '1' && version !== 1) {
    const why = 'Only exports of version 1 are known; this one is read as if it were one.';
    keep(version ?? null, { kind: 'guessed', what: 'Version', why, pointer: '/version' });
  }
  if (isSaid(start) && nameOf(start) === undefined) {
    keep(start, { what: 'Start', why: `Expected the id of a module, found ${kindOf(start)}.`, pointer: '/start' });
  }
  if (isSaid(metadata) && !isObject(metadata)) {
    keep(metadata, { what: 'Metadata', why: `Expected an object, found ${kindOf(metadata)}.`, pointer: '/metadata' });
  }
  const made: JsonObject = isObject(metadata) ? { ...metadata } : {};
  for (const member of ['ActionMetadata', KEPT_UNDER]) {
    if (!Object.hasOwn(made, member)) continue;
    const why = 'The converted flow has one of its own.';
    keep(made[member] ?? null, { what: `Member ${quote(member)}`, why, pointer: `/metadata/${member}` });
    delete made[member];
  }
  convertType(type, made, keep);
  return made;
}

function convertType(type: Json | undefined, made: JsonObject, keep: Keep): void {
  if (!isSaid(type) || type === made['type']) return;
  if (typeof type !== 'string') {
    return keep(type, { what: 'Type', why: `Expected text, found ${kindOf(type)}.`, pointer: '/type' });
  }
  if (Object.hasOwn(made, 'type')) {
    const why = `The file itself says ${quote(type)}, and that counts.`;
    keep(made['type'] ?? null, { kind: 'guessed', what: 'Type in the metadata', why, pointer: '/metadata/type' });
  }
  made['type'] = type;
}

function isSaid(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null && value !== '';
}
