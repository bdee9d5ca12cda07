/** Pictures of how the flows of a project hang together. */
export { mapPicture, type MapPictureOptions } from './mapPicture.ts';
