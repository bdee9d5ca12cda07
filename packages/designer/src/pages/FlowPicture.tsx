import { documentKind, readFlow } from '@switchyard/blocks';
import { drawFlow, sizeOf, writeSvg } from '@switchyard/drawing/picture';
import { useMemo } from 'react';
import { useSession } from '../DesignerContext.tsx';
import { texts } from '../texts/texts.ts';

/** An example of a page as it looks on the canvas; nothing where the text is no flow. */
export function FlowPicture({ text }: { text: string }) {
  useSession((state) => state.theme);
  const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  const picture = useMemo(() => {
    const flow = readFlow(text).document?.flow;
    if (!flow || documentKind(flow) !== 'flow') return undefined;
    const drawing = drawFlow(flow, { title: texts().pages.example });
    const source = `data:image/svg+xml,${encodeURIComponent(writeSvg(drawing, { theme }))}`;
    return { source, words: drawing.description, ...sizeOf(drawing) };
  }, [text, theme]);
  if (!picture) return null;
  // At the size of the designer a long flow would be wider than the page.
  return <img className="page-picture" src={picture.source} alt={picture.words} width={picture.width * 0.75} />;
}
