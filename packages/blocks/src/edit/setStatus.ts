import type { FlowJson } from '../flow/flow.ts';
import { metadataOf } from './actions.ts';

/** Whether a flow says of itself that it is published; people write it in capitals too (flow-language §1.9). */
export function isPublished({ Metadata }: FlowJson): boolean {
  return typeof Metadata?.status === 'string' && Metadata.status.toLowerCase() === 'published';
}

/** Says that a flow is published or a draft, in capitals where the file does so (flow-language §1.9). */
export function setStatus(flow: FlowJson, status: 'published' | 'saved'): void {
  const metadata = metadataOf(flow);
  const before: unknown = metadata.status;
  const isLoud = typeof before === 'string' && before !== '' && before === before.toUpperCase();
  metadata.status = isLoud ? status.toUpperCase() : status;
}
