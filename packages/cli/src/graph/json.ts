import type { FlowMap } from '@switchyard/blocks/map';

/** A map as one JSON object. Its shape is a promise: `version` changes before any member does. */
export function mapToJson({ places, uses, circles }: FlowMap): string {
  return `${JSON.stringify({ version: 1, places, uses, circles }, null, 2)}\n`;
}
