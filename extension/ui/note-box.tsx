import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Prompt } from '#src/prompts/prompt.ts';
import { readHere } from '../services/read-here.ts';
import { QuestionItem } from './question-item.tsx';
import { say, sayCount } from './say.ts';

/** A note in a box of ours, read by the same background as any page's; an answer goes into the box beside its words. */
export function NoteBox(props: {
  readonly start: string;
  readonly rows: number;
  readonly label: string;
  readonly canCopy: boolean;
}) {
  const [text, setText] = useState(props.start);
  const [prompts, setPrompts] = useState<readonly Prompt[] | null>(null); // until it was read
  const [settled, setSettled] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
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
  const open = (prompts ?? []).filter(({ key, level }) => level === 'ask' && !settled.includes(key));

  const answer = ({ key }: Prompt, { insert }: Answer): void => {
    if (insert === null) setSettled([...settled, key]);
    else setText(text.slice(0, insert.at) + insert.text + text.slice(insert.at));
    setSaid(say('answered'));
  };
  const copy = (): void => {
    box.current?.select();
    void navigator.clipboard.writeText(text).then(
      () => setSaid(say('copied')),
      () => setSaid(say('notCopied')),
    );
  };
  return (
    <div class="note-box">
      <textarea
        ref={box}
        aria-label={props.label}
        rows={props.rows}
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {props.canCopy && text !== '' && (
        <div class="note-box-more">
          <button type="button" onClick={copy}>
            {say('copyNote')}
          </button>
          <button type="button" onClick={() => setText('')}>
            {say('clearNote')}
          </button>
        </div>
      )}
      <p class="count" role="status">
        {text === '' || prompts === null ? '' : sayCount('questions', open.length)}{' '}
        <span class="soft">{said}</span>
      </p>
      <ol class="questions">
        {open.map((prompt) => (
          <li key={prompt.key}>
            <QuestionItem prompt={prompt} label="" onAnswer={(each) => answer(prompt, each)} />
          </li>
        ))}
      </ol>
    </div>
  );
}
