/** How flows hang together as a picture: everything is on it, nothing lies over anything else, the same every time. */
import { describe, expect, test } from 'vitest';
import { mapFlows, type FlowMap } from '@switchyard/blocks/map';
import { layOutMap } from './layOutMap.ts';
import { PLACE } from './look.ts';
import { mapPicture } from './mapPicture.ts';

/** Flows by name, each with the flows it transfers tasks to. */
function mapOf(project: Readonly<Record<string, readonly string[]>>): FlowMap {
  const files = Object.entries(project).map(([name, to]) => ({
    file: `flows/${name}.json`,
    flow: {
      Metadata: { name, type: 'contactFlow' },
      Actions: to.map((next, index) => ({
        Identifier: `to ${index}`,
        Type: 'TransferToFlow',
        Parameters: { ContactFlowId: next },
      })),
    },
  }));
  return mapFlows(files);
}

const LIGHT = { title: 'Flows', theme: 'light' } as const;
const office = mapOf({ Intake: ['Desk', 'Desk', 'Billing'], Desk: ['Intake', 'Desk'], Alone: [], Apart: [] });

describe('the layout', () => {
  const { places, lines, width, height } = layOutMap(office);

  test('has every place and every use', () => {
    expect(places.map(({ place }) => place.name).toSorted()).toEqual(['Alone', 'Apart', 'Billing', 'Desk', 'Intake']);
    expect(lines.map(({ use }) => use)).toEqual(office.uses);
  });

  test('lays no place over another, and none beyond the edge', () => {
    const overlapping = places.flatMap((one, index) =>
      places.slice(index + 1).filter((other) => {
        return Math.abs(one.x - other.x) < PLACE.width && Math.abs(one.y - other.y) < PLACE.height;
      }),
    );
    expect(overlapping).toEqual([]);
    for (const { x, y } of places) {
      expect([x >= 0, y >= 0, x + PLACE.width <= width, y + PLACE.height <= height]).toEqual([true, true, true, true]);
    }
  });

  test('lets lines begin and end at the sides of their places', () => {
    const corners = new Map(places.map(({ place, x, y }) => [place.key, { x, y }]));
    for (const { use, points } of lines) {
      for (const [key, point] of [
        [use.from, points[0]],
        [use.to, points.at(-1)],
      ] as const) {
        const { x = 0, y = 0 } = corners.get(key) ?? {};
        const isAtSide = point?.x === x || point?.x === x + PLACE.width || point?.y === y + PLACE.height;
        expect(isAtSide && point.y > y && point.y <= y + PLACE.height).toBe(true);
      }
    }
  });

  test('of no flows is a small empty picture', () => {
    expect(layOutMap(mapOf({}))).toMatchObject({ places: [], lines: [] });
    expect(mapPicture(mapOf({}), LIGHT)).toMatch(/^<svg [^]*<\/svg>\n$/);
  });
});

describe('the picture', () => {
  const svg = mapPicture(office, LIGHT);

  test('is the same every time', () => expect(mapPicture(office, LIGHT)).toBe(svg));

  test('names every flow, its type and its file below the folder that all are in', () => {
    for (const name of ['Intake', 'Desk', 'Billing', 'Alone', 'Apart']) expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain('>Inbound flow</text>');
    expect(svg).toContain('>Desk.json</text>');
  });

  test('dashes what is not here, and nothing else', () => {
    expect(svg.match(/class="box other"/g)).toHaveLength(1);
  });

  test('shows uses on a circle in a way of their own', () => {
    const round = office.uses.filter(({ isOnCircle }) => isOnCircle).length;
    expect(round).toBe(3);
    // A line and what is written beside it.
    expect(svg.match(/class="round"/g)).toHaveLength(2 * round);
  });

  test('keeps what a flow says as text', () => {
    const hostile = mapPicture(mapOf({ '</text><script>alert(1)</script>': ['" onload="x'] }), LIGHT);
    expect(hostile).not.toContain('<script');
    expect(hostile).not.toContain('onload="x');
  });
});
