import { aboutPlace, describeWay, titlesOf, type FlowMap, type MapPlace } from '@switchyard/blocks/map';
import { layOutMap, mapPicture, PLACE } from '@switchyard/drawing/map';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../DesignerContext.tsx';
import { useFiles } from '../files/WorkspaceContext.tsx';
import { pathOf } from '../folder/flowsAsTheyAre.ts';
import { openAt } from '../folder/openAt.ts';
import { useDesks } from '../folder/useDesks.ts';
import { useFolderFlows } from '../folder/useFolderFlows.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { focusLater } from '../ui/focusLater.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { linksFrom, linksTo, mapOf } from './flowLinks.ts';
import './map.css';
import { texts } from '../texts/texts.ts';

interface MapViewProps {
  /** Told that a flow was chosen. */
  onOpened: () => void;
}

/** The picture `switchyard graph` draws, with every flow to be chosen, and the same as a list. */
export function MapView({ onOpened }: MapViewProps) {
  const desks = useDesks();
  const { workspace } = desks;
  const here = useFiles((state) => state.place);
  const files = useFolderFlows()?.files;
  const map = files && mapOf(files);
  useEffect(() => void workspace.refresh(), [workspace]);
  if (!map) return <p>{texts().map.readingFlows}</p>;
  if (map.places.length === 0) {
    return (
      <EmptyState title={texts().map.noFlowsYet}>
        <p>{texts().map.whatIsDrawn}</p>
      </EmptyState>
    );
  }
  const current = here && pathOf(here);
  const open = (path: string): void => {
    onOpened();
    void openAt(desks, path);
  };
  return (
    <div className="flow-map">
      <Picture map={map} current={current} onOpen={open} />
      <List map={map} current={current} onOpen={open} />
    </div>
  );
}

interface PartProps {
  map: FlowMap;
  /** The path of the flow that is open. */
  current: string | undefined;
  onOpen: (path: string) => void;
}

function Picture({ map, current, onOpen }: PartProps) {
  useSession((state) => state.theme);
  const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  const layout = useMemo(() => layOutMap(map), [map]);
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(mapPicture(map, { title: texts().map.title, theme }))}`,
    [map, theme],
  );
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const fit = (): void => {
    const room = frame.current?.clientWidth ?? layout.width;
    setScale(Math.max(SMALLEST, Math.min(1, room / layout.width)));
  };
  const fitFirst = useRef(fit);
  useEffect(() => {
    fitFirst.current();
    focusLater('.map-place[aria-current], .map-place');
  }, []);
  const zoom = (by: number): void => setScale((now) => Math.max(SMALLEST, Math.min(2, now * by)));
  return (
    <section className="map-picture" aria-label={texts().map.picture}>
      <div className="map-zoom">
        <IconButton label={texts().map.zoomOut} icon={<Minus size={15} />} onClick={() => zoom(1 / 1.25)} />
        <IconButton label={texts().map.zoomIn} icon={<Plus size={15} />} onClick={() => zoom(1.25)} />
        <IconButton label={texts().map.showWholeMap} icon={<Maximize size={15} />} onClick={fit} />
      </div>
      <div className="map-frame" ref={frame}>
        <div className="map-sheet" style={{ width: layout.width * scale, height: layout.height * scale }}>
          <img src={source} alt="" width={layout.width * scale} height={layout.height * scale} />
          {layout.places.map(({ place, x, y }) =>
            place.file === undefined ? null : (
              <button
                key={place.key}
                type="button"
                className="map-place"
                aria-label={texts().map.openFlow([place.name, aboutPlace(place)].filter(Boolean).join(', '))}
                aria-current={place.file === current ? 'true' : undefined}
                style={{
                  left: x * scale,
                  top: y * scale,
                  width: PLACE.width * scale,
                  height: PLACE.height * scale,
                }}
                onClick={() => onOpen(place.file ?? '')}
              />
            ),
          )}
        </div>
      </div>
    </section>
  );
}

/** Each flow with what it leads to and who leads to it, for eyes and ears that a picture says little. */
function List({ map, current, onOpen }: PartProps) {
  const flows = map.places.filter(({ file }) => file !== undefined);
  return (
    <section className="map-list" aria-label={texts().map.list}>
      {map.circles.length > 0 ? (
        <p className="map-circles">
          {map.circles.length === 1 ? texts().map.aCircle : texts().map.circles}
          {map.circles.map((circle) => circle.map((key) => nameOf(map, key)).join(', ')).join('; ')}.
        </p>
      ) : null}
      <ul>
        {flows.map((place) => {
          const path = place.file ?? '';
          const [forth, back] = [linksFrom(map, path), linksTo(map, path)];
          return (
            <li key={place.key}>
              <button
                type="button"
                className="flow-link"
                aria-current={path === current ? 'true' : undefined}
                onClick={() => onOpen(path)}
              >
                {place.name}
              </button>
              <span className="flow-link-about">{aboutPlace(place)}</span>
              <ul>
                {forth.map(({ place: to, use }) => (
                  <li key={`to ${to.key} ${use.way}`}>
                    {texts().map.leadsBy(
                      describeWay(use.way).forth,
                      nameWith(to),
                      titlesOf(use.blocks, quoted).join(', '),
                    )}
                  </li>
                ))}
                {back.map(({ place: from, use }) => (
                  <li key={`from ${from.key} ${use.way}`}>
                    {quoted(from.name)} {describeWay(use.way).back}
                  </li>
                ))}
                {forth.length + back.length === 0 ? <li>{texts().map.nothingLeads}</li> : null}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// helpers

/** Smaller, no name can be read. */
const SMALLEST = 0.35;

function nameOf({ places }: FlowMap, key: string): string {
  return places.find((place) => place.key === key)?.name ?? key;
}

function nameWith(place: MapPlace): string {
  return place.standing === 'here' ? quoted(place.name) : `${quoted(place.name)} (${aboutPlace(place)})`;
}

function quoted(name: string): string {
  return `“${name}”`;
}
