import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AssignShown } from '#extension/entrypoints/workbench/assign-shown.tsx';

const { window, document } = parseHTML('<main></main>');
const root = document.querySelector('main')!;
const given = vi.fn<(assignee: string | null) => void>();

beforeEach(async () => {
  vi.stubGlobal('document', document);
  // What the dialog is asked for, which this document does not have.
  Object.assign(window.HTMLElement.prototype, { showModal: () => undefined, close: () => undefined });
  await act(() => render(<AssignShown count={12} assigned={3} assignees={[]} onAssign={given} />, root));
  await press('Assign those shown');
});

afterEach(() => {
  render(null, root);
  given.mockReset();
  vi.unstubAllGlobals();
});

function button(name: string): HTMLButtonElement {
  return [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
}

async function press(name: string): Promise<void> {
  await act(() => void button(name).dispatchEvent(new window.Event('click')));
}

async function type(name: string): Promise<void> {
  const input = root.querySelector('input')!;
  input.value = name;
  await act(() => void input.dispatchEvent(new window.Event('input')));
}

async function submit(): Promise<void> {
  await act(() => void root.querySelector('form')!.dispatchEvent(new window.Event('submit')));
}

it('an empty field gives the charts to nobody, and takes them from nobody', async () => {
  for (const name of ['', '  ']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await type(name);
    expect(button('Assign').disabled).toBe(true);
    // oxlint-disable-next-line no-await-in-loop
    await submit();
  }
  expect(given).not.toHaveBeenCalled();
  await type(' Ada Lark ');
  expect(button('Assign').disabled).toBe(false);
  await submit();
  expect(given.mock.calls).toEqual([['Ada Lark']]);
});

it('they are taken back by a button that says how many somebody has', async () => {
  await press('Leave to nobody: 3 charts');
  expect(given.mock.calls).toEqual([[null]]);
});
