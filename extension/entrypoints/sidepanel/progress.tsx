import type { PanelGroups } from '../../services/panel-groups.ts';
import { sayCount } from '../../ui/say.ts';

/** How complete the note is: of how many of its problems nothing is open. Drawn for the eye, said in words for all. */
export function Progress({ counts }: { counts: PanelGroups['counts'] }) {
  const { all, settled, aside, open } = counts;
  if (all === 0) return null;
  return (
    <section class="progress">
      <p>{sayCount('nothingOpenOf', settled, all)}</p>
      <div class="bar" aria-hidden="true">
        <span class="bar-settled" style={{ flexGrow: settled }} />
        <span class="bar-aside" style={{ flexGrow: aside }} />
        <span class="bar-open" style={{ flexGrow: open }} />
      </div>
    </section>
  );
}
