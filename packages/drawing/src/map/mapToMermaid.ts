import { aboutPlace, labelOf, type FlowMap, type MapPlace } from '@switchyard/blocks/map';
import { mermaidLabel } from '../mermaid/text.ts';

/** A map as a Mermaid flowchart, which GitHub, GitLab and many wikis draw: https://mermaid.js.org/syntax/flowchart.html */
export function mapToMermaid({ places, uses }: FlowMap): string {
  const names = new Map(places.map(({ key }, index) => [key, `p${index + 1}`]));
  const nameOf = (key: string): string => names.get(key) ?? '';
  const lines = places.map((place) => `  ${nameOf(place.key)}${boxOf(place)}`);
  for (const use of uses) {
    const label = labelOf(use).map(textOf).join('<br>');
    const arrow = `${use.isOnCircle ? '==>' : '-->'}${label === '' ? '' : `|"${label}"|`}`;
    lines.push(`  ${nameOf(use.from)} ${arrow} ${nameOf(use.to)}`);
  }
  const others = places.filter(({ standing }) => standing !== 'here').map(({ key }) => nameOf(key));
  if (others.length > 0) lines.push('  classDef other stroke-dasharray: 4 3', `  class ${others.join(',')} other`);
  return `${['flowchart LR', ...lines].join('\n')}\n`;
}

// helpers

/** Flows are boxes, what they use is rounded. */
function boxOf(place: MapPlace): string {
  const text = `"${[place.name, aboutPlace(place)].filter(Boolean).map(textOf).join('<br>')}"`;
  return place.kind === 'flow' ? `[${text}]` : `([${text}])`;
}

/** A path is of no use when it is cut; only what nobody reads to its end is. */
const LONGEST = 300;

function textOf(said: string): string {
  return mermaidLabel(said, LONGEST);
}
