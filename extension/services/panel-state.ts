import { type Consent, standingOf } from './consent.ts';
import { promptsInOrder } from './findings-by-frame.ts';
import { hostOf } from './host.ts';
import type { HeldNote } from './notes.ts';
import type { PanelReply } from './protocol.ts';
import { lengthOf } from './tab-note.ts';

/** A note shorter than this says nothing that could be asked about, in UTF-16 units. */
const SHORT = 12;

/**
 * What the side panel shows for a tab. `url` is its address, undefined while the browser keeps it from us: the host is off
 * and the button was not pressed on this page.
 */
export function panelState(
  url: string | undefined,
  consent: Consent,
  held: HeldNote | undefined,
  more: Pick<PanelReply, 'settled' | 'isSilent' | 'isFull'>,
): PanelReply {
  if (url === undefined || url === '') return nothing('unknown-page');
  const host = hostOf(url);
  if (host === null) return nothing('no-host');
  const { name, pattern } = host;
  const standing = standingOf(pattern, consent);
  const until = consent.pausedUntil;
  if (standing !== 'on') return { ...nothing(standing), host: name, pattern, until };
  if (held === undefined) return { ...nothing('no-note'), host: name, pattern };
  const prompts = promptsInOrder(held.places, held.prompts);
  const aside = held.aside.flatMap(({ prompt, reason }) =>
    promptsInOrder(held.places, [prompt]).map((each) => ({ ...each, reason })),
  );
  const problems = held.problems().flatMap((problem) => {
    const place = held.places[problem.part];
    return place === undefined ? [] : [{ ...problem, ...place }];
  });
  const state = lengthOf(held.note) < SHORT ? 'too-short' : 'watching';
  return { ...nothing(state), ...more, host: name, pattern, prompts, problems, aside };
}

function nothing(state: PanelReply['state']): PanelReply {
  const lists = { prompts: [], problems: [], aside: [], settled: [] };
  return {
    type: 'panel-state',
    state,
    host: '',
    pattern: '',
    until: null,
    here: null,
    ...lists,
    isSilent: false,
    isFull: false,
  };
}
