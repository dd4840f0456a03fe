import { expect, test } from './fixture.ts';
import { ask, frames, type LabFrame, type LabPage } from './lab.ts';

const NOTE = 'Patient has knee osteoarthritis.';
const ANSWERED = 'Patient has right knee osteoarthritis.';
const AT = 12;
const FIELDS: Readonly<Record<string, string>> = {
  textarea: `<textarea id="note" rows="5" cols="60">${NOTE}</textarea>`,
  contenteditable: `<div id="note" contenteditable>${NOTE}</div>`,
  'contenteditable with formatting': `<div id="note" contenteditable><p>Patient has <b>knee <i>osteo</i>arthritis</b>.</p></div>`,
  'plain-text contenteditable': `<div id="note" contenteditable="plaintext-only">${NOTE}</div>`,
};

/**
 * The field's own text, by the page's own means. Where a text node ends with a space, browsers write it as U+00A0: that
 * is how they type, too.
 */
async function textOf(frame: LabFrame): Promise<string> {
  const text = await frame.evaluate(() => {
    const field = document.querySelector('#note')!;
    return field instanceof HTMLTextAreaElement ? field.value : field.textContent;
  }, null);
  return text.replaceAll('\u00a0', ' ');
}

async function clickInto(page: LabPage, selector = '#note'): Promise<void> {
  const { x, y } = await page.evaluate((field) => {
    const { left, top } = document.querySelector(field)!.getBoundingClientRect();
    return { x: left + 5, y: top + 12 };
  }, selector);
  await page.click(x, y);
}

for (const [kind, html] of Object.entries(FIELDS)) {
  test(`${kind}: the words go in where asked, as one step that Ctrl+Z takes back and Ctrl+Y repeats`, async ({
    open,
  }) => {
    const page = await open(html);
    await clickInto(page);
    expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'done' });
    expect(await textOf(page)).toBe(ANSWERED);
    expect(await ask(page, 'caret', 0)).toBe(AT + 'right '.length);
    await page.press('Control+z');
    expect(await textOf(page)).toBe(NOTE);
    await page.press('Control+Shift+Z');
    expect(await textOf(page)).toBe(ANSWERED);
  });

  test(`${kind}: what was typed before and after is undone by itself`, async ({ open }) => {
    const page = await open(html);
    await clickInto(page);
    await page.press('Control+End');
    await page.type(' CKD');
    expect(await ask(page, 'insert', 0, NOTE.length + 4, ', stage 3b')).toEqual({ outcome: 'done' });
    await page.type('!');
    expect(await textOf(page)).toBe(`${NOTE} CKD, stage 3b!`);
    await page.press('Control+z');
    await page.press('Control+z');
    expect(await textOf(page)).toBe(`${NOTE} CKD`);
  });

  test(`${kind}: an answer at the very start and at the very end`, async ({ open }) => {
    const page = await open(html);
    expect(await ask(page, 'insert', 0, 0, 'Today: ')).toEqual({ outcome: 'done' });
    expect(await ask(page, 'insert', 0, NOTE.length + 7, ' Worse')).toEqual({ outcome: 'done' });
    expect(await textOf(page)).toBe(`Today: ${NOTE} Worse`);
  });

  test(`${kind}: in a frame that does not have the focus yet`, async ({ open }) => {
    const page = await open(`<p>Chart</p><iframe id="frame" srcdoc='${html}'></iframe>`, { frames: 2 });
    const frame = page.frames()[1]!;
    const { x, y } = await page.evaluate(() => {
      const { left, top } = document.querySelector('iframe')!.getBoundingClientRect();
      return { x: left + 20, y: top + 20 };
    }, null);
    await page.click(x, y);
    expect(await ask(frame, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'done' });
    expect(await textOf(frame)).toBe(ANSWERED);
  });
}

