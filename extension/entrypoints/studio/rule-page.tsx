import { useState } from 'preact/hooks';
import type { Subject } from '#src/authoring/find-subjects.ts';
import ruleSchema from '#rules/schema/rule.schema.json' with { type: 'json' };
import { at as valueAt } from '../../intake/json-path.ts';
import { dayOf } from '../../services/today.ts';
import { asFiles, pathOf, withText } from '../../studio/draft.ts';
import { RULE_FORM } from '../../studio/rule-form.ts';
import { valuesIn, withField } from '../../studio/yaml-fields.ts';
import type { KeptDraft } from '../../storage/kept-packs.ts';
import { say } from '../../ui/say.ts';
import { FindSubject } from './find-subject.tsx';
import { FormsPart } from './forms-part.tsx';
import type { Hands } from './hands.ts';
import { SideBySide } from './side-by-side.tsx';
import { TextResults } from './text-results.tsx';
import { TryNote } from './try-note.tsx';
import { useAsked } from './use-asked.ts';
import { placeOf } from './use-place.ts';

/** One rule of a draft: as a form and as YAML, its texts, a note to try it on, its card and its entry in the catalogue. */
export function RulePage(props: { hands: Hands; draft: KeptDraft; name: string }) {
  const { hands, draft: kept, name } = props;
  const [text, setText] = useState(kept.rules.find((rule) => rule.name === name)?.text ?? '');
  const draft = withText(kept, name, text); // what is kept may be a moment behind
  const change = (next: string): void => {
    setText(next);
    void hands.studio.edit(kept.pack, (now) => withText(now, name, next));
  };
  const path = pathOf(draft.pack, { name, text });
  const id = path.slice('packs/'.length, -'.yaml'.length);
  const about = JSON.stringify([draft.manifest, draft.rules]);
  const checked = useAsked(about, () => hands.desk.ask('check', asFiles(draft), dayOf(new Date())));
  const results = useAsked(about, () => hands.desk.ask('test', asFiles(draft), id));
  const faults = (checked?.faults ?? []).filter(({ file }) => isSameFile(file, path));
  const others = (checked?.faults.length ?? 0) - faults.length;
  const entry = checked?.entry?.rules.find((rule) => rule.id === id);
  const remarks = checked?.remarks.filter(({ of }) => of === id) ?? [];
  const take = ({ kind, id: subject, name: called, axes }: Subject): void => {
    const isCode = kind === 'code';
    const families = valuesIn(text)?.['families'];
    const codes = [...new Set([...(Array.isArray(families) ? families : []), subject])];
    let next = withField(text, ['condition'], isCode ? '' : subject, ruleSchema);
    next = withField(next, ['families'], isCode ? codes : [], ruleSchema);
    next = withField(next, ['name'], isCode ? valuesIn(text)?.['name'] || called : '', ruleSchema);
    if (isCode && valueAt(valuesIn(text), 'source', 'section') === '')
      next = withField(next, ['source', 'section'], say('studioFamily', subject), ruleSchema);
    const [first] = axes;
    const axis = valuesIn(text)?.['axis'];
    if (first !== undefined && !axes.some((one) => one.axis === axis))
      next = withField(next, ['axis'], first.axis, ruleSchema);
    change(next);
  };
  const mark = (at: number, marked: string): void => {
    const asks = valuesIn(text)?.['asks'];
    if (Array.isArray(asks)) change(withField(text, ['asks'], asks.with(at, marked)));
  };
  return (
    <article>
      <p>
        <a href={placeOf(draft.pack)}>{say('studioBackToPack')}</a>
      </p>
      <h2>{id}</h2>
      <FindSubject hands={hands} onTake={take} />
      <SideBySide text={text} form={RULE_FORM} schema={ruleSchema} faults={faults} onChange={change} />
      <div role="status">
        {checked !== null && faults.length === 0 && others > 0 && (
          <p class="wrong">{say('studioOtherFaults', others)}</p>
        )}
        {remarks.map(({ says }, index) => (
          <p key={index}>{says}</p>
        ))}
      </div>
      <section aria-labelledby="texts-title">
        <h3 id="texts-title">{say('studioTexts')}</h3>
        <div aria-live="polite">
          {results?.[0] === undefined ? (
            <p class="soft">{say('studioTextsWait')}</p>
          ) : (
            <TextResults result={results[0]} onMark={mark} />
          )}
        </div>
      </section>
      <FormsPart hands={hands} draft={draft} rule={id} text={text} onChange={change} />
      <TryNote hands={hands} draft={draft} rule={id} text={text} />
      {entry !== undefined && (
        <section aria-labelledby="entry-title">
          <h3 id="entry-title">{say('studioEntry')}</h3>
          <dl class="entry">
            <dt>{say('studioEntryAsks')}</dt>
            <dd>{entry.asks}</dd>
            <dt>{say('studioEntryWhen')}</dt>
            <dd>{entry.when}</dd>
            <dt>{say('studioEntryWhy')}</dt>
            <dd>{entry.why}</dd>
            <dt>{say('studioEntrySource')}</dt>
            <dd>{entry.source}</dd>
          </dl>
        </section>
      )}
    </article>
  );
}

/** Faults name a file with or without the folder of all rules. */
function isSameFile(file: string, path: string): boolean {
  return file === path || file === `rules/${path}`;
}
