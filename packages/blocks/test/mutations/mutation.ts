/**
 * A mutation is one kind of damage: something people, merges and generators do to flows. It knows where in a flow it
 * can be done; whether the validator tells of it there is asked by `runMutations.ts`.
 */
import type { BlockDefinition, Severity } from '../../src/block.ts';
import type { Field } from '../../src/fields.ts';
import type { FlowJson, Json, JsonObject } from '../../src/flow/flow.ts';
import type { AnyFlowType } from '../../src/flow/flowTypes.ts';
import { getAt, pointerStep } from '../../src/flow/json.ts';
import { slotsOf } from '../../src/flow/slots.ts';
import { viewFlow, type Branch, type FlowView, type PlacedBlock } from '../../src/flow/viewFlow.ts';
import type { FlowEdit } from '../../src/problem.ts';

/** Damage done at one place of one flow. */
export interface Damage {
  readonly edits: readonly FlowEdit[];
  /** Where it is told; where the last edit was made, when not given. */
  readonly at?: string;
  /** The type the flow is published as, where that is the damage. */
  readonly flowType?: AnyFlowType;
}

export interface Mutation {
  /** What is done, in a few words: the row of a table. */
  readonly name: string;
  readonly group: MutationGroup;
  readonly damages: (sound: SoundFlow) => readonly Damage[];
  /** How severe it has to be told at least; a warning when not given. */
  readonly atLeast?: Severity;
}

/** Damage to the text of a file, before there is a flow. */
export interface TextMutation {
  readonly name: string;
  readonly group: 'The text';
  /** For a place in the text from 0 to 1; undefined where there is none behind it. */
  readonly damage: (text: string, part: number) => DamagedText | undefined;
  readonly atLeast?: Severity;
}

export interface DamagedText {
  readonly input: string | Uint8Array;
  /** The lines, from 1, on which it may be told. */
  readonly lines: readonly number[];
}

export const MUTATION_GROUPS = [
  'The text',
  'The file',
  'What a block is',
  'Where it leads',
  'Its conditions',
  'Its parameters',
  'Where it may stand',
] as const;

export type MutationGroup = (typeof MUTATION_GROUPS)[number];

/** A flow before it is damaged. */
export interface SoundFlow {
  readonly flow: FlowJson;
  readonly view: FlowView;
  readonly flowType: AnyFlowType | undefined;
}

export function soundFlow(flow: FlowJson, flowType: AnyFlowType | undefined): SoundFlow {
  return { flow, view: viewFlow(flow), flowType };
}

/** A block of the catalog, and what is known of it. */
export interface KnownBlock extends PlacedBlock {
  readonly definition: BlockDefinition;
}

/** A parameter that is set, on a block of the catalog or of other channels as far as that is known. */
export interface SetField {
  readonly block: PlacedBlock;
  readonly field: Field;
  readonly value: Json;
  readonly pointer: string;
  /** Where it stands below `Parameters`. */
  readonly steps: readonly string[];
}

// Where damage can be done

export function perBlock(damage: (block: PlacedBlock, action: JsonObject) => Damage | undefined | readonly Damage[]) {
  return ({ flow, view }: SoundFlow): readonly Damage[] =>
    view.blocks.flatMap((block) => damage(block, actionAt(flow, block.index)) ?? []);
}

/** Blocks of the catalog only: of others nobody knows what is right. */
export function perKnownBlock(
  damage: (block: KnownBlock, action: JsonObject) => Damage | undefined | readonly Damage[],
) {
  return perBlock((block, action) => (isKnown(block) ? damage(block, action) : undefined));
}

export function perField(damage: (set: SetField) => Damage | undefined | readonly Damage[]) {
  return perBlock((block, action) =>
    slotsOf({ parameters: block.definition?.parameters ?? block.foreign?.parameters ?? {} }, block.form).flatMap(
      ({ field, steps, pointer }) => {
        const value = getAt(action['Parameters'], steps) as Json | undefined;
        if (value === undefined) return [];
        return damage({ block, field, value, pointer: block.pointer + pointer, steps }) ?? [];
      },
    ),
  );
}

/** Branches as they are stored; what a block only repeats in `NextAction` is none. */
export function perBranch(
  kind: Branch['kind'],
  damage: (branch: Branch, block: PlacedBlock) => Damage | undefined | readonly Damage[],
) {
  return perBlock((block) =>
    block.branches.filter((branch) => branch.stored && branch.kind === kind).flatMap((one) => damage(one, block) ?? []),
  );
}

// Damage in a word

export function set(pointer: string, value: Json): Damage {
  return { edits: [{ set: pointer, value }] };
}

export function remove(pointer: string): Damage {
  return { edits: [{ remove: pointer }] };
}

export function rename(pointer: string, to: string): Damage {
  const holder = pointer.slice(0, pointer.lastIndexOf('/'));
  return { edits: [{ rename: pointer, to }], at: holder + pointerStep(to) };
}

/** Whether nothing comes after a block, so that it has no ways out. */
export function isLast({ definition, foreign }: PlacedBlock): boolean {
  if (definition) return definition.branches.length === 0 && !definition.conditions;
  return foreign?.effect === 'ends';
}

/** A word as a hand slips: its third letter is lost. */
export function misspelt(word: string): string {
  return word.slice(0, 2) + word.slice(3);
}

function actionAt(flow: FlowJson, index: number): JsonObject {
  return flow.Actions?.[index] as unknown as JsonObject;
}

function isKnown(block: PlacedBlock): block is KnownBlock {
  return block.definition !== undefined;
}
