import { useEffect, useState } from 'preact/hooks';

/** A stretch of a note of the chart that is selected. */
export interface SelectedPlace {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** What is selected inside one note, as it changes; null where nothing is, or where more than one note is touched. */
export function useSelected(isWanted: boolean): SelectedPlace | null {
  const [place, setPlace] = useState<SelectedPlace | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    const look = (): void => setPlace(selectedPlace(document.getSelection()));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [isWanted]);
  return place;
}

function selectedPlace(selection: Selection | null): SelectedPlace | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const text = (around instanceof Element ? around : around.parentElement)?.closest<HTMLElement>(
    '[data-part]',
  );
  if (text == null) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { part: Number(text.dataset['part']), start, end: start + range.toString().length };
}
