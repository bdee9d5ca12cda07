import { aboutPlace, labelOf, type FlowMap, type MapPlace, type MapUse } from '@switchyard/blocks/map';
import { printable } from '../printable.ts';

/** A map in the language of Graphviz: https://graphviz.org/doc/info/lang.html */
export function mapToDot({ places, uses }: FlowMap): string {
  return [
    'digraph flows {',
    '  rankdir=LR;',
    '  node [shape=box, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...places.map((place) => `  ${quoted(place.key)} [${attributesOf(place)}];`),
    ...uses.map((use) => `  ${quoted(use.from)} -> ${quoted(use.to)}${attributesOfUse(use)};`),
    '}',
    '',
  ].join('\n');
}

// helpers

function attributesOf(place: MapPlace): string {
  const styles = [place.kind === 'flow' ? [] : ['rounded'], place.standing === 'here' ? [] : ['dashed']].flat();
  const style = styles.length > 0 ? [`style=${quoted(styles.join(','))}`] : [];
  return [`label=${quoted(...[place.name, aboutPlace(place)].filter(Boolean))}`, ...style].join(', ');
}

function attributesOfUse(use: MapUse): string {
  const label = labelOf(use);
  const all = [...(label.length > 0 ? [`label=${quoted(...label)}`] : []), ...(use.isOnCircle ? ['style=bold'] : [])];
  return all.length > 0 ? ` [${all.join(', ')}]` : '';
}

/** Lines of text in double quotes, where only a quote and a backslash mean something. */
function quoted(...lines: readonly string[]): string {
  const escaped = lines.map((line) => printable(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
  return `"${escaped.join('\\n')}"`;
}
