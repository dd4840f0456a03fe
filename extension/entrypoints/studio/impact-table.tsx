import type { Impact } from '#src/authoring/impact.ts';
import type { BeforeAfter, Example, RuleImpact } from '#src/authoring/impact-tally.ts';
import type { StudioNote } from '../../studio/impact-on-notes.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const CHANGES: Readonly<Record<Example['change'], MessageKey>> = {
  gained: 'studioGained',
  lost: 'studioLost',
  changed: 'studioChanged',
};

/** What a change does to notes in numbers, and for each rule places to read. */
export function ImpactTable({ impact, notes }: { impact: Impact; notes: readonly StudioNote[] }) {
  const { prompts, hints, milliseconds, rules } = impact;
  const rows: readonly (readonly [MessageKey, BeforeAfter])[] = [
    ['studioPromptsEach', prompts],
    ['studioHintsEach', hints],
    ['studioMsEach', milliseconds],
  ];
  const each = (sum: number): string => (sum / impact.notes).toFixed(2);
  return (
    <>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">{say('studioEachNote')}</th>
            <th scope="col">{say('studioBefore')}</th>
            <th scope="col">{say('studioAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, { before, after }]) => (
            <tr key={name}>
              <th scope="row">{say(name)}</th>
              <td>{each(before)}</td>
              <td>{each(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="rows">
        {rules.map((rule) => (
          <RuleItem key={rule.rule} rule={rule} notes={notes} />
        ))}
      </ul>
    </>
  );
}

function RuleItem({ rule, notes }: { rule: RuleImpact; notes: readonly StudioNote[] }) {
  const { rule: id, before, after, gained, lost, changed, examples } = rule;
  return (
    <li>
      <p>
        <strong>{id}</strong> {say('studioRuleImpact', before, after)}{' '}
        {say('studioRuleChanges', gained, lost, changed)}
      </p>
      <details>
        <summary>{say('studioExamples')}</summary>
        <ul>
          {examples.map((example, index) => (
            <Place key={index} example={example} notes={notes} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** As many characters are shown on either side of the words. */
const AROUND = 80;

function Place({ example, notes }: { example: Example; notes: readonly StudioNote[] }) {
  const { note, part, start, end, change } = example;
  const text = notes.find(({ name }) => name === note)?.parts[part] ?? '';
  return (
    <li>
      {say(CHANGES[change])} <span class="soft">{note}</span>
      <p dir="auto">
        {text.slice(Math.max(0, start - AROUND), start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, end + AROUND)}
      </p>
    </li>
  );
}
