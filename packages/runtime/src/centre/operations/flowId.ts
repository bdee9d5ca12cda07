/** A flow as requests name it: by id or ARN, and perhaps which of its texts is meant (task-contacts §5.3). */
import type { FlowFacts, Facts } from '../instance/facts.ts';
import { notFound } from './serviceError.ts';

export interface NamedFlow {
  readonly flow: FlowFacts;
  /** The text that was saved last, a version by its number, or what is published. */
  readonly meant: 'saved' | 'published' | number;
}

/** @throws ServiceError `ResourceNotFoundException` */
export function findFlow({ flows }: Facts, called: string): NamedFlow {
  const flow = flows.find(called);
  if (!flow) throw notFound('flow', called, 'ContactFlowId');
  const [, suffix] = (called === flow.name ? undefined : /:(\$SAVED|\$LATEST|\d+)$/.exec(called)) ?? [];
  return { flow, meant: suffix === undefined ? 'published' : suffix.startsWith('$') ? 'saved' : Number(suffix) };
}