for (const kind of ['textarea', 'contenteditable']) {
  const html = FIELDS[kind]!;
  for (const mode of ['open', 'closed'] as const) {
    test(`${kind}: in a shadow root that is ${mode}`, async ({ open }) => {
      const page = await open(`<x-chart></x-chart><script>
        customElements.define('x-chart', class extends HTMLElement {
          constructor() { super(); this.kept = this.attachShadow({ mode: '${mode}' }); this.kept.innerHTML = ${JSON.stringify(html)}; }
        });
      </script>`);
      await clickInto(page, 'x-chart');
      expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'done' });
      expect(await ask(page, 'text', 0)).toBe(ANSWERED);
      await page.press('Control+z');
      expect(await ask(page, 'text', 0)).toBe(NOTE);
    });
  }

  test(`${kind}: nothing is tried when the text is not the expected one`, async ({ open }) => {
    const page = await open(html);
    const outcome = await ask(page, 'insert', 0, AT, 'right ', `${NOTE} More.`);
    expect(outcome).toEqual({ outcome: 'refused', reason: 'changed' });
    expect(await textOf(page)).toBe(NOTE);
  });

  test(`${kind}: of two answers given at once one is written`, async ({ open }) => {
    const page = await open(html);
    const outcomes = await Promise.all([
      ask(page, 'insert', 0, AT, 'right ', NOTE),
      ask(page, 'insert', 0, AT, 'left ', NOTE),
    ]);
    expect(outcomes).toEqual([{ outcome: 'done' }, { outcome: 'refused', reason: 'changed' }]);
    expect(await textOf(page)).toBe(ANSWERED);
  });

  test(`${kind}: nothing is tried when the answer has a line break`, async ({ open }) => {
    const page = await open(html);
    const outcome = await ask(page, 'insert', 0, AT, 'right\nleft');
    expect(outcome).toEqual({ outcome: 'refused', reason: 'several-lines' });
    expect(await textOf(page)).toBe(NOTE);
  });

  test(`${kind}: nothing is tried in the middle of a composition`, async ({ open }) => {
    const page = await open(html);
    await ask(page, 'observe', 0);
    const compose = (type: string): Promise<void> =>
      page.evaluate((name) => {
        document.querySelector('#note')!.dispatchEvent(new CompositionEvent(name, { bubbles: true }));
      }, type);
    await compose('compositionstart');
    expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'refused', reason: 'composing' });
    expect(await textOf(page)).toBe(NOTE);
    await compose('compositionend');
    expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'done' });
  });

  test(`${kind}: nothing is tried when the field has been taken out of the page`, async ({ open }) => {
    const page = await open(html);
    const outcome = await ask(page, 'insertWhenGone', 0, AT, 'right ');
    expect(outcome).toEqual({ outcome: 'refused', reason: 'gone' });
  });

  test(`${kind}: nothing is tried when the page puts the caret elsewhere`, async ({ open }) => {
    const page = await open(`${html}<button>Elsewhere</button><script>
      const elsewhere = () => document.querySelector('button').focus();
      document.querySelector('#note').addEventListener('focus', elsewhere);
      document.addEventListener('selectionchange', elsewhere);
    </script>`);
    expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'refused', reason: 'no-caret' });
    expect(await textOf(page)).toBe(NOTE);
  });

  test(`${kind}: a page that takes no text fails the answer, and what was typed before stays`, async ({
    open,
  }) => {
    const page = await open(html);
    await clickInto(page);
    await page.press('Control+End');
    await page.type(' Seen');
    const before = await textOf(page);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#note')!.addEventListener('beforeinput', (event) => {
        if (event.inputType === 'insertText') event.preventDefault();
      });
    }, null);
    // A textarea in Chromium asks no page about execCommand: there the answer goes in.
    const { outcome } = await ask(page, 'insert', 0, AT, 'right ');
    const wanted = outcome === 'done' ? before.replace(NOTE, ANSWERED) : before;
    expect(await textOf(page)).toBe(wanted);
    expect(['done', 'failed']).toContain(outcome);
  });

  test(`${kind}: a page that adds to the answer fails it, and one step is undone`, async ({ open }) => {
    const page = await open(html);
    await page.evaluate(() => {
      document
        .querySelector('#note')!
        .addEventListener(
          'input',
          () => queueMicrotask(() => document.execCommand('insertText', false, '!')),
          { once: true },
        );
    }, null);
    expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'failed' });
    expect([NOTE, ANSWERED]).toContain(await textOf(page));
  });

  test(`${kind}: ten answers, marked and undone, leave the page as it was`, async ({ open }) => {
    const page = await open(html);
    const before = await page.evaluate(() => document.documentElement.outerHTML, null);
    for (let time = 0; time < 10; time += 1) {
      expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'done' });
      await ask(page, 'paint', [{ index: 0, start: AT, end: AT + 5, key: 'side' }], null);
    }
    await ask(page, 'remove');
    for (let time = 0; time < 10; time += 1) await page.press('Control+z');
    expect(await textOf(page)).toBe(NOTE);
    expect(await page.evaluate(() => document.documentElement.outerHTML, null)).toBe(before);
  });
}

