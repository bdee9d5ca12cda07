import { ChevronDown, ChevronUp } from 'lucide-react';
import { useDocument, useSession } from '../DesignerContext.tsx';
import { shownKeys, type MenuItem } from '../menu.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import './compare.css';
import { compareWith, countWords } from './comparing.ts';
import { texts } from '../texts/texts.ts';

/** Over the canvas while a comparison lasts: with what, how much differs, and the way through it and out. */
export function CompareBar({ menu }: { menu: readonly MenuItem[] }) {
  const comparing = useSession((state) => state.comparing);
  const document = useDocument((state) => state.document);
  if (!comparing || !document) return null;
  const { differences } = compareWith(comparing.flow, document.flow);
  const tool = (id: string) => menu.find((item) => item.id === id);
  const [previous, next, end] = [tool('compare-previous'), tool('compare-next'), tool('compare-end')];
  return (
    <section className="compare-bar" aria-label={texts().compare.comparison}>
      <p>
        <span className="compare-with">{texts().compare.comparedWithColon(comparing.label)}</span>{' '}
        <span>{countWords(differences)}</span>
      </p>
      {previous && next && differences.length > 0 ? (
        <>
          <IconButton
            label={previous.label}
            keys={shownKeys(previous)}
            icon={<ChevronUp size={16} />}
            onClick={previous.run}
          />
          <IconButton label={next.label} keys={shownKeys(next)} icon={<ChevronDown size={16} />} onClick={next.run} />
        </>
      ) : null}
      <Button onClick={end?.run}>
        {texts().compare.done} <kbd className="kbd-plain">Esc</kbd>
      </Button>
    </section>
  );
}
