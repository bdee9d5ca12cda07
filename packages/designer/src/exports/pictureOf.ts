/** The open flow as a picture, drawn as `switchyard render` draws it; while a comparison lasts, with what differs. */
import type { FlowJson } from '@switchyard/blocks';
import { drawFlow, sizeOf, writeMermaid, writeSvg } from '@switchyard/drawing/picture';

export interface FlowPicture {
  readonly svg: string;
  readonly mermaid: string;
  readonly width: number;
  readonly height: number;
}

/** @param before the flow it is compared with */
export function pictureOf(flow: FlowJson, title: string, before: FlowJson | undefined): FlowPicture {
  const drawing = drawFlow(flow, { title, ...(before ? { before } : {}) });
  return { svg: writeSvg(drawing), mermaid: writeMermaid(drawing), ...sizeOf(drawing) };
}
