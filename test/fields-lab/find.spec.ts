import { expect, test } from './fixture.ts';
import { ask } from './lab.ts';

/** Defines a custom element with a root of this mode that holds this. */
const holder = (name: string, mode: string, html: string): string =>
  `<script>customElements.define('${name}', class extends HTMLElement {
    constructor() { super(); this.kept = this.attachShadow({ mode: '${mode}' }); this.kept.innerHTML = ${JSON.stringify(html)}; }
  });</script>`;

test('fields are found in the order of the page, those in shadow roots at the place of their host', async ({
  open,
}) => {
  const page = await open(`
    <textarea id="one"></textarea>
    <x-open></x-open>
    <div id="four" contenteditable="true"><p contenteditable="true">inside</p></div>
    <x-closed></x-closed>
    <section contenteditable="false"><p>no</p></section>
    <div id="six" contenteditable="plaintext-only"></div>
    <input id="seven"><input id="never" type="checkbox">
    ${holder('x-open', 'open', '<p><textarea id="two"></textarea></p><x-inner></x-inner>')}
    ${holder('x-inner', 'closed', '<div id="three" contenteditable></div>')}
    ${holder('x-closed', 'closed', '<textarea id="five"></textarea>')}
  `);
  const found = await ask(page, 'fields');
  expect(found.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven']);
});

test('an editable element inside an island of another is a field of its own', async ({ open }) => {
  const page = await open(
    '<div id="outer" contenteditable>text<div contenteditable="false">island<p id="inner" contenteditable>own</p></div></div>',
  );
  expect((await ask(page, 'fields')).map(({ id }) => id)).toEqual(['outer', 'inner']);
  expect(await ask(page, 'text', 0)).toBe('text');
  expect(await ask(page, 'text', 1)).toBe('own');
});

test('a document that is edited as a whole is one field', async ({ open }) => {
  const page = await open('<p>Knee</p><p>OA</p>');
  await page.evaluate(() => {
    document.designMode = 'on';
  }, null);
  expect((await ask(page, 'fields')).map(({ tag }) => tag)).toEqual(['body']);
  expect(await ask(page, 'text', 0)).toBe('Knee\nOA');
});

test('a field keeps its key, and no two have the same', async ({ open }) => {
  const page = await open('<textarea></textarea><div contenteditable></div>');
  const keys = [await ask(page, 'key', 0), await ask(page, 'key', 1), await ask(page, 'key', 0)];
  expect(keys[0]).toBe(keys[2]);
  expect(keys[0]).not.toBe(keys[1]);
});

test('the focus is followed into shadow roots of both modes, and from field to field within one', async ({
  open,
}) => {
  const fields =
    '<textarea id="first"></textarea><div><b id="second" contenteditable>b</b></div><input id="third">';
  const page = await open(`
    <textarea id="outside"></textarea><x-closed></x-closed><div id="plain"></div>
    ${holder('x-closed', 'closed', fields)}
    <script>
      const root = document.querySelector('#plain').attachShadow({ mode: 'closed' });
      root.innerHTML = '<textarea id="plain-one"></textarea><textarea id="plain-two"></textarea>';
      document.querySelector('#plain').kept = root;
    </script>`);
  expect((await ask(page, 'fields')).map(({ id }) => id)).toEqual(['outside', 'first', 'second', 'third']);
  const focus = (host: string | null, selector: string): Promise<void> =>
    page.evaluate(
      (to) => {
        const root: Document | ShadowRoot =
          to.host === null ? document : Reflect.get(document.querySelector(to.host)!, 'kept');
        root.querySelector<HTMLElement>(to.selector)!.focus();
      },
      { host, selector },
    );
  await focus(null, '#outside');
  for (const id of ['first', 'second', 'third', 'first']) await focus('x-closed', `#${id}`);
  for (const id of ['plain-one', 'plain-two']) await focus('#plain', `#${id}`);
  expect(await ask(page, 'focused')).toEqual([
    'outside',
    'first',
    'second',
    'third',
    'first',
    'plain-one',
    'plain-two',
  ]);
  const known = (await ask(page, 'fields')).map(({ id }) => id);
  expect(known).toEqual(['outside', 'first', 'second', 'third', 'plain-one', 'plain-two']);
});

test('what has the focus when the watch begins is told', async ({ open }) => {
  const page = await open('<textarea id="note" autofocus></textarea>');
  expect(await ask(page, 'focused')).toEqual(['note']);
});

test('elements that are no note fields are told from those that are', async ({ open }) => {
  const page = await open(`
    <style>.wide { width: 300px } .tiny { width: 1px; height: 1px; padding: 0; border: 0 } .clear { opacity: 0 } .gone { visibility: hidden }</style>
    <textarea id="plain" spellcheck="false"></textarea>
    <div id="editor" contenteditable role="textbox" style="min-height:1em">x</div>
    <div id="empty" contenteditable></div>
    <textarea id="readonly" readonly></textarea>
    <textarea id="aria-readonly" aria-readonly="true"></textarea>
    <fieldset disabled><textarea id="disabled"></textarea></fieldset>
    <div inert><textarea id="inert"></textarea></div>
    <textarea id="search" role="combobox"></textarea>
    <input id="line" class="wide"><input id="narrow">
    <input id="listed" class="wide" list="known"><datalist id="known"><option>Knee</option></datalist>
    <input id="name" class="wide" autocomplete="family-name">
    <input id="password" class="wide" type="password"><input id="find" class="wide" type="search">
    <textarea id="tiny" class="tiny"></textarea>
    <div class="clear"><textarea id="clear"></textarea></div>
    <textarea id="gone" class="gone"></textarea>
    <textarea id="none" hidden></textarea>
    <p id="text">text</p>`);
  const reasons: Record<string, string[]> = {};
  for (const id of [
    'plain',
    'editor',
    'empty',
    'readonly',
    'aria-readonly',
    'disabled',
    'inert',
    'search',
    'line',
    'narrow',
    'listed',
    'name',
    'password',
    'find',
    'tiny',
    'clear',
    'gone',
    'none',
    'text',
  ]) {
    reasons[id] = await ask(page, 'whyNot', `#${id}`);
  }
  expect(reasons).toEqual({
    plain: [],
    editor: [],
    empty: [],
    readonly: ['read-only'],
    'aria-readonly': ['read-only'],
    disabled: ['disabled'],
    inert: ['disabled'],
    search: ['search'],
    line: [],
    narrow: ['narrow'],
    listed: ['completed'],
    name: ['completed'],
    password: ['other-input'],
    find: ['other-input'],
    tiny: ['hidden'],
    clear: ['hidden'],
    gone: ['hidden'],
    none: ['hidden'],
    text: ['not-editable'],
  });
});

const LABELS: readonly [string, string, string][] = [
  ['a label for it', '<label for="f">HPI</label><textarea id="f"></textarea>', 'HPI'],
  ['a label around it', '<label>Plan <textarea>text</textarea></label>', 'Plan'],
  ['aria-label', '<div contenteditable aria-label="Assessment"></div>', 'Assessment'],
  [
    'aria-labelledby of two elements',
    '<b id="a">Left</b><i id="b">eye</i><div contenteditable aria-labelledby="a b"></div>',
    'Left eye',
  ],
  ['its placeholder', '<textarea placeholder="Type your note"></textarea>', 'Type your note'],
  [
    'the heading before it',
    '<h2>Old</h2><h2>Subjective</h2><div><div><div contenteditable></div></div></div>',
    'Subjective',
  ],
  [
    'the legend of its fieldset',
    '<fieldset><legend>Exam</legend><p><textarea></textarea></p></fieldset>',
    'Exam',
  ],
  [
    'no heading that another field has',
    '<h2>A</h2><div><textarea hidden></textarea></div><div><div contenteditable></div></div>',
    '',
  ],
  ['nothing', '<textarea></textarea>', ''],
  [
    'white space in it tidied',
    '<label for="g">\n  Review of\n  systems </label><textarea id="g"></textarea>',
    'Review of systems',
  ],
  [
    'a long one cut, but no pair of units',
    `<textarea aria-label="${'x'.repeat(59)}😀"></textarea>`,
    'x'.repeat(59),
  ],
];

for (const [what, html, label] of LABELS) {
  test(`a field is called by ${what}`, async ({ open }) => {
    const page = await open(html);
    const index = (await ask(page, 'fields')).length - 1;
    expect(await ask(page, 'label', index)).toBe(label);
  });
}
