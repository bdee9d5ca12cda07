import { latestAnswers, type LatestAnswer } from '../../../analyse/latestAnswers.ts';
import { pathsOf, type FlowPaths } from '../../../analyse/paths.ts';
import { reachedFrom } from '../../../analyse/reached.ts';
import { readersIn } from '../../../analyse/readers.ts';
import { readsOf, type Read } from '../../../analyse/reads.ts';
import { invokeLambdaFunction } from '../../../catalog/invoke-lambda-function/block.ts';
import { toText } from '../../../flow/json.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §1.7.2: an answer replaces the one before it, and is not merged with it. */
export const externalReplaced = defineRule({
  id: 'external-replaced',
  category: 'data',
  severity: 'info',
  summary: 'What one Lambda function answered is not read after another has answered.',
  check({ view, actionOf, report }) {
    if (!readersIn(view.blocks, actionOf).some(({ reads }) => reads.some(isOfAnswer))) return;
    if (view.blocks.filter(isLambda).length < 2) return;
    const paths = pathsOf(view, actionOf);
    const latest = latestAnswers(paths);
    if (!latest) return;
    const reads = readsOfAnswers(paths, latest, actionOf);
    const firstReads = firstReadsIn(reads);
    const passedOn = passedOnIn(paths.blocks, actionOf);
    const told = new Set<string>();
    let left = MOST_COMPARED;
    for (const read of reads) {
      // A function that is given a value mostly gives it back.
      if (told.has(read.key) || passedOn.has(`${read.key} ${read.answeredBy}`)) continue;
      const earlier = firstReads
        .get(read.key)
        ?.find((one) => one.answeredBy !== read.answeredBy && left-- > 0 && comesBefore(one, read, paths));
      if (left <= 0) return;
      if (!earlier) continue;
      told.add(read.key);
      const { block, pointer, atName, reference } = read;
      const message =
        `${quote(reference.text)} is of another answer here than in ${quote(earlier.block.title)}: each Lambda function ` +
        'replaces what the one before it answered. If the last one does not answer it too, keep it in an attribute.';
      report({
        block,
        pointer,
        atName,
        message,
        related: [{ message: 'It is read here before.', pointer: earlier.pointer }],
      });
    }
  },
});

// helpers

/** Ways between two reads are followed as often as this; no flow the service takes comes near it. */
const MOST_COMPARED = 500;

/** A value of an answer that is read where only one function can have given it. */
interface AnswerRead extends Read {
  readonly block: PlacedBlock;
  readonly place: number;
  readonly key: string;
  readonly answeredBy: string;
}

function isOfAnswer({ reference }: Read): boolean {
  return reference.path[0] === 'External';
}

function isLambda({ definition }: PlacedBlock): boolean {
  return definition === invokeLambdaFunction;
}

function readsOfAnswers(
  { blocks }: FlowPaths,
  latest: LatestAnswer,
  actionOf: RuleContext['actionOf'],
): readonly AnswerRead[] {
  return readersIn(blocks, actionOf).flatMap(({ block, place }) => {
    const answeredBy = latest(place);
    if (answeredBy === undefined) return [];
    return answersReadBy(block, actionOf).map((read) => ({ ...read, block, place, answeredBy }));
  });
}

/** By name, the first place where it is read of each answer. */
function firstReadsIn(reads: readonly AnswerRead[]): ReadonlyMap<string, readonly AnswerRead[]> {
  const first = new Map<string, AnswerRead[]>();
  for (const read of reads) {
    const known = first.get(read.key);
    if (!known) first.set(read.key, [read]);
    else if (!known.some(({ answeredBy }) => answeredBy === read.answeredBy)) known.push(read);
  }
  return first;
}

function answersReadBy(block: PlacedBlock, actionOf: RuleContext['actionOf']): readonly (Read & { key: string })[] {
  return readsOf(block, actionOf).flatMap((read) => {
    const [root, key] = read.reference.path;
    return root === 'External' && key !== undefined ? [{ ...read, key }] : [];
  });
}

/** The names of values that functions are given, each with the function. */
function passedOnIn(blocks: readonly PlacedBlock[], actionOf: RuleContext['actionOf']): ReadonlySet<string> {
  const passed = blocks
    .filter(isLambda)
    .flatMap((block) =>
      answersReadBy(block, actionOf).map(({ key }) => `${key} ${toText(block.parameters['LambdaFunctionARN'])}`),
    );
  return new Set(passed);
}

/** Whether contacts come from one read to the other, and not back. */
function comesBefore(one: AnswerRead, other: AnswerRead, paths: FlowPaths): boolean {
  return reachedFrom([one.place], paths).has(other.place) && !reachedFrom([other.place], paths).has(one.place);
}
