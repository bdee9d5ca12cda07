/** What stands in a field of the world, in a few words: the line a person reads before they open a thing. */
import { FLOW_TYPE_FACTS, isObject, parseFlowType, toText } from '@switchyard/blocks';
import { readChanging } from './changing.ts';
import { hoursKind } from './hoursAnswer.ts';
import { lambdaCalls, lambdaKind, readReturns } from './lambdaAnswer.ts';
import type { WorldField } from './worldField.ts';
import { texts } from '../../texts/texts.ts';

/** Undefined where nothing is said. */
export function describeField({ kind, brief = '#' }: WorldField, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return WORDS[kind]?.(value) ?? describeChanging(value, (first) => brief.replace('#', () => first));
}

// helpers

const WORDS: Partial<Record<WorldField['kind'], (value: unknown) => string>> = {
  hours: describeHours,
  lambda: describeLambda,
  flowType: describeFlowType,
  flowFile: (file) => texts().world.goesOnIn(toText(file)),
};

function describeChanging(value: unknown, inWords: (first: string) => string): string {
  const { first, later } = readChanging(value);
  const changes = later.map(({ after, is }) => texts().world.valueAfter(inWord(toText(is)), toText(after))).join(', ');
  return `${inWords(toText(first))}${changes === '' ? '' : ` (${changes})`}`;
}

/** Open and closed are words; a number stays one. */
function inWord(value: string): string {
  return { open: texts().world.isOpen, closed: texts().world.isClosed }[value] ?? value;
}

function describeFlowType(said: unknown): string {
  const type = parseFlowType(said);
  return type ? FLOW_TYPE_FACTS[type].title : toText(said);
}

function describeHours(hours: unknown): string {
  if (hours === null) return texts().world.noSuchHours;
  if (hoursKind(hours) === 'weekly')
    return texts().world.weeklyHoursIn(toText(isObject(hours) ? hours['TimeZone'] : ''));
  return describeChanging(hours, (first) => {
    const word = inWord(first);
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
}

function describeLambda(standIn: unknown): string {
  if (standIn === null) return texts().world.noSuchFunction;
  return lambdaCalls(standIn)
    .map((answer, index) => {
      const words = describeAnswer(isObject(answer) ? answer : {});
      return index === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1);
    })
    .join(texts().world.thenBetween);
}

function describeAnswer(answer: Record<string, unknown>): string {
  const after = answer['after'] === undefined ? '' : texts().world.afterLength(toText(answer['after']));
  switch (lambdaKind(answer)) {
    case 'timesOut':
      return texts().world.timesOut;
    case 'fails':
      return texts().world.fails(after);
    case 'returns': {
      const keys = readReturns(answer['returns'])?.map(({ key }) => key) ?? ['JSON'];
      return texts().world.returns(keys.join(', ') || texts().world.nothing, after);
    }
  }
}
