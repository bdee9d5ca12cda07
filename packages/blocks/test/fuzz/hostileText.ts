/** Text made to be trouble: too deep, too long, too many, going round in circles. */
import { catalog } from '../../src/catalog.gen.ts';
import type { Chance } from './chance.ts';
import { trickyText } from './damageJson.ts';

export function hostileText(chance: Chance): string {
  return chance.pick(SHAPES)(chance);
}

// helpers

const SHAPES: readonly ((chance: Chance) => string)[] = [
  function deep(chance) {
    const [open, close] = chance.pick([
      ['[', ']'],
      ['{"a":', '}'],
      ['[{"Actions":', '}]'],
    ] as const);
    const depth = chance.size(chance.once(50) ? 1_000_000 : 4096);
    return open.repeat(depth) + chance.pick(['', '1', '"', 'null']) + close.repeat(chance.once(2) ? depth : depth >> 1);
  },
  function deepInside(chance) {
    const depth = chance.size(300);
    const inside = `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;
    return JSON.stringify(flowOf([{ Identifier: 'a', Type: 'Wait', Parameters: 'here', Transitions: {} }])).replace(
      '"here"',
      () => inside,
    );
  },
  function long(chance) {
    const text = chance.pick(['x', '\\u0000', '\\ud800', '$.Attributes.', '\\"', '0', 'é', '{"a":"b"},']);
    const repeated = text.repeat(chance.size(chance.once(50) ? 1_000_000 : 4096));
    const Parameters = { Text: 'here', Attributes: { a: 'here' } };
    const flow = flowOf([{ Identifier: 'here', Type: 'UpdateContactAttributes', Parameters, Transitions: {} }]);
    return JSON.stringify(flow).replaceAll('here', () => repeated);
  },
  function numbers(chance) {
    const digits = '9'.repeat(1 + chance.size(chance.once(50) ? 100_000 : 512));
    const number = chance.pick([digits, `-${digits}`, `0.${digits}`, `1e${digits}`, `${digits}e-${digits}`, `-`, `1.`]);
    return JSON.stringify(
      flowOf([{ Identifier: 1, Type: 2, Parameters: 3, Transitions: { NextAction: 4 } }]),
    ).replaceAll(/\b[1-4]\b/g, () => number);
  },
  function circles(chance) {
    const count = 1 + chance.size(chance.once(200) ? 4096 : 300);
    const id = (): string => `b${chance.below(count + 1)}`;
    return JSON.stringify(flowOf(Array.from({ length: count }, (_, index) => anyBlock(`b${index}`, id, chance))));
  },
  function conditions(chance) {
    const count = chance.size(chance.once(200) ? 200_000 : 1024);
    const operator = chance.pick(['Equals', 'NumberLessThan', 'Contains', trickyText(chance)]);
    const Conditions = Array.from({ length: count }, (_, index) => ({
      NextAction: chance.once(3) ? 'end' : 'a',
      Condition: { Operator: operator, Operands: [String(index % chance.pick([7, 1000, 100_000]))] },
    }));
    const Type = chance.pick(['Compare', 'CheckMetricData', 'DistributeByPercentage', 'Wait']);
    const Transitions = { NextAction: 'end', Conditions, Errors: [] };
    return JSON.stringify(
      flowOf([{ Identifier: 'a', Type, Parameters: { ComparisonValue: '$.Attributes.a' }, Transitions }]),
    );
  },
  function names(chance) {
    const count = chance.size(2048);
    const one = trickyText(chance).slice(0, 200);
    const members = Array.from(
      { length: count },
      (_, index) => `${JSON.stringify(chance.once(3) ? one : one + index)}:""`,
    );
    const flow = flowOf([{ Identifier: 'a', Type: 'UpdateContactAttributes', Parameters: { Attributes: 'here' } }]);
    return JSON.stringify(flow).replace('"here"', () => `{${members.join(',')}}`);
  },
  function doubles(chance) {
    const count = 1 + chance.size(512);
    const one = anyBlock(trickyText(chance).slice(0, 2000), () => trickyText(chance).slice(0, 2000), chance);
    return JSON.stringify(flowOf(Array.from({ length: count }, () => one)));
  },
  function shares(chance) {
    const flow = flowOf(Array.from({ length: chance.size(300) }, () => null));
    return JSON.stringify(flow).replaceAll('null', () =>
      chance.pick(['null', '[]', '{}', '0', '""', '{"Identifier":{}}']),
    );
  },
  function soup(chance) {
    const tokens = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"',
      '1',
      '-',
      'e',
      'true',
      'nul',
      '\\',
      '\n',
      '\t',
      ' ',
      '\0',
    ];
    return Array.from({ length: chance.size(256) }, () => chance.pick(tokens)).join('');
  },
];

const TYPES = catalog.flatMap(({ actions }) => actions.map(({ type }) => type));

const OPERATORS = ['Equals', 'NumberLessThan', 'TextContains'];

function anyBlock(Identifier: string, id: () => string, chance: Chance): object {
  const Conditions = Array.from({ length: chance.below(4) }, () => ({
    NextAction: id(),
    Condition: { Operator: chance.pick(OPERATORS), Operands: [trickyText(chance).slice(0, 99)] },
  }));
  const Errors = chance.once(2) ? [{ NextAction: id(), ErrorType: 'NoMatchingError' }] : [];
  const Parameters = { Attributes: { [`k${chance.below(40)}`]: `$.Attributes.k${chance.below(40)}` } };
  return { Identifier, Type: chance.pick(TYPES), Parameters, Transitions: { NextAction: id(), Conditions, Errors } };
}

function flowOf(actions: readonly unknown[]): object {
  return { Version: '2019-10-30', StartAction: 'b0', Metadata: { type: 'contactFlow' }, Actions: actions };
}
