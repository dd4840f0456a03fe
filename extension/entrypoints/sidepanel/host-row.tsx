import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pauseForAnHour } from '../../services/pause.ts';
import type { PanelReply } from '../../services/protocol.ts';
import { turnOff, turnOn, withdraw } from '../../services/turn-host.ts';
import { offEverywhere } from '../../storage/paused-hosts.ts';
import { say } from '../../ui/say.ts';

/** The host of the page, whether ChartCue works there, and the switch for it; the rest of what can be done, on demand. */
export function HostRow({ state }: { state: PanelReply }) {
  const [note, setNote] = useState('');
  const { host, pattern } = state;
  const isOn = state.state === 'no-note' || state.state === 'too-short' || state.state === 'watching';
  const isHeld = pattern !== '' && state.state !== 'host-off' && state.state !== 'forbidden';

  // No await before the call: the browser asks for the permission only in the click itself.
  const turn = (): void => {
    setNote('');
    if (isOn) void turnOff(pattern);
    else void turnOn(pattern).then((granted) => !granted && setNote(say('hostStaysOff', host)));
  };
  const giveBack = (): void => {
    setNote('');
    void withdraw(pattern).then((gone) => !gone && setNote(say('permissionStays')));
  };
  const isOff = state.state === 'off-everywhere';
  return (
    <section class="host" aria-label={say('thisPage')}>
      <div class="host-line">
        <span class="host-name">{host === '' ? say('noHostName') : host}</span>
        {pattern !== '' && state.state !== 'forbidden' && (
          <button
            type="button"
            role="switch"
            class="switch"
            aria-checked={isOn}
            aria-label={say('switchOf', host)}
            onClick={turn}
          >
            <span class="knob" aria-hidden="true" />
            <span aria-hidden="true">{say(isOn ? 'on' : 'off')}</span>
          </button>
        )}
      </div>
      <details class="host-more">
        <summary>{say('more')}</summary>
        {isOn && (
          <button type="button" class="plain" onClick={() => void pauseForAnHour()}>
            {say('pauseForAnHour')}
          </button>
        )}
        <button type="button" class="plain" onClick={() => void offEverywhere.setValue(!isOff)}>
          {say(isOff ? 'onAgainEverywhere' : 'turnOffEverywhere')}
        </button>
        {isHeld && (
          <button type="button" class="plain" onClick={giveBack}>
            {say('withdraw')}
          </button>
        )}
        <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('settings')}
        </button>
      </details>
      <p class="soft" role="status">
        {note}
      </p>
    </section>
  );
}
