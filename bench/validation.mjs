// How long the text of a flow of 1,000 blocks takes to become problems, beside ajv alone on the same flow: compiled
// once, given the parsed object, with the schema that is generated from the catalog.
import { readFileSync } from 'node:fs';
import { validateText } from '@switchyard/blocks/validate';
import Ajv from 'ajv/dist/2020.js';
import { measureRates, report } from './measure.mjs';

const BLOCKS = 1000;

/** @returns {Promise<boolean>} whether the ratio holds */
export async function benchValidation() {
  const text = JSON.stringify(flowOf(BLOCKS), null, 2);
  const flow = JSON.parse(text);
  const schema = JSON.parse(readFileSync(new URL('../schemas/flow.schema.json', import.meta.url), 'utf8'));
  // The service takes 250 actions; how checking grows shows on more.
  delete schema.properties.Actions.maxItems;
  const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema);
  expectNothingWrong(validateText(text).problems, isValid(flow), isValid.errors);

  const rates = await measureRates([
    { name: 'Switchyard, text to problems', turn: () => (validateText(text) ? 1 : 0) },
    { name: 'JSON.parse alone', turn: () => (JSON.parse(text) ? 1 : 0) },
    { name: 'bare compiled ajv', turn: () => (isValid(flow) ? 1 : 0) },
  ]);
  console.log(
    `\nValidation of ${BLOCKS.toLocaleString('en')} blocks (${Math.round(text.length / 1024)} KB): milliseconds (median)`,
  );
  for (const [name, rate] of rates) console.log(`  ${name.padEnd(28)}${(1000 / rate).toFixed(2).padStart(14)}`);
  const timeOf = (name) => 1 / (rates.get(name) ?? 1);
  return report('bare compiled ajv', timeOf('Switchyard, text to problems') / timeOf('bare compiled ajv'), {
    atMost: 10,
  });
}

// helpers

/** What the service says to a flow this long. */
const LIMITS = ['too-many-actions', 'content-length'];

function expectNothingWrong(problems, isValid, errors) {
  const wrong = problems.filter(({ rule, severity }) => severity === 'error' && !LIMITS.includes(rule));
  if (wrong.length > 0) throw new Error(`Expected a flow without errors, found ${JSON.stringify(wrong[0])}`);
  if (!isValid) throw new Error(`Expected a flow the schema accepts, found ${JSON.stringify(errors?.[0])}`);
}

/** Groups of five blocks in a row, as people build them: set, compare, wait, look up, choose a queue. */
function flowOf(count) {
  const errors = (...types) => types.map((ErrorType) => ({ NextAction: 'end', ErrorType }));
  const kinds = [
    (Identifier, NextAction) => ({
      Identifier,
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { tier: 'gold', stage: Identifier } },
      Transitions: { NextAction, Errors: errors('NoMatchingError') },
    }),
    (Identifier, NextAction) => ({
      Identifier,
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.Attributes.region' },
      Transitions: {
        NextAction: 'end',
        Conditions: ['north', 'south'].map((region) => ({
          NextAction,
          Condition: { Operator: 'Equals', Operands: [region] },
        })),
        Errors: errors('NoMatchingCondition'),
      },
    }),
    (Identifier, NextAction) => ({
      Identifier,
      Type: 'UpdateContactTargetQueue',
      Parameters: { QueueId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c' },
      Transitions: { NextAction, Errors: errors('NoMatchingError') },
    }),
    (Identifier, NextAction) => ({
      Identifier,
      Type: 'InvokeLambdaFunction',
      Parameters: {
        LambdaFunctionARN: 'arn:aws:lambda:eu-central-1:111122223333:function:look-up',
        InvocationTimeLimitSeconds: '3',
        ResponseValidation: { ResponseType: 'STRING_MAP' },
      },
      Transitions: { NextAction, Errors: errors('NoMatchingError') },
    }),
    (Identifier, NextAction) => ({
      Identifier,
      Type: 'UpdateContactRoutingBehavior',
      Parameters: { QueuePriority: '2' },
      Transitions: { NextAction, Errors: [] },
    }),
  ];
  const ids = Array.from({ length: count }, (_, place) => (place === count - 1 ? 'end' : `block-${place + 1}`));
  const actions = ids.slice(0, -1).map((id, place) => kinds[place % kinds.length](id, ids[place + 1]));
  actions.push({ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} });
  return {
    Version: '2019-10-30',
    StartAction: ids[0],
    Metadata: {
      name: 'A thousand blocks',
      type: 'contactFlow',
      ActionMetadata: Object.fromEntries(ids.map((id, place) => [id, { position: { x: place * 200, y: 0 } }])),
    },
    Actions: actions,
  };
}
