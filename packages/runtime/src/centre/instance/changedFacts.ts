import type { Facts } from './facts.ts';
import { withKeptFlows, type KeptFlow } from './flowFacts.ts';
import { createRegistry } from './registry.ts';

/** What operations changed of an instance: plain data, for its entity to keep. */
export interface Changes {
  /** Flows that were created or changed, by id. */
  readonly flows?: Readonly<Record<string, KeptFlow>>;
  /** Task templates that were created, by id. */
  readonly templates?: Readonly<Record<string, Facts['templates']['all'][number]>>;
}

/** The facts of an instance with what was changed since; the same changes give the very same facts. */
export function changedFacts(facts: Facts, changes: Changes = {}): Facts {
  const { flows, templates } = changes;
  if (!flows && !templates) return facts;
  const known = last.get(facts);
  if (known && known.flows === flows && known.templates === templates) return known.facts;
  const next: Facts = {
    ...facts,
    ...(flows ? { flows: withKeptFlows(facts, flows) } : {}),
    ...(templates ? { templates: createRegistry([...facts.templates.all, ...Object.values(templates)]) } : {}),
  };
  last.set(facts, { flows, templates, facts: next });
  return next;
}

// helpers

/** The last change of each instance: most messages find it as the one before did. */
const last = new WeakMap<
  Facts,
  { readonly flows: Changes['flows']; readonly templates: Changes['templates']; readonly facts: Facts }
>();
