import type { FlowDocument, FlowJson } from '@switchyard/blocks';

/**
 * The document of a text that is known to be one, read when somebody asks for its flow: often nobody does, and reading
 * is quicker than having it copied from thread to thread, or kept from run to run.
 */
export function laterDocument(source: string): FlowDocument {
  let flow: FlowJson | undefined;
  return {
    source,
    get flow() {
      return (flow ??= JSON.parse(source) as FlowJson);
    },
  };
}
