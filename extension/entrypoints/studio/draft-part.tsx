import { useState } from 'preact/hooks';
import type { RuleResult } from '#src/authoring/test-rules.ts';
import packSchema from '#rules/schema/pack.schema.json' with { type: 'json' };
import { dayOf } from '../../services/today.ts';
import { asFiles, withCopy, withManifest, withMoved, withNewRule, withoutRule } from '../../studio/draft.ts';
import { newRule } from '../../studio/new-pack.ts';
import { fieldIn } from '../../studio/pack-rows.ts';
import { PACK_FORM } from '../../studio/rule-form.ts';
import type { KeptDraft } from '../../storage/kept-packs.ts';
import { say, sayCount } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { RuleItem } from './rule-item.tsx';
import { SideBySide } from './side-by-side.tsx';
import { SignOffPart } from './sign-off-part.tsx';
import { useAsked } from './use-asked.ts';
import { placeOf } from './use-place.ts';

/** What is being written of a pack: its rules, what it says of itself, its texts, and the sign-off. */
export function DraftPart(props: { hands: Hands; draft: KeptDraft; onLive: () => void }) {
  const { hands, draft, onLive } = props;
  const { studio, desk } = hands;
  const [results, setResults] = useState<readonly RuleResult[] | null>(null);
  const [said, setSaid] = useState('');
  const [manifest, setManifest] = useState(draft.manifest);
  const checked = useAsked(JSON.stringify([manifest, draft.rules]), () =>
    desk.ask('check', asFiles({ ...draft, manifest }), dayOf(new Date())),
  );
  const faults = checked?.faults ?? [];
  const edit = (change: (now: KeptDraft) => KeptDraft): void => {
    setResults(null);
    void studio.edit(draft.pack, change);
  };
  const add = async (): Promise<void> => {
    const release = await desk.ask('release');
    let added = '';
    await studio.edit(draft.pack, (now) => {
      const [next, name] = withNewRule(now, 'new-rule', (id) => newRule(id, say('studioTabular'), release));
      added = name;
      return next;
    });
    location.hash = placeOf(draft.pack, added);
  };
  const run = async (): Promise<void> => {
    setSaid(say('studioReading'));
    const all = await studio.test(draft.pack).catch(() => undefined);
    setResults(all ?? null);
    if (all === undefined) return setSaid(say('studioRefusedNoAnswer'));
    const red = all?.filter(({ passed }) => !passed).length ?? 0;
    setSaid(
      all === null
        ? say('studioFaultsFirst')
        : red === 0
          ? say('studioAllGreen')
          : sayCount('studioSomeRed', red),
    );
  };
  return (
    <>
      <section aria-labelledby="rules-title">
        <h3 id="rules-title">{say('studioRules')}</h3>
        <ol class="rows">
          {draft.rules.map((rule, at) => (
            <RuleItem
              key={rule.name}
              pack={draft.pack}
              rule={rule}
              result={results?.find((one) => one.rule === `${draft.pack}/${fieldIn(rule.text, 'id')}`)}
              onMove={(by) => edit((now) => withMoved(now, rule.name, by))}
              onCopy={() => edit((now) => withCopy(now, rule.name)[0])}
              onRetire={() => edit((now) => withoutRule(now, rule.name))}
              isFirst={at === 0}
              isLast={at === draft.rules.length - 1}
            />
          ))}
        </ol>
        <div class="buttons">
          <button type="button" onClick={() => void add()}>
            {say('studioAddRule')}
          </button>
          <button type="button" onClick={() => void run()}>
            {say('studioRunTexts')}
          </button>
        </div>
        <p role="status">{said}</p>
      </section>
      <section aria-labelledby="about-title">
        <h3 id="about-title">{say('studioAbout')}</h3>
        <SideBySide
          text={manifest}
          form={PACK_FORM}
          schema={packSchema}
          faults={faults.filter(({ file }) => file.endsWith(`packs/${draft.pack}/pack.yaml`))}
          onChange={(text) => {
            setManifest(text);
            edit((now) => withManifest(now, text));
          }}
        />
        <ul class="wrong">
          {faults
            .filter(({ file }) => !file.endsWith('/pack.yaml'))
            .map(({ file, line, problem, mend }, index) => (
              <li key={index}>
                {`${file.split('/').at(-1)}:${line}`} {problem} {mend}
              </li>
            ))}
        </ul>
      </section>
      <SignOffPart hands={hands} draft={draft} onLive={onLive} />
    </>
  );
}
