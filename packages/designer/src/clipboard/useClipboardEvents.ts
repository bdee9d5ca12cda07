/** The keys for cut, copy and paste, as the browser hands them over: they need no permission, unlike menus. */
import { useEffect } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { isTyping } from '../ui/isTyping.ts';
import { createClipboard } from './clipboard.ts';
import { keepCopied } from './systemClipboard.ts';

export function useClipboardEvents(): void {
  const designer = useDesigner();
  useEffect(() => {
    const clipboard = createClipboard(designer);
    const take = (event: ClipboardEvent): void => {
      if (isForText(event) || !getSelection()?.isCollapsed) return;
      const text = event.type === 'cut' ? clipboard.cut() : clipboard.copy();
      if (text === undefined) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      keepCopied(text);
    };
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isForText(event) || isForReadyField(event, text) || text === '') return;
      event.preventDefault();
      clipboard.paste(text);
    };
    addEventListener('copy', take);
    addEventListener('cut', take);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('copy', take);
      removeEventListener('cut', take);
      removeEventListener('paste', paste);
    };
  }, [designer]);
}

// helpers

/** Fields have a clipboard of their own, and over a dialog nothing else is meant. */
function isForText({ target }: ClipboardEvent): boolean {
  // In an editor of several lines the event is of the line.
  const isInEditor = target instanceof Element && target.closest('[contenteditable="true"]') !== null;
  return document.querySelector('[role="dialog"]') !== null || isInEditor || isTyping(target);
}

/** Into a field that is only ready goes whatever cannot be blocks. */
function isForReadyField({ target }: ClipboardEvent, text: string): boolean {
  return target instanceof Element && target.matches('[data-ready]') && !/^\s*[[{]/.test(text);
}
