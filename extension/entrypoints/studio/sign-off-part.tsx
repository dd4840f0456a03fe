import { useState } from 'preact/hooks';
import { dayOf } from '../../services/today.ts';
import type { KeptDraft } from '../../storage/kept-packs.ts';
import { say } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { refusalText } from './refusal-text.ts';
import { Said } from './said.tsx';

/** Somebody stands for a version with name and reason; then it is live. Its texts have to be green. */
export function SignOffPart(props: { hands: Hands; draft: KeptDraft; onLive: () => void }) {
  const { hands, draft, onLive } = props;
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);
  const isReady = draft.isGreen && by.trim() !== '' && reason.trim() !== '';
  const sign = async (): Promise<void> => {
    setSaid([say('studioReading')]);
    const signOff = { by: by.trim(), reason: reason.trim(), on: dayOf(new Date()) };
    const refused = await hands.studio.signOff(draft.pack, signOff);
    if (refused === null) onLive();
    else setSaid(refusalText(refused));
  };
  return (
    <section aria-labelledby="sign-title">
      <h3 id="sign-title">{say('studioSignOff')}</h3>
      <p class="soft">{say('studioSignOffText')}</p>
      <form
        class="stacked"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void sign();
        }}
      >
        <label for="sign-by">{say('studioSignBy')}</label>
        <input id="sign-by" maxLength={80} value={by} onInput={(event) => setBy(event.currentTarget.value)} />
        <label for="sign-reason">{say('studioSignReason')}</label>
        <input
          id="sign-reason"
          maxLength={300}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" aria-disabled={!isReady} aria-describedby="sign-why">
          {say('studioSignDo')}
        </button>
        <p id="sign-why" class="soft">
          {!draft.isGreen && say('studioSignNotGreen')}
        </p>
      </form>
      <Said lines={said} />
    </section>
  );
}
