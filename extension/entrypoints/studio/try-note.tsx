import { useState } from 'preact/hooks';
import { asFiles } from '../../studio/draft.ts';
import { valuesIn } from '../../studio/yaml-fields.ts';
import type { KeptDraft } from '../../storage/kept-packs.ts';
import { say, sayCount } from '../../ui/say.ts';
import { CardPreview } from './card-preview.tsx';
import type { Hands } from './hands.ts';
import { useAsked } from './use-asked.ts';

/** A note to try a rule on: what is asked of it, and the rule's card as the clinician will see it. */
export function TryNote(props: { hands: Hands; draft: KeptDraft; rule: string; text: string }) {
  const { hands, draft, rule, text } = props;
  const [pasted, setPasted] = useState('');
  const note = pasted === '' ? firstText(text) : pasted;
  const prompts = useAsked(JSON.stringify([draft.manifest, draft.rules, note]), () =>
    hands.desk.ask('tryOn', asFiles(draft), note),
  );
  const own = prompts?.find((prompt) => prompt.rule === rule);
  return (
    <section aria-labelledby="try-title">
      <h3 id="try-title">{say('studioTry')}</h3>
      <label for="try-note">{say('studioTryLabel')}</label>
      <textarea
        id="try-note"
        rows={5}
        value={pasted}
        placeholder={note}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <div role="status">
        {prompts === null ? (
          <p class="soft">{say('studioTextsWait')}</p>
        ) : (
          <>
            <p>{sayCount('studioAsked', prompts.length)}</p>
            <ul>
              {prompts.map(({ key, rule: by, question, quote, level }) => (
                <li key={key}>
                  <q>{quote}</q> {question} <span class="soft">{`${by} (${level})`}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {own !== undefined && (
        <figure>
          <figcaption>{say('studioCard')}</figcaption>
          <CardPreview prompt={own} />
        </figure>
      )}
    </section>
  );
}

/** The first text that the rule is to ask about, without its marks. */
function firstText(rule: string): string {
  const asks = valuesIn(rule)?.['asks'];
  return Array.isArray(asks) ? String(asks[0] ?? '').replaceAll(/(?<!\\)[[\]]/gu, '') : '';
}
