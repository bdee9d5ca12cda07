/** One module of the old console, and the action it becomes (flow-language §6.2). */
import { refreshMirror, UNCONNECTED } from '../edit/actions.ts';
import type { ActionJson, JsonObject } from '../flow/flow.ts';
import type { AnyFlowType } from '../flow/flowTypes.ts';
import { getAt, isObject } from '../flow/json.ts';
import { identify } from '../flow/viewFlow.ts';
import { quote } from '../validate/words.ts';
import { called, createDraft, KEPT_UNDER, type Draft } from './draft.ts';
import {
  compared,
  error,
  guessedBranch,
  next,
  result,
  type BranchRule,
  type ModuleType,
  type ParameterRule,
} from './moduleType.ts';
import { moduleTypes } from './modules/index.ts';
import { scalarText, type LegacyBranch, type LegacyModule, type LegacyParameter } from './readLegacy.ts';
import type { ReportEntry } from './report.ts';

export interface ConvertedModule {
  readonly action: ActionJson;
  /** The action's entry in `ActionMetadata`. */
  readonly metadata: JsonObject;
  readonly entries: readonly ReportEntry[];
}

/** Makes an action of a module. Nothing of the module is lost: what has no place in the action is kept beside it. */
export function convertModule(module: LegacyModule, flowType: AnyFlowType | undefined): ConvertedModule {
  const found = typeOf(module);
  const Type = found ? actionType(found.type, module, flowType) : module.type;
  const draft = createDraft(module, Type, found?.type.fixed);
  if (found) {
    tellFound(found, draft);
    writeParameters(found.type, draft);
  } else {
    tellUnknown(draft);
  }
  writeBranches(found?.type, draft);
  found?.type.finish?.(draft);
  keepStrays(draft);

  const action: ActionJson = {
    ...(module.id === undefined ? {} : { Identifier: module.id }),
    Type,
    Parameters: draft.parameters,
    Transitions: draft.transitions(),
  };
  writeMirror(action, found?.type);
  const { definition, foreign } = identify(Type, draft.parameters);
  const title = definition?.title ?? foreign?.title ?? (Type || 'Unknown block');
  const entries = draft.notes.map((note): ReportEntry => ({ module: module.id ?? '', title, ...note }));
  return { action, metadata: metadataOf(draft), entries };
}

// Which type it is

interface FoundType {
  readonly type: ModuleType;
  /** Why that is not certain, where the module does not say. */
  readonly guess?: string;
}

const typesByName = new Map<string, ModuleType[]>();
for (const type of moduleTypes) {
  const sharing = typesByName.get(type.name);
  if (sharing) sharing.push(type);
  else typesByName.set(type.name, [type]);
}

function typeOf(module: LegacyModule): FoundType | undefined {
  const candidates = typesByName.get(module.type) ?? [];
  const said = candidates.find(({ target }) => target === undefined || target === module.target);
  if (said) return { type: said };
  const meant = module.target === undefined ? candidates.find(({ looksLike }) => looksLike?.(module)) : undefined;
  return (
    meant && {
      type: meant,
      guess: `It names no target; by what it has, the target ${quote(meant.target ?? '')} is meant.`,
    }
  );
}

function actionType({ becomes }: ModuleType, module: LegacyModule, flowType: AnyFlowType | undefined): string {
  return typeof becomes === 'string' ? becomes : becomes(module, flowType);
}

function tellFound({ type, guess }: FoundType, draft: Draft): void {
  const { module } = draft;
  const doubt = guess ?? (typeof type.guess === 'function' ? type.guess(module, draft.type) : type.guess);
  const why = doubt ?? type.remark ?? 'It says the same in the Flow language.';
  draft.tell(doubt === undefined ? 'exact' : 'guessed', `${module.type} → ${draft.type}`, why, module.pointer);
  if (module.target === undefined || type.target !== undefined || type.impliedTarget === module.target) return;
  draft.keep('target', module.target);
  draft.tell('dropped', `Target ${quote(module.target)}`, 'This type has none.', `${module.pointer}/target`);
}

