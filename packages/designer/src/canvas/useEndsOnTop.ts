/**
 * The wire under the pointer lies over all others, so that it can be followed where they cross; and the end of a wire
 * over the middle of another, for whoever points at it means to take hold of it. Each wire is a picture of its own; a
 * style sheet could ask which of them is pointed at, but would ask all of them whenever the pointer moves.
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
      const wire = target.closest('.react-flow__edge');
      const stack = wire ? document.elementsFromPoint(clientX, clientY) : [];
      const end = stack.find((one) => one.matches('.react-flow__edgeupdater'));
      raise((end ?? wire)?.closest('svg') ?? undefined);
    };
    element?.addEventListener('pointermove', look);
    return () => element?.removeEventListener('pointermove', look);
  }, [canvas]);
}
