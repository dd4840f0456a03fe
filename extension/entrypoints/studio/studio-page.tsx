import { useEffect, useState } from 'preact/hooks';
import type { ShippedPack } from '../../studio/desk.ts';
import { useKept } from '../../studio/use-kept.ts';
import { say } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { KeysPart } from './keys-part.tsx';
import { OutcomesPage } from './outcomes-page.tsx';
import { PackList } from './pack-list.tsx';
import { PackPage } from './pack-page.tsx';
import { RulePage } from './rule-page.tsx';
import { Unreadable } from './unreadable.tsx';
import { WhoDecides } from './who-decides.tsx';
import { OUTCOMES, OUTCOMES_PLACE, usePlace } from './use-place.ts';

/** The whole page: the list of packs, or the pack that is open. */
export function StudioPage({ hands }: { hands: Hands }) {
  const live = useKept(hands.db);
  const kept = live.value;
  const [shipped, setShipped] = useState<readonly ShippedPack[] | null>(null);
  const [pack, rule] = usePlace();
  const draft = kept?.drafts.find((one) => one.pack === pack);
  const isRule = draft?.rules.some(({ name }) => name === rule) === true;
  useEffect(() => {
    void hands.desk.ask('shipped').then(setShipped);
  }, [hands]);
  const isOutcomes = pack === undefined && rule === OUTCOMES;
  const isReady = kept !== null && shipped !== null;
  return (
    <>
      <header>
        <h1>
          <img src="/icon/32.png" alt="" width="24" height="24" />{' '}
          {pack === undefined && !isOutcomes ? say('studioTitle') : <a href="#">{say('studioTitle')}</a>}
        </h1>
        <p class="soft">{say('studioLocal')}</p>
      </header>
      <main tabIndex={-1}>
        {live.failures > 0 && <Unreadable live={live} />}
        {!isReady && live.failures === 0 && <p role="status">{say('studioReading')}</p>}
        {isReady && isOutcomes && <OutcomesPage hands={hands} kept={kept} />}
        {isReady && pack === undefined && !isOutcomes && (
          <>
            <p>
              <a href={OUTCOMES_PLACE}>{say('outcomesPage')}</a>{' '}
              <span class="soft">{say('outcomesLink')}</span>
            </p>
            <PackList hands={hands} kept={kept} shipped={shipped} />
            <KeysPart hands={hands} keys={kept.keys} />
            <WhoDecides kept={kept} shipped={shipped} />
          </>
        )}
        {isReady && draft !== undefined && rule !== undefined && isRule && (
          <RulePage key={`${pack} ${rule}`} hands={hands} draft={draft} name={rule} />
        )}
        {isReady && pack !== undefined && !isRule && (
          <PackPage key={pack} hands={hands} kept={kept} shipped={shipped} id={pack} />
        )}
      </main>
    </>
  );
}
