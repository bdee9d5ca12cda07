import { describeWay, kindOfPlace, titlesOf } from '@switchyard/blocks/map';
import { ArrowUpRight } from 'lucide-react';
import { useMemo } from 'react';
import { useFiles } from '../files/WorkspaceContext.tsx';
import { pathOf } from '../folder/flowsAsTheyAre.ts';
import { openAt } from '../folder/openAt.ts';
import { useDesks } from '../folder/useDesks.ts';
import { useFolderFlows } from '../folder/useFolderFlows.ts';
import { useSettled } from '../ui/useSettled.ts';
import { linksFrom, linksTo, mapOf, type FlowLink } from './flowLinks.ts';
import './map.css';
import { texts } from '../texts/texts.ts';

/** The flows a block leads to, each one press away; nothing for a block that leads to none. */
export function BlockLinks({ block }: { block: string }) {
  const { forth } = useLinks(block);
  if (forth.length === 0) return null;
  return (
    <section className="flow-links" aria-label={texts().map.leadsToOthers}>
      <h3>{texts().map.leadsTo}</h3>
      <Links links={forth} way="forth" isOfBlock />
    </section>
  );
}

/** Who leads to the open flow, and where it leads. */
export function NeighbourFlows() {
  const { forth, back } = useLinks();
  return (
    <>
      <section className="flow-links who-leads-here" aria-label={texts().map.whoLeadsHere}>
        <h3>{texts().map.whoLeadsHere}</h3>
        {back.length === 0 ? (
          <p className="field-help">{texts().map.nobodyLeadsHere}</p>
        ) : (
          <Links links={back} way="back" />
        )}
      </section>
      {forth.length === 0 ? null : (
        <section className="flow-links" aria-label={texts().map.leadsToOthers}>
          <h3>{texts().map.leadsTo}</h3>
          <Links links={forth} way="forth" />
        </section>
      )}
    </>
  );
}

interface LinksProps {
  links: readonly FlowLink[];
  way: 'forth' | 'back';
  /** Whether it is plain by which block they lead. */
  isOfBlock?: boolean;
}

function Links({ links, way, isOfBlock = false }: LinksProps) {
  const desks = useDesks();
  return (
    <ul>
      {links.map(({ place, use }) => {
        const { file, name } = place;
        const by = isOfBlock ? '' : texts().map.byBlocks(titlesOf(use.blocks).join(', '));
        const words = `${describeWay(use.way)[way]}${by}`;
        // Who leads here is shown at the block that does.
        const block = way === 'back' ? use.blocks[0]?.id : undefined;
        return (
          <li key={`${place.key} ${use.way}`}>
            {file === undefined ? (
              <p>
                {name} <span className="flow-link-about">({kindOfPlace(place)})</span>
              </p>
            ) : (
              <button type="button" className="flow-link" onClick={() => void openAt(desks, file, block)}>
                <ArrowUpRight size={14} aria-hidden="true" />
                <span>
                  <span className="visually-hidden">{texts().map.open} </span>
                  {name}
                </span>
              </button>
            )}
            <p className="flow-link-about">{words}</p>
          </li>
        );
      })}
    </ul>
  );
}

// helpers

const NONE: readonly never[] = [];

function useLinks(block?: string): { readonly forth: readonly FlowLink[]; readonly back: readonly FlowLink[] } {
  const files = useSettled(useFolderFlows()?.files, 300);
  const place = useFiles((state) => state.place);
  return useMemo(() => {
    if (!files || !place) return { forth: NONE, back: NONE };
    const [map, path] = [mapOf(files), pathOf(place)];
    return { forth: linksFrom(map, path, block), back: block === undefined ? linksTo(map, path) : NONE };
  }, [files, place, block]);
}
