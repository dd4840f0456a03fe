import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../ui/say.ts';

/** The form by which something is written down about a query: its name, its fields, and the two ways out of it. */
export function ActFrame(props: {
  name: string;
  /** Whether all is there that is needed. */
  isWhole: boolean;
  onDone: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  const { name, isWhole, onDone, onCancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const done = (event: Event): void => {
    event.preventDefault();
    if (isWhole) onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation(); // it leaves the form, and not the chart
    onCancel();
  };
  return (
    <form class="act-form" ref={form} aria-labelledby={id} onSubmit={done} onKeyDown={onKeyDown}>
      <h5 id={id}>{name}</h5>
      {children}
      <div class="row">
        <button type="submit" class="strong" disabled={!isWhole}>
          {say('actWrite')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('benchCancel')}
        </button>
      </div>
    </form>
  );
}
