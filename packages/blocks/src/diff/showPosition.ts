import type { Json } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import { showValue } from './showValue.ts';

/** A place on the canvas: "120, 40". */
export function showPosition(value: Json): string {
  if (!isObject(value) || Object.keys(value).sort().join() !== 'x,y') return showValue(value);
  return `${showValue(value['x'] as Json)}, ${showValue(value['y'] as Json)}`;
}
