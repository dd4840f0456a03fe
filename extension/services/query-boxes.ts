import type { Edition } from '#src/wording/edition.ts';
import { remarksIn } from './query-box.ts';
import { type TabNote, queryBoxesOf } from './tab-note.ts';
import type { Place } from './protocol.ts';
import type { WordingRemark } from './wording-remark.ts';

/** Holds the query boxes of a tab to the wording rules. The edition is made when the first box is met: it takes 10 ms. */
export class QueryBoxes {
  readonly #make: () => Edition;
  #edition: Edition | null = null;
  /** A key in the note reads no box again that stands as it stood. */
  #last: { readonly asked: string; readonly remarks: readonly WordingRemark[] } | null = null;

  constructor(make: () => Edition) {
    this.#make = make;
  }

  /** What is to be said of all boxes of a tab; `places` are those that its frames are told of. */
  remarks(note: TabNote, places: readonly Place[]): readonly WordingRemark[] {
    const boxes = queryBoxesOf(note);
    if (boxes.length === 0) return [];
    const asked = JSON.stringify([boxes, places]);
    if (this.#last?.asked === asked) return this.#last.remarks;
    const edition = (this.#edition ??= this.#make());
    const remarks = boxes.flatMap(({ frameId, field, text, writing }) => {
      const part = places.findIndex((place) => place.frameId === frameId && place.field === field);
      return remarksIn(text, `${frameId} ${field}`, edition, writing).map((each) => ({ ...each, part }));
    });
    this.#last = { asked, remarks };
    return remarks;
  }
}
