// Flows as people build them, of any length, that Switchyard has nothing to say about.

/** Groups of five blocks in a row: set, compare, choose a queue, look up, change the priority. */
export function flowOf(count, name = 'Claims') {
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
      name,
      description: 'Every claim finds its queue.',
      type: 'contactFlow',
      ActionMetadata: Object.fromEntries(ids.map((id, place) => [id, { position: { x: place * 200, y: 0 } }])),
    },
    Actions: actions,
  };
}
