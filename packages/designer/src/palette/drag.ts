/** The kind of thing that is dragged from the palette to the canvas. */
export const BLOCK_DRAG = 'application/x-switchyard-block';
