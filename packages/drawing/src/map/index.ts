/** Pictures of how the flows of a project hang together. */
export { mapToMermaid } from './mapToMermaid.ts';
export { mapPicture, type MapPictureOptions } from './mapPicture.ts';
export { layOutMap, type MapLayout } from './layOutMap.ts';
export { PLACE } from './look.ts';
