import type { Memory } from '#src/engine/analyse.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { NoteProblem } from './note-problems.ts';
import type { SetAside } from './quiet.ts';
import type { Place } from './protocol.ts';
import { emptyTabNote, type TabNote } from './tab-note.ts';

/** What is known of one tab for as long as the background runs. Every bit of it can be had again from the frames. */
export interface HeldNote {
  readonly note: TabNote;
  readonly places: readonly Place[];
  /** What is shown, and the keys of what is marked. */
  readonly prompts: readonly Prompt[];
  readonly marks: readonly string[];
  readonly aside: readonly SetAside[];
  readonly problems: () => readonly NoteProblem[];
  /** What each frame was last told, as text to compare with. */
  readonly told: ReadonlyMap<number, string>;
  readonly memory: Memory;
}

/** The notes by tab. In memory only: no word of them is ever stored. */
export class Notes {
  readonly #byTab = new Map<number, HeldNote>();

  get(tab: number): HeldNote | undefined {
    return this.#byTab.get(tab);
  }

  /** The tab's note, or an empty one with a memory of its own. */
  getOrEmpty(tab: number, createMemory: () => Memory): HeldNote {
    return (
      this.#byTab.get(tab) ?? {
        note: emptyTabNote,
        places: [],
        prompts: [],
        marks: [],
        aside: [],
        problems: () => [],
        told: new Map(),
        memory: createMemory(),
      }
    );
  }

  /** The tabs whose notes are held. */
  tabs(): number[] {
    return [...this.#byTab.keys()];
  }

  /** Keeps the tab's note; an empty one is forgotten. */
  set(tab: number, held: HeldNote): void {
    if (held.note.frames.length === 0) this.#byTab.delete(tab);
    else this.#byTab.set(tab, held);
  }

  /** Forgets the tab's note. Whether there was one. */
  drop(tab: number): boolean {
    return this.#byTab.delete(tab);
  }
}
