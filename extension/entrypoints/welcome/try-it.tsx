import { useEffect, useState } from 'preact/hooks';
import type { Prompt } from '#src/prompts/prompt.ts';
import { QuestionItem } from '../../ui/question-item.tsx';
import { SAMPLE_NOTE } from './sample-note.ts';
import { readHere } from './read-here.ts';

/** A note to try ChartCue on before it is turned on anywhere: the same background reads it as it reads any page's. */
export function TryIt() {
  const [text, setText] = useState(SAMPLE_NOTE);
  const [prompts, setPrompts] = useState<readonly Prompt[]>([]);
  useEffect(() => {
    const page = { left: false };
    const read = async (): Promise<void> => {
      const found = await readHere(text);
      if (!page.left) setPrompts(found);
    };
    void read();
    return () => {
      page.left = true;
    };
  }, [text]);
  return (
    <section>
      <h2 id="try">Try it here</h2>
      <p>This is an invented note. Change it, and the questions below change with it.</p>
      <textarea
        aria-labelledby="try"
        rows={9}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="count" role="status">
        {prompts.length === 1 ? '1 question' : `${prompts.length} questions`}
      </p>
      <ol class="questions">
        {prompts.map((prompt) => (
          <li key={prompt.key}>
            <QuestionItem prompt={prompt} label="" />
          </li>
        ))}
      </ol>
    </section>
  );
}
