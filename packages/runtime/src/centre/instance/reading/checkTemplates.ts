/** Task templates, as the service lets nobody save them otherwise (task-contacts §5.1). */
import type { TaskTemplateResource } from '../instanceData.ts';
import type { Checking } from './checking.ts';
import { meant, quoted, type Path } from './readShape.ts';

export function checkTemplates({ instance, tell }: Checking): void {
  for (const template of instance.TaskTemplates ?? []) {
    for (const { place, message } of misfitsOf(template)) tell(template, place, message);
  }
}

/** What is wrong with a template, and the word CreateTaskTemplate has for it. */
export interface Misfit {
  readonly place: Path;
  readonly message: string;
  readonly reason:
    | 'INVALID_FORMAT'
    | 'UNIQUE_CONSTRAINT_VIOLATED'
    | 'REFERENCED_RESOURCE_NOT_FOUND'
    | 'REQUIRED_PROPERTY_MISSING';
}

export function misfitsOf(template: TaskTemplateResource): Misfit[] {
  const misfits: Misfit[] = [];
  const { Fields, Constraints = {}, Defaults, ContactFlowId } = template;
  // A short form without fields is a flow by another name.
  if (!Fields) {
    if (ContactFlowId === undefined)
      misfits.push({
        place: [],
        message: 'Missing "ContactFlowId": without one, or a field of type QUICK_CONNECT, no task can begin.',
        reason: 'REQUIRED_PROPERTY_MISSING',
      });
    return misfits;
  }
  const names = Fields.map(({ Id }) => Id.Name);
  const nameFields = Fields.filter(({ Type }) => Type === 'NAME').map(({ Id }) => Id.Name);
  if (nameFields.length !== 1) {
    misfits.push({
      place: ['Fields'],
      message: `Expected exactly one field of type NAME, found ${nameFields.length}.`,
      reason: nameFields.length === 0 ? 'REQUIRED_PROPERTY_MISSING' : 'UNIQUE_CONSTRAINT_VIOLATED',
    });
  }
  if (ContactFlowId === undefined && !Fields.some(({ Type }) => Type === 'QUICK_CONNECT')) {
    misfits.push({
      place: [],
      message: 'Missing "ContactFlowId": without one, or a field of type QUICK_CONNECT, no task can begin.',
      reason: 'REQUIRED_PROPERTY_MISSING',
    });
  }
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) {
      misfits.push({
        place: ['Fields', index, 'Id', 'Name'],
        message: `Two fields have the name "${name}". Expected one.`,
        reason: 'UNIQUE_CONSTRAINT_VIOLATED',
      });
    }
  });
  const required = Constraints.RequiredFields ?? [];
  for (const name of nameFields) {
    if (required.some(({ Id }) => Id.Name === name)) continue;
    misfits.push({
      place: ['Constraints'],
      message: `Missing "${name}" in RequiredFields: the field of type NAME is required.`,
      reason: 'REQUIRED_PROPERTY_MISSING',
    });
  }
  const unknown = (name: string, place: Path): void => {
    if (names.includes(name)) return;
    misfits.push({
      place,
      message: `Unknown field "${name}"${meant(name, names)}: expected one of ${quoted(names)}.`,
      reason: 'REFERENCED_RESOURCE_NOT_FOUND',
    });
  };
  for (const [list, fields = []] of Object.entries(Constraints)) {
    fields.forEach(({ Id }, index) => unknown(Id.Name, ['Constraints', list, index, 'Id', 'Name']));
  }
  (Defaults?.DefaultFieldValues ?? []).forEach(({ Id, DefaultValue }, index) => {
    const place = ['Defaults', 'DefaultFieldValues', index];
    unknown(Id.Name, [...place, 'Id', 'Name']);
    const options = Fields.find((field) => field.Id.Name === Id.Name)?.SingleSelectOptions;
    if (!options || options.includes(DefaultValue)) return;
    misfits.push({
      place: [...place, 'DefaultValue'],
      message: `Unknown option "${DefaultValue}"${meant(DefaultValue, options)}: expected one of ${quoted(options)}.`,
      reason: 'INVALID_FORMAT',
    });
  });
  return misfits;
}
