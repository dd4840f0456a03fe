import { storage } from 'wxt/utils/storage';
import { type NoteStory, noStory } from '../services/note-story.ts';

/** In memory that outlives the background and ends with the browser; never on disk. */
const kept = storage.defineItem<Readonly<Record<string, NoteStory>>>('session:stories', { fallback: {} });

/** What became of the questions of each tab's note. */
export class Stories {
  readonly #byTab: Map<string, NoteStory>;

  /** The stories as they were when the background was stopped. */
  static async load(): Promise<Stories> {
    return new Stories(await kept.getValue().catch(() => ({})));
  }

  constructor(stories: Readonly<Record<string, NoteStory>>) {
    this.#byTab = new Map(Object.entries(stories));
  }

  get(tab: number): NoteStory {
    return this.#byTab.get(String(tab)) ?? noStory;
  }

  set(tab: number, story: NoteStory): void {
    this.#byTab.set(String(tab), story);
    this.#keep();
  }

  drop(tab: number): void {
    if (this.#byTab.delete(String(tab))) this.#keep();
  }

  #keep(): void {
    // Without room there the story goes on as long as the background runs.
    void kept.setValue(Object.fromEntries(this.#byTab)).catch(() => undefined);
  }
}
