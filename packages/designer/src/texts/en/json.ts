export const json = {
  wholeFlow: 'The whole flow',
  theBlock: (name: string) => `The block ${name}`,
  selectedBlock: 'The block that is selected',
  whatIsShown: 'What is shown as JSON',
  jsonOf: (name: string) => `JSON of ${name}`,
  jsonOfFlow: 'JSON of the flow',
  loadingEditor: 'Loading the editor…',
  notTaken: (place: string, message: string) =>
    `Not taken: ${place}: ${message} The canvas shows the flow as it last could be read.`,
  howToLeave: 'Tab indents. To leave the editor, press Escape, then Tab.',
  inStep: 'In step with the canvas.',
  changedElsewhere:
    'The flow was changed elsewhere meanwhile. Once this text can be read, it takes the place of those changes.',
  discardText: 'Discard this text',
  expectedAction: 'Expected one action: a JSON object with "Identifier", "Type", "Parameters" and "Transitions".',
  expectedActions: (number: number) => `Expected a list of ${number} actions, as this block is stored.`,
  missingIdentifier: 'Missing "Identifier": expected the text this block is known by.',
  identifierRefused: (identifier: string, why: string) => `The identifier "${identifier}" cannot be used. ${why}`,
  lineColumn: (line: number, column: number) => `line ${line}, column ${column}`,
  unexpectedProto: 'Unexpected "__proto__": no member can be called so here.',
};
