import type { RuleResult, TextResult } from '#src/authoring/test-rules.ts';
import type { Span } from '#src/text/span.ts';
import { say } from '../../ui/say.ts';

/** The texts of a rule, each green or red with what was found. */
export function TextResults({ result }: { result: RuleResult }) {
  return (
    <>
      {!result.changes && (
        <p class="wrong">
          <strong>{say('studioRed')}</strong> {say('studioChangesNothing')}
        </p>
      )}
      <ul class="rows results">
        {result.texts.map((text, index) => (
          <Text key={index} text={text} />
        ))}
      </ul>
    </>
  );
}

function Text({ text: { expects, text, passed, expected, found } }: { text: TextResult }) {
  const asked = found.map(
    ({ rule, level, ...span }) => `${say('studioFoundBy', quoted(text, [span]), rule)} (${level})`,
  );
  return (
    <li class={passed ? 'green' : 'red'}>
      <p>
        <strong>{say(passed ? 'studioGreen' : 'studioRed')}</strong>{' '}
        {expects === 'quiet' ? say('studioExpectsQuiet') : say('studioExpectsAsks', quoted(text, expected))}
      </p>
      <p dir="auto">
        <q>{text}</q>
      </p>
      <p class="soft">
        {asked.length === 0 ? say('studioFoundNothing') : say('studioFound', asked.join('; '))}
      </p>
    </li>
  );
}

function quoted(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `“${text.slice(start, end)}”`).join(', ');
}