/** A type nobody knows keeps its name, for the validator to ask what is meant. */
function tellUnknown(draft: Draft): void {
  const { module } = draft;
  for (const { source } of module.parameters) draft.keep('parameters', source, true);
  if (module.target !== undefined) draft.keep('target', module.target);
  const what = module.type === '' ? 'Module without a type' : `Unknown type ${quote(module.type)}`;
  const why = 'The block keeps its name and where its branches lead; what is set on it has no place in the flow.';
  draft.tell('dropped', what, why, module.pointer);
}

// What it has

function writeParameters({ parameters }: ModuleType, draft: Draft): void {
  for (const parameter of draft.module.parameters) {
    const rule = Object.hasOwn(parameters, parameter.name) ? parameters[parameter.name] : undefined;
    if (!rule) {
      draft.drop(parameter, `No parameter of ${draft.type} is known that says this.`);
      continue;
    }
    rule.write(parameter, draft);
    draft.strays(
      'parameters',
      parameter,
      ['name', 'value', 'namespace', ...membersRead(rule, parameter)],
      called(parameter),
    );
  }
}

/** A rule reads text; a member that is something else says nothing to it. */
function membersRead({ members = [] }: ParameterRule, { source }: LegacyParameter): readonly string[] {
  return members.filter((name) => scalarText(getAt(source, [name])) !== undefined);
}

function writeBranches(type: ModuleType | undefined, draft: Draft): void {
  const { module } = draft;
  const rules = typeof type?.branches === 'function' ? type.branches(module) : (type?.branches ?? {});
  const isMirror =
    identify(draft.type, draft.parameters).definition?.mirrors !== undefined || type?.mirrors !== undefined;
  for (const branch of module.branches) {
    const known = Object.hasOwn(rules, branch.condition) ? rules[branch.condition] : undefined;
    const strange = known ?? ruleForStranger(branch, isMirror);
    // What is said of an unknown block already covers its branches.
    const why = `${draft.type} is not known to have it.`;
    draft.branch(known ?? (type ? guessedBranch(strange, why) : strange), branch);
  }
}

/** A branch the block is not known to have is kept by its name, where nothing else would be taken for it. */
function ruleForStranger({ condition }: LegacyBranch, isMirror: boolean): BranchRule {
  if (condition === 'Success' && !isMirror) return next;
  if (condition === 'Error') return error();
  if (condition === 'NoMatch') return error('NoMatchingCondition');
  return condition === 'Evaluate' ? compared : result(condition);
}

function keepStrays(draft: Draft): void {
  for (const { member, isEntry, value, why, pointer } of draft.module.strays) {
    draft.keep(member, value, isEntry);
    draft.tell('dropped', isEntry ? `Entry of ${quote(member)}` : `Member ${quote(member)}`, why, pointer);
  }
}

/** `NextAction` where it only repeats another branch (flow-language §1.4.3). */
function writeMirror(action: ActionJson, type: ModuleType | undefined): void {
  const transitions = action.Transitions ?? {};
  const mirrored = type?.mirrors;
  if (mirrored !== undefined && transitions.NextAction === undefined) {
    const repeated = transitions.Errors?.find(({ ErrorType }) => ErrorType === mirrored);
    action.Transitions = { NextAction: repeated?.NextAction ?? UNCONNECTED, ...transitions };
  } else if (identify(action.Type ?? '', action.Parameters).definition?.mirrors !== undefined) {
    action.Transitions = { NextAction: UNCONNECTED, ...transitions };
    refreshMirror(action);
  }
}

/** The module's own metadata, with what people call its resources, and what has no place in the action. */
function metadataOf({ module: { metadata }, displayNames, kept }: Draft): JsonObject {
  const made: JsonObject = { ...metadata };
  if (Object.keys(displayNames).length > 0) {
    const names = Object.hasOwn(metadata, 'parameters') ? metadata['parameters'] : {};
    if (isObject(names)) made['parameters'] = { ...displayNames, ...names };
  }
  if (Object.keys(kept).length === 0) return made;
  const before = Object.hasOwn(metadata, KEPT_UNDER) ? { [KEPT_UNDER]: metadata[KEPT_UNDER] ?? null } : undefined;
  made[KEPT_UNDER] = before ? { ...kept, metadata: before } : kept;
  return made;
}
