/** Task templates that operations create (task-contacts §5.1). */
import type { Env, Reduced } from '../port/port.ts';
import type { Told } from '../trace.ts';
import type { Facts } from './facts.ts';

type Template = Facts['templates']['all'][number];

export interface TemplateMessage {
  readonly type: 'template.create';
  readonly template: Template;
}

type KeptTemplates = Readonly<Record<string, Template>>;

/** A template that is there already is not made again. */
export function reduceTemplates(
  state: KeptTemplates = {},
  { template }: TemplateMessage,
  { facts, now }: Env<Facts>,
): Reduced<KeptTemplates> {
  if (facts.templates.byId(template.id)) return { state, effects: [], reply: { ok: true } };
  const event: Told = { at: now, type: 'template.created', data: { name: template.name, template: template.id } };
  return {
    state: { ...state, [template.id]: template },
    effects: [{ does: 'emit', event }],
    reply: { ok: true },
  };
}
