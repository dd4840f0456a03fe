import { useEffect, useMemo, useState } from 'preact/hooks';
import { outcomesByRule } from '#src/measures/rule-outcomes.ts';
import { knownRules, type PackRules } from '../../studio/known-rules.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import { useOutcomes } from '../../studio/use-kept.ts';
import { say } from '../../ui/say.ts';
import { useSettings } from '../../ui/use-settings.ts';
import { BeforeAfterPart } from './before-after-part.tsx';
import type { Hands } from './hands.ts';
import { OutcomeFiles } from './outcome-files.tsx';
import { ProposalList } from './proposal-list.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { Unreadable } from './unreadable.tsx';

/** What became of questions, as files of clinicians, specialists, auditors and payers tell it, and what that speaks for. */
export function OutcomesPage({ hands, kept }: { hands: Hands; kept: KeptPacks }) {
  const live = useOutcomes(hands.db);
  const found = live.value;
  const [shipped, setShipped] = useState<readonly PackRules[] | null>(null);
  useEffect(() => {
    void hands.desk.ask('shippedRules').then(setShipped);
  }, [hands]);
  const rules = useMemo(
    () => (shipped === null ? null : knownRules(kept, shipped)),
    [shipped, kept.live, kept.byPolicy],
  );
  const settings = useSettings();
  const outcomes = useMemo(() => outcomesByRule(found?.files ?? []), [found]);
  if (found === null || rules === null || settings === null)
    return live.failures > 0 ? <Unreadable live={live} /> : <p role="status">{say('studioReading')}</p>;
  return (
    <article class="outcomes">
      {live.failures > 0 && <Unreadable live={live} />}
      <h2>{say('outcomesPage')}</h2>
      <p class="soft">{say('outcomesPageText')}</p>
      <OutcomeFiles hands={hands} files={found.files} rules={rules} />
      <ProposalList hands={hands} kept={kept} rules={rules} outcomes={outcomes} decisions={found.decisions} />
      {found.files.length > 0 && <BeforeAfterPart files={found.files} />}
      {outcomes.length > 0 && <OutcomeTable outcomes={outcomes} chosen={settings.settings.queryMeasures} />}
    </article>
  );
}
