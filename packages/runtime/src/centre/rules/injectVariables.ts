import { SOURCES, textOf, valueIn, type ThirdPartyEvent } from './thirdParty.ts';

/** A text with the variables of an event put in; one that cannot be resolved stays as it is (task-contacts §10.1, assumed). */
export function injectVariables(text: string, event: ThirdPartyEvent): string {
  const source = SOURCES[event.source];
  if (!source) return text;
  const { variable, variables } = source;
  const names = variables.toSorted((one, other) => other.length - one.length).join('|');
  const pattern = new RegExp(`${variable.replace(/[$.]/g, '\\$&')}(${names})\\b`, 'g');
  return text.replace(pattern, (written, name: string) => textOf(valueIn(event, name)) ?? written);
}
