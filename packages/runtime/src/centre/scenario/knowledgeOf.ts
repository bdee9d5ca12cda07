import { viewFlow, type FlowJson, type FlowView } from '@switchyard/blocks';
import type { ContactCentre } from '../simulator/contactCentre.ts';
import type { Knowledge } from './happening.ts';

/** What is known of a centre that is about to begin; flows are looked at when they are asked for. */
export function knowledgeOf(centre: Pick<ContactCentre, 'facts' | 'now'>): Knowledge {
  const views = new Map<string, FlowView>();
  return {
    facts: centre.facts,
    startsAt: centre.now,
    branchesOf: (flow, block) => {
      const saved = centre.facts.flows.byId(flow)?.saved;
      if (saved === undefined || saved === '') return [];
      if (!views.has(flow)) views.set(flow, viewFlow(JSON.parse(saved) as FlowJson));
      return views.get(flow)?.byId.get(block)?.branches ?? [];
    },
  };
}
