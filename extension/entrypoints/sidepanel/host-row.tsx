import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PanelReply } from '../../services/protocol.ts';
import { pauseForAnHour } from '../../services/pause.ts';
import { turnOff, turnOn, withdraw } from '../../services/turn-host.ts';
import { offEverywhere } from '../../storage/paused-hosts.ts';
import { say } from '../../ui/say.ts';

/** The host of the page, whether ChartCue works there, and the switch for it. */
export function HostRow({ state }: { state: PanelReply }) {
  const [note, setNote] = useState('');
  const { host, pattern } = state;
  const on = state.state === 'no-note' || state.state === 'watching';
  const isHeld = pattern !== '' && state.state !== 'host-off' && state.state !== 'forbidden';

  // No await before the call: the browser asks for the permission only in the click itself.
  const turn = (): void => {
    setNote('');
    if (on) void turnOff(pattern);
    else void turnOn(pattern).then((granted) => !granted && setNote(say('hostStaysOff', host)));
  };
  const giveBack = (): void => {
    setNote('');
    void withdraw(pattern).then((gone) => !gone && setNote(say('permissionStays')));
  };
  return (
    <section class="host" aria-label={say('thisPage')}>
      <div class="host-line">
        <span class="host-name">{host === '' ? say('noHostName') : host}</span>
        {pattern !== '' && state.state !== 'forbidden' && (
          <button
            type="button"
            role="switch"
            class="switch"
            aria-checked={on}
            aria-label={say('switchOf', host)}
            onClick={turn}
          >
            <span aria-hidden="true">{say(on ? 'on' : 'off')}</span>
          </button>
        )}
      </div>
      <div class="host-more">
        {on && (
          <button type="button" class="plain" onClick={() => void pauseForAnHour()}>
            {say('pauseForAnHour')}
          </button>
        )}
        {state.state === 'off-everywhere' ? (
          <button type="button" class="plain" onClick={() => void offEverywhere.setValue(false)}>
            {say('onAgainEverywhere')}
          </button>
        ) : (
          <button type="button" class="plain" onClick={() => void offEverywhere.setValue(true)}>
            {say('turnOffEverywhere')}
          </button>
        )}
        {isHeld && (
          <button type="button" class="plain" onClick={giveBack}>
            {say('withdraw')}
          </button>
        )}
        <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('settings')}
        </button>
      </div>
      <p class="soft" role="status">
        {note}
      </p>
    </section>
  );
}
