/**
 * What our pictures are made of: elements, text that fits, colours, and a whole picture around them. `writePicture`
 * turns them into one SVG file that shows nothing a flow did not say and asks nothing of the network.
 */
export { element, escapeXml, number, writeElement, type Attributes, type Content, type Element } from './element.ts';
export { fitText, oneLine, widthOf, type Font } from './fitText.ts';
export { label, type Label } from './label.ts';
export { FONT_FAMILY, writePicture, type Area, type Picture, type Style } from './picture.ts';
export { mix, THEMES, type Colour, type Colours, type Theme } from './theme.ts';
