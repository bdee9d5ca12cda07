/**
 * The end of a wire lies over the middle of another: whoever points at it means to take hold of it. Each wire is a
 * picture of its own, and the order of those changes under the pointer only.
 */
import { useEffect, type RefObject } from 'react';

const OVER_ALL = '3';

export function useEndsOnTop(canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = canvas.current;
    let raised: SVGSVGElement | undefined;
    let before = '';
    const raise = (picture: SVGSVGElement | undefined): void => {
      if (picture === raised) return;
      raised?.style.setProperty('z-index', before);
      raised = picture;
      before = picture?.style.zIndex ?? '';
      picture?.style.setProperty('z-index', OVER_ALL);
    };
    const look = ({ target, clientX, clientY, buttons }: PointerEvent): void => {
      // What is held stays as it is, and away from wires there is nothing to look for.
      if (buttons !== 0 || !(target instanceof Element)) return;
      const end = target.closest('.react-flow__edge')
        ? document.elementsFromPoint(clientX, clientY).find((one) => one.matches('.react-flow__edgeupdater'))
        : undefined;
      raise(end?.closest('svg') ?? undefined);
    };
    element?.addEventListener('pointermove', look);
    return () => element?.removeEventListener('pointermove', look);
  }, [canvas]);
}
