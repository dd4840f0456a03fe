import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { RuleResult, TextResult } from '#src/authoring/test-rules.ts';
import { withMarks } from '#src/packs/marked-text.ts';
import type { Span } from '#src/text/span.ts';
import { say } from '../../ui/say.ts';

/**
 * The texts of a rule, each green or red with what was found. `onMark` is given a text that asks, by its number from 0,
 * with those words marked that the rule asks about in fact.
 */
export function TextResults(props: { result: RuleResult; onMark?: (at: number, marked: string) => void }) {
  const { result, onMark } = props;
  const list = useRef<HTMLUListElement>(null);
  const markOf =
    (at: number, { text }: TextResult, spans: readonly Span[]) =>
    (): void => {
      onMark?.(at, withMarks({ text, spans }));
      list.current?.focus(); // the button goes once the text is green
    };
  return (
    <>
      {!result.changes && (
        <p class="wrong">
          <strong>{say('studioRed')}</strong> {say('studioChangesNothing')}
        </p>
      )}
      <ul class="rows results" ref={list} tabIndex={-1}>
        {result.texts.map((text, index) => {
          const spans = text.found.filter(({ rule }) => rule === result.rule);
          const canMark = onMark !== undefined && !text.passed && text.expects === 'asks' && spans.length > 0;
          return (
            <Text key={index} text={text}>
              {canMark && (
                <button
                  type="button"
                  aria-label={say('studioMarkInsteadIn', quoted(text.text, spans), index + 1)}
                  onClick={markOf(index, text, spans)}
                >
                  {say('studioMarkInstead', quoted(text.text, spans))}
                </button>
              )}
            </Text>
          );
        })}
      </ul>
    </>
  );
}

function Text(props: { text: TextResult; children: ComponentChildren }) {
  const { expects, text, passed, expected, found } = props.text;
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
      {!passed && expects === 'asks' && found.length === 0 && <p>{say('studioFoundNothingHint')}</p>}
      {props.children}
    </li>
  );
}

function quoted(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `“${text.slice(start, end)}”`).join(', ');
}
