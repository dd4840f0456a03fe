import type { AskDesk } from '../../studio/ask-desk.ts';
import type { Outcomes } from '../../studio/outcomes.ts';
import type { Studio } from '../../studio/studio.ts';
import type { Database } from '../../storage/database.ts';

/** What the page's parts work with. */
export interface Hands {
  readonly db: Database;
  readonly desk: AskDesk;
  readonly studio: Studio;
  readonly outcomes: Outcomes;
}
