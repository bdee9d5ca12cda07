import type { Designer } from '../designer.ts';
import { downloadFile } from '../files/downloadFile.ts';
import type { Workspace } from '../files/workspace.ts';
import type { MenuItem } from '../menuItem.ts';
import type { FlowPicture } from './pictureOf.ts';
import { svgToPng } from './svgToPng.ts';
import { texts } from '../texts/texts.ts';

/** The open flow as a picture, for documents and reviews. The flow itself is downloaded by "Download a copy". */
export function exportItems({ document: store, session }: Designer, workspace: Workspace): readonly MenuItem[] {
  const item = (ending: Ending, label: string): MenuItem => ({
    id: `export-${ending}`,
    label,
    keys: [],
    applies: () => store.store.getState().document !== undefined,
    run: () => void save(ending),
  });
  async function save(ending: Ending): Promise<void> {
    const { document } = store.store.getState();
    const file = workspace.store.getState().place?.name ?? 'flow.json';
    if (!document) return;
    const { comparing } = session.store.getState();
    const name = `${file.replace(/\.json$/i, '')}.${ending}`;
    const title = document.flow.Metadata?.name;
    try {
      // What draws pictures is loaded when somebody wants one.
      const { pictureOf } = await import('./pictureOf.ts');
      const picture = pictureOf(document.flow, typeof title === 'string' ? title : file, comparing?.flow);
      downloadFile(name, await WRITERS[ending](picture));
      session.say(texts().exports.downloaded(name));
    } catch (error) {
      session.say(texts().exports.notMade(name, error instanceof Error ? error.message : String(error)));
    }
  }
  return [
    item('png', texts().exports.asPng),
    item('svg', texts().exports.asSvg),
    item('mmd', texts().exports.asMermaid),
  ];
}

// helpers

type Ending = 'png' | 'svg' | 'mmd';

const WRITERS: Readonly<Record<Ending, (picture: FlowPicture) => Promise<Blob>>> = {
  png: (picture) => svgToPng(picture.svg, picture),
  svg: async ({ svg }) => new Blob([svg], { type: 'image/svg+xml' }),
  mmd: async ({ mermaid }) => new Blob([mermaid], { type: 'text/plain' }),
};
