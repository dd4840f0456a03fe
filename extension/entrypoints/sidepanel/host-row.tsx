import { useState } from 'preact/hooks';
import type { PanelReply } from '../../services/protocol.ts';
import { pause, turnOn, withdraw } from '../../services/turn-host.ts';

/** The host of the page, whether ChartCue works there, and the switch for it. */
export function HostRow({ state }: { state: PanelReply }) {
  const [note, setNote] = useState('');
  if (state.pattern === '') return null;
  const { host, pattern } = state;
  const on = state.state === 'no-note' || state.state === 'watching';
  const held = on || state.state === 'paused';

  // No await before the call: the browser asks for the permission only in the click itself.
  const turn = (): void => {
    setNote('');
    if (on) void pause(pattern);
    else void turnOn(pattern).then((granted) => !granted && setNote(`${host} stays off.`));
  };
  const giveBack = (): void => {
    setNote('');
    void withdraw(pattern).then(
      (gone) =>
        !gone && setNote('This permission came with the installation or with a wider one. Paused instead.'),
    );
  };
  return (
    <section class="host" aria-label="This page">
      <div class="host-line">
        <span class="host-name">{host}</span>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={on}
          aria-label={`ChartCue on ${host}`}
          onClick={turn}
        >
          <span aria-hidden="true">{on ? 'On' : 'Off'}</span>
        </button>
      </div>
      {held && (
        <button type="button" class="plain" onClick={giveBack}>
          Withdraw permission
        </button>
      )}
      <p class="soft" role="status">
        {note}
      </p>
    </section>
  );
}
