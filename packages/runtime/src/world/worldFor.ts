/**
 * A world in which a flow can run at once: everything it names is there, open, staffed and answering. A beginning to
 * change, for people who have not written a world yet.
 */
import { isDynamic, setOwn, toText, viewFlow, type FieldKind, type FlowJson } from '@switchyard/blocks';
import { shortName } from './shortName.ts';
import type { WorldData } from './worldData.ts';

type Place = 'queues' | 'agents' | 'hours' | 'lambdas' | 'flows' | 'templates';

const PLACES: Partial<Record<FieldKind, Place>> = {
  queue: 'queues',
  agent: 'agents',
  hours: 'hours',
  lambda: 'lambdas',
  flow: 'flows',
  template: 'templates',
};

/** The things a flow names by a fixed id, each with a harmless answer. References are not known before the run. */
export function worldFor(flow: FlowJson): WorldData {
  const world: Partial<Record<Place, Record<string, unknown>>> = {};
  for (const { definition, parameters } of viewFlow(flow).blocks) {
    for (const [name, field] of Object.entries(definition?.parameters ?? {})) {
      const place = PLACES[field.kind];
      const id = toText(parameters[name]);
      if (!place || id === '' || isDynamic(id)) continue;
      setOwn((world[place] ??= {}), id, answerFor(place, id, definition?.id ?? ''));
    }
  }
  if (world.queues) setOwn((world.hours ??= {}), ALWAYS_OPEN, 'open');
  return world as WorldData;
}

// helpers

/** The hours of operation of every queue. */
const ALWAYS_OPEN = 'Always open';

function answerFor(place: Place, id: string, block: string): unknown {
  switch (place) {
    case 'queues':
      return { name: shortName(id), hours: ALWAYS_OPEN, contacts: 0, agents: { available: 1, staffed: 1, online: 1 } };
    case 'agents':
      return { name: shortName(id), contacts: 0, agents: { available: 1, staffed: 1, online: 1 } };
    case 'hours':
      return 'open';
    case 'lambdas':
      return { returns: { status: 'ok' } };
    case 'flows':
      return { type: block === 'set-customer-queue-flow' ? 'CUSTOMER_QUEUE' : 'CONTACT_FLOW' };
    case 'templates':
      return {};
  }
}
