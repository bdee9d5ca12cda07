/** How a flow is drawn, on the canvas and in pictures: sizes, places, ways of wires. No screen is needed for any of it. */
export {
  BLOCK_WIDTH,
  BRANCH_HEIGHT,
  branchY,
  entersBlock,
  ENTRY_SIZE,
  GRID,
  HANDLE,
  HEADER_HEIGHT,
  heightOf,
  leavesBlock,
  leavesEntry,
  toCanvas,
  toFlow,
} from './geometry.ts';
export { freePlace, freeSpot } from './freePlace.ts';
export { layOut, layOutSome, missingPlaces, type Places } from './layout.ts';
export { lineOf } from './lineOf.ts';
export { placeAmong } from './placeAmong.ts';
export { routeWires, type Box, type Route } from './routeWires.ts';
export { wirePath } from './wirePath.ts';
