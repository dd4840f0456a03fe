import { useEffect, useState } from 'preact/hooks';
import { type Consent, readConsent, standingOf, type Standing } from '../../services/consent.ts';
import { covers, nameOf } from '../../services/host.ts';
import { endPause, pauseForAnHour } from '../../services/pause.ts';
import { turnOff, turnOn, withdraw } from '../../services/turn-host.ts';
import { watchConsent } from '../../services/watch-consent.ts';
import { offEverywhere } from '../../storage/paused-hosts.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const STANDINGS: Readonly<Record<Standing, MessageKey>> = {
  forbidden: 'standingForbidden',
  'host-off': 'standingOff',
  'off-everywhere': 'standingOffEverywhere',
  'paused-for-a-while': 'standingPaused',
  paused: 'standingTurnedOff',
  on: 'on',
};

/** The hosts on which ChartCue works or may work, and what can be done with each. */
export function HostsPart() {
  const [consent, setConsent] = useState<Consent | null>(null);
  const [note, setNote] = useState('');
  useEffect(() => {
    const read = (): void => void readConsent(Date.now()).then(setConsent);
    watchConsent(read);
    read();
  }, []);
  if (consent === null) return null;
  const { granted, policy } = consent;
  const offered = policy.preselected.filter((pattern) => !granted.some((each) => covers(each, pattern)));
  const hosts = [...offered, ...granted.toSorted()];
  const isPaused = consent.pausedUntil !== null;
  return (
    <section aria-labelledby="hosts">
      <h2 id="hosts">{say('hostsTitle')}</h2>
      <p class="soft">{say('hostsText')}</p>
      {hosts.length === 0 && <p>{say('noHosts')}</p>}
      <ul class="hosts">
        {hosts.map((pattern) => (
          <HostItem key={pattern} pattern={pattern} consent={consent} onSay={setNote} />
        ))}
      </ul>
      <div class="buttons">
        <button type="button" onClick={() => void (isPaused ? endPause() : pauseForAnHour())}>
          {say(isPaused ? 'endPause' : 'pauseForAnHour')}
        </button>
        <button type="button" onClick={() => void offEverywhere.setValue(!consent.offEverywhere)}>
          {say(consent.offEverywhere ? 'onAgainEverywhere' : 'turnOffEverywhere')}
        </button>
      </div>
      <p class="soft" role="status">
        {note}
      </p>
    </section>
  );
}

function HostItem(props: { pattern: string; consent: Consent; onSay: (note: string) => void }) {
  const { pattern, consent, onSay } = props;
  const name = nameOf(pattern);
  const standing = standingOf(pattern, consent);
  const isHeld = standing !== 'host-off' && standing !== 'forbidden';
  const isOff = standing === 'paused' || standing === 'host-off';
  const turn = (): void => {
    onSay('');
    if (isOff) void turnOn(pattern).then((isOn) => !isOn && onSay(say('hostStaysOff', name)));
    else void turnOff(pattern);
  };
  const giveBack = (): void => {
    onSay('');
    void withdraw(pattern).then((gone) => !gone && onSay(say('permissionStays')));
  };
  return (
    <li>
      <span class="host-name">{name}</span>
      <span class="soft">{say(STANDINGS[standing])}</span>
      <span class="host-buttons">
        {standing !== 'forbidden' && (
          <button type="button" aria-label={say(isOff ? 'turnOnHost' : 'turnOffHost', name)} onClick={turn}>
            {say(isOff ? 'turnOn' : 'turnOff')}
          </button>
        )}
        {isHeld && (
          <button type="button" class="plain" aria-label={say('withdrawHost', name)} onClick={giveBack}>
            {say('withdraw')}
          </button>
        )}
      </span>
    </li>
  );
}
