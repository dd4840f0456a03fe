import { type ChangeEvent, createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { textOf } from '../note.ts';
import { startPage } from './start.ts';

await startPage((place, note) => {
  let value = textOf(note);
  let render: (() => void) | undefined;
  function Chart(): ReturnType<typeof createElement> {
    const [text, setText] = useState(value);
    const [, setRound] = useState(0);
    value = text;
    render = () => setRound((round) => round + 1);
    const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>): void => setText(target.value);
    return createElement('textarea', { value: text, onChange });
  }
  createRoot(place).render(createElement(Chart));
  return {
    text: () => value,
    saved: () => value,
    element: () => place.querySelector('textarea')!,
    render: () => render?.(),
  };
});
