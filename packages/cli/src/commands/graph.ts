import { extname } from 'node:path';
import { findPlaces, mapFlows, partOf, type FlowMap, type MapPlace } from '@switchyard/blocks/map';
import { chooseFrom, guess } from '../choose.ts';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { mapToDot } from '../graph/dot.ts';
import { mapToJson } from '../graph/json.ts';
import { readProject } from '../graph/readProject.ts';
import { mapToText } from '../graph/text.ts';
import type { Terminal } from '../terminal.ts';
import { putFile } from '../writeFile.ts';

export interface GraphOptions {
  readonly from?: string;
  readonly to?: string;
  readonly depth?: number;
  readonly resources?: boolean;
  readonly format?: string;
  readonly out?: string;
  readonly theme?: string;
  readonly config?: string | boolean;
}

/** `switchyard graph`: how the flows of a folder hang together. */
export async function graph(paths: readonly string[], options: GraphOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options);
  if (options.depth !== undefined && options.from === undefined && options.to === undefined) {
    throw new UsageError('Expected --depth beside --from or --to: it says how far away from there.');
  }
  if (format === 'png' && options.out === undefined)
    throw new UsageError('Expected --out with --format png, such as --out flows.png.');
  const theme = chooseFrom('--theme', options.theme ?? 'light', ['light', 'dark']);
  const { flows, isPartial } = await readProject(paths, options.config, terminal);
  const whole = mapFlows(flows, { resources: options.resources });
  const from = options.from === undefined ? undefined : placeOf('--from', options.from, whole);
  const to = options.to === undefined ? undefined : placeOf('--to', options.to, whole);
  const map = from || to ? partOf(whole, { from, to, depth: options.depth }) : whole;

  const written = await write(
    map,
    format,
    { from, to, theme },
    { ...terminal, colours: terminal.colours && options.out === undefined },
  );
  if (options.out !== undefined) await putFile(options.out, written, terminal);
  else if (typeof written === 'string') terminal.out(written);
  return isPartial ? EXIT.usage : EXIT.clean;
}

// helpers

const FORMATS = ['text', 'json', 'mermaid', 'dot', 'svg', 'png'] as const;
type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.json': 'json',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.dot': 'dot',
  '.gv': 'dot',
  '.svg': 'svg',
  '.png': 'png',
};

/** The format that was asked for, else the one the file is named for. */
function formatOf({ format, out }: GraphOptions): Format {
  if (format !== undefined) return chooseFrom('--format', format, FORMATS);
  return (out === undefined ? undefined : ENDINGS[extname(out).toLowerCase()]) ?? 'text';
}

function placeOf(option: string, text: string, map: FlowMap): MapPlace {
  const [found, ...others] = findPlaces(map, text);
  if (!found) {
    const near = guess(
      text,
      map.places.map(({ name }) => name),
    );
    throw new UsageError(`Unknown flow "${text}" for ${option}: expected a name, a file or an id.${near}`);
  }
  if (others.length === 0) return found;
  const candidates = [found, ...others].map(({ file, key }) => `"${file ?? key}"`);
  throw new UsageError(`Expected one flow for ${option}, found ${candidates.join(' and ')}; name one of them.`);
}

interface WriteOptions {
  readonly from: MapPlace | undefined;
  readonly to: MapPlace | undefined;
  readonly theme: 'light' | 'dark';
}

async function write(
  map: FlowMap,
  format: Format,
  { from, to, theme }: WriteOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return mapToJson(map);
    case 'mermaid':
      return (await import('@switchyard/drawing/map')).mapToMermaid(map);
    case 'dot':
      return mapToDot(map);
    case 'text':
      return mapToText(map, from ? { root: from } : { root: to, isBackwards: to !== undefined }, terminal);
    case 'svg':
    case 'png': {
      const { drawMap } = await import('../graph/drawMap.ts');
      return drawMap(map, format, theme);
    }
  }
}
