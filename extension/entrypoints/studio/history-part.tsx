import type { PackMove, PackRefusal, PolicyRefusal } from '../../storage/kept-packs.ts';
import { say } from '../../ui/say.ts';
import { dayAndTime } from './day-and-time.ts';
import { refusalText } from './refusal-text.ts';

/** Something that became of a pack here. */
export interface Happened {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
  readonly why?: PackRefusal | undefined;
}

/** What became of packs here, the latest first: when, and why a check refused one. */
export function HistoryPart(props: {
  id: string;
  title: string;
  heading: 'h3' | 'h4';
  all: readonly Happened[];
}) {
  const { id, title, heading: Heading, all } = props;
  if (all.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <ol class="rows">
        {all
          .toSorted((one, other) => one.at - other.at)
          .toReversed()
          .map(({ key, at, text, why }) => (
            <li key={key}>
              <p>
                <time dateTime={new Date(at).toISOString()}>{dayAndTime(at)}</time> {text}
              </p>
              {why !== undefined &&
                refusalText(why).map((line, index) => (
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

/** What went live or out of use. */
export function happenedBy(moves: readonly PackMove[], nameOf: (version: number) => string): Happened[] {
  return moves.map((move) => ({
    key: `move ${move.id}`,
    at: move.at,
    text: moveText(move, nameOf),
    why: move.why,
  }));
}

/** Which packs of the policy a check refused. */
export function happenedTo(refusals: readonly PolicyRefusal[]): Happened[] {
  return refusals.map((refusal) => {
    const { id, at, why } = refusal;
    return { key: `refusal ${id}`, at, text: policyRefusalText(refusal), why };
  });
}

/** "Pack 2 of your organization’s policy was refused: ear 1.0.0." */
export function policyRefusalText({ place, says }: Pick<PolicyRefusal, 'place' | 'says'>): string {
  return says === null
    ? say('whoPackRefused', place + 1)
    : say('whoNamedRefused', place + 1, says.id, says.version);
}

function moveText({ what, from, to }: PackMove, nameOf: (version: number) => string): string {
  if (what === 'refused') return say('studioMoveRefused', nameOf(from!));
  if (what === 'retired') return say('studioMoveRetired', nameOf(from!));
  if (to === null) return say('studioMoveBackToNone');
  return say(what === 'back' ? 'studioMoveBack' : 'studioMoveLive', nameOf(to));
}
