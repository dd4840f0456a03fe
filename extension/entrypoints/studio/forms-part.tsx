import { useState } from 'preact/hooks';
import type { RuleWordings, TriedWording } from '#src/authoring/try-forms.ts';
import { at as valueAt } from '../../intake/json-path.ts';
import { asFiles } from '../../studio/draft.ts';
import { valuesIn, withField } from '../../studio/yaml-fields.ts';
import ruleSchema from '#rules/schema/rule.schema.json' with { type: 'json' };
import type { KeptDraft } from '../../storage/kept-packs.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import { FormItem } from './form-item.tsx';
import type { Hands } from './hands.ts';
import { useAsked } from './use-asked.ts';

const FIELDS = {
  asks: ['asks'],
  quiet: ['quiet'],
  said: ['when', 'said'],
  unsaid: ['when', 'unsaid'],
  statement: ['statement'],
} as const;

const OF: Readonly<Record<TriedWording['of'], MessageKey>> = {
  asks: 'formsOfAsks',
  said: 'fieldSaid',
  unsaid: 'fieldUnsaid',
  statement: 'fieldStatement',
};

/** In which other forms notes may write the words of a rule, whether it takes them, and texts of the rule out of them. */
export function FormsPart(props: {
  hands: Hands;
  draft: KeptDraft;
  rule: string;
  text: string;
  onChange: (text: string) => void;
}) {
  const { hands, draft, rule, text, onChange } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const words = wordingsIn(text);
  const about = isOpen ? JSON.stringify([draft.manifest, draft.rules]) : '';
  const tried = useAsked(about, async () =>
    isOpen ? hands.desk.ask('forms', asFiles(draft), rule, words) : null,
  );
  const add = (field: keyof RuleWordings, line: string): void => {
    onChange(withField(text, FIELDS[field], [...words[field], line], ruleSchema));
    setSaid(say('formAdded', line));
  };
  return (
    <details class="more" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{say('formsTitle')}</summary>
      <p class="soft">{say('formsText')}</p>
      {isOpen && tried?.length === 0 && <p>{say('formsNone')}</p>}
      {tried?.map(({ of, wording, forms }) => (
        <section key={`${of} ${wording}`} aria-label={`${say(OF[of])}: ${wording}`}>
          <h3>
            {say(OF[of])}: <q>{wording}</q>
          </h3>
          <ul class="rows">
            {forms.map((form) => (
              <FormItem key={form.text} form={form} of={of} words={words} onAdd={add} />
            ))}
          </ul>
        </section>
      ))}
      <p role="status">{said}</p>
    </details>
  );
}

/** What the rule says as it stands, whatever else is wrong with it. */
function wordingsIn(text: string): RuleWordings {
  const values = valuesIn(text);
  const linesAt = (path: readonly string[]): string[] => {
    const lines = valueAt(values, ...path);
    return Array.isArray(lines) ? lines.map(String) : [];
  };
  return {
    asks: linesAt(FIELDS.asks),
    quiet: linesAt(FIELDS.quiet),
    said: linesAt(FIELDS.said),
    unsaid: linesAt(FIELDS.unsaid),
    statement: linesAt(FIELDS.statement),
  };
}