test('a textarea that is full fails the answer and keeps its text', async ({ open }) => {
  const page = await open(`<textarea id="note" maxlength="${NOTE.length + 2}">${NOTE}</textarea>`);
  expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'failed' });
  expect(await textOf(page)).toBe(NOTE);
});

for (const [what, html] of [
  ['read-only', `<textarea id="note" readonly>${NOTE}</textarea>`],
  ['disabled', `<textarea id="note" disabled>${NOTE}</textarea>`],
  ['in a disabled fieldset', `<fieldset disabled><textarea id="note">${NOTE}</textarea></fieldset>`],
  ['inert', `<div inert><div id="note" contenteditable>${NOTE}</div></div>`],
] as const) {
  test(`nothing is tried in a field that is ${what}`, async ({ open }) => {
    const page = await open(html);
    expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'refused', reason: 'read-only' });
    expect(await textOf(page)).toBe(NOTE);
  });
}

/** An editor with a model of its own, like Lexical or CKEditor: it takes `beforeinput` and draws a frame later. */
const MODEL_EDITOR = `<div id="note" contenteditable>${NOTE}</div><script>
  const editor = document.querySelector('#note');
  const undone = [];
  let model = editor.textContent;
  let caret = 0;
  const draw = () => requestAnimationFrame(() => {
    editor.textContent = model;
    getSelection().collapse(editor.firstChild, caret);
  });
  document.addEventListener('selectionchange', () => {
    const { anchorNode, anchorOffset } = getSelection();
    if (editor.contains(anchorNode)) caret = anchorOffset;
  });
  editor.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    if (event.inputType === 'historyUndo') model = undone.pop() ?? model;
    if (event.inputType !== 'insertText') return draw();
    undone.push(model);
    model = model.slice(0, caret) + (window.change?.(event.data) ?? event.data) + model.slice(caret);
    caret += event.data.length;
    draw();
  });
</script>`;

test('an editor with a model of its own gets the answer once, into its model', async ({ open }) => {
  const page = await open(MODEL_EDITOR);
  await clickInto(page);
  expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'done' });
  await frames(page);
  expect(await textOf(page)).toBe(ANSWERED);
  await page.type('!');
  await frames(page);
  expect(await textOf(page)).toBe('Patient has right !knee osteoarthritis.');
});

test('an editable element is offered the answer where the browser itself would not offer it', async ({
  open,
  engine,
}) => {
  const page = await open(FIELDS['contenteditable']!);
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    document.querySelector<HTMLElement>('#note')!.addEventListener('beforeinput', (event) => {
      heard.push(`${event.inputType} ${event.data} ${event.isTrusted ? "the browser's" : 'ours'}`);
    });
  }, null);
  await ask(page, 'insert', 0, AT, 'right ');
  const heard = await page.evaluate(() => Reflect.get(window, 'heard') as unknown, null);
  expect(heard).toEqual([`insertText right  ${engine === 'firefox' ? "the browser's" : 'ours'}`]);
});

test('beside an island the answer goes to the side of its own words', async ({ open }) => {
  const island = '<span contenteditable="false">[chip]</span>';
  const page = await open(`<div id="note" contenteditable>The CKD${island}knee hurts.</div>`);
  expect(await ask(page, 'text', 0)).toBe('The CKDknee hurts.');
  expect(await ask(page, 'insert', 0, 7, ', stage 3b')).toEqual({ outcome: 'done' });
  expect(await ask(page, 'insert', 0, 17, 'right ')).toEqual({ outcome: 'done' });
  expect(await textOf(page)).toBe('The CKD, stage 3b[chip]right knee hurts.');
});

test('a textarea whose page writes the same value back on each input keeps the answer', async ({ open }) => {
  const page = await open(`<textarea id="note">${NOTE}</textarea><script>
    const field = document.querySelector('#note');
    field.addEventListener('input', () => { const { value } = field; field.value = value; });
  </script>`);
  expect(await ask(page, 'insert', 0, AT, 'right ')).toEqual({ outcome: 'done' });
  expect(await textOf(page)).toBe(ANSWERED);
});
