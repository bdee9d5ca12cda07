/** What a run asked for and the world did not say, in the words of the form: the thing, and what would be said of it. */
import type { AnyFlowType, FlowJson } from '@switchyard/blocks';
import { isObject } from '@switchyard/blocks';
import type { Missing, WorldData } from '@switchyard/runtime';
import { addAnswer, placeOf } from '../worldTemplate.ts';
import { describeField } from './describeWorld.ts';
import { PLACES } from './places.ts';
import { findInForm, worldForm } from './worldForm.ts';
import { getIn, type Path } from './worldPath.ts';

export interface MissingWords {
  /** Where it stands in the world: `Queue Claims`. */
  readonly thing: string;
  /** What would be added: `0 then 1 staffed`; undefined for a file, which only a person can choose. */
  readonly answer: string | undefined;
  readonly path: Path;
}

export function missingWords(world: WorldData, missing: Missing, flow: FlowJson, flowType: AnyFlowType): MissingWords {
  const path = placeOf(world, missing.path);
  const answered = addAnswer(world, missing);
  const { thing, field } = findInForm(worldForm(answered, flow, flowType), path);
  const title = thing ? `${PLACES[thing.place].one} ${thing.title}` : path.join(' › ');
  if (isObject(missing.example) && 'file' in missing.example) {
    return { thing: title, answer: undefined, path: [...path, 'file'] };
  }
  const answer =
    field && thing?.path.length !== path.length ? describeField(field, getIn(answered, path)) : thing?.words;
  return { thing: title, answer: answer ?? JSON.stringify(missing.example), path };
}
