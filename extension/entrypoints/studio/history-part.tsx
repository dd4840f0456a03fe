import type { PackMove } from '../../storage/kept-packs.ts';
import { say } from '../../ui/say.ts';
import { dayAndTime } from './day-and-time.ts';
import { refusalText } from './refusal-text.ts';

/** What became of a pack here, the latest first: what went live or out of use, when, and why a check took it out. */
export function HistoryPart(props: { moves: readonly PackMove[]; nameOf: (version: number) => string }) {
  const { moves, nameOf } = props;
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="history-title">
      <h4 id="history-title">{say('studioHistory')}</h4>
      <ol class="rows">
        {moves.toReversed().map((move) => (
          <li key={move.id}>
            <p>
              <time dateTime={new Date(move.at).toISOString()}>{dayAndTime(move.at)}</time>{' '}
              {moveText(move, nameOf)}
            </p>
            {move.why !== undefined &&
              refusalText(move.why).map((line, index) => (
                <p key={index} class="soft">
                  {line}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function moveText({ what, from, to }: PackMove, nameOf: (version: number) => string): string {
  if (what === 'refused') return say('studioMoveRefused', nameOf(from!));
  if (what === 'retired') return say('studioMoveRetired', nameOf(from!));
  if (to === null) return say('studioMoveBackToNone');
  return say(what === 'back' ? 'studioMoveBack' : 'studioMoveLive', nameOf(to));
}
