import { expect, test } from './fixture.ts';
import { ask, frames, type LabPage } from './lab.ts';

const FIELDS: Readonly<Record<string, string>> = {
  textarea: '<textarea id="note">Knee</textarea>',
  contenteditable: '<div id="note" contenteditable>Knee</div>',
};

async function clickInto(page: LabPage): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const { left, top } = document.querySelector('#note')!.getBoundingClientRect();
    return { x: left + 10, y: top + 8 };
  }, null);
  await page.click(x, y);
}

for (const [kind, html] of Object.entries(FIELDS)) {
  test(`${kind}: each key that changes the text is told, with the caret; others are not`, async ({
    open,
  }) => {
    const page = await open(html);
    await clickInto(page);
    await page.press('Control+End');
    await ask(page, 'observe', 0);
    await page.type(' OA');
    expect(await ask(page, 'changes')).toEqual([5, 6, 7]);
    await page.press('ArrowLeft');
    await page.press('Home');
    expect(await ask(page, 'changes')).toEqual([5, 6, 7]);
    await page.press('Delete');
    expect(await ask(page, 'changes')).toEqual([5, 6, 7, 0]);
  });

  for (const when of ['while it has the focus', "at a click on the page's own button"]) {
    test(`${kind}: a text that a script puts in ${when} is told once`, async ({ open }) => {
      const page = await open(`${html}<button>Template</button><script>
        const field = document.querySelector('#note');
        const button = document.querySelector('button');
        button.addEventListener('fill', () => {
          if (field.localName === 'textarea') field.value = 'Template text';
          else field.innerHTML = '<p>Template</p><p>text</p>';
        });
        button.addEventListener('click', () => button.dispatchEvent(new Event('fill')));
      </script>`);
      const byClick = when.startsWith('at a click');
      if (!byClick) await clickInto(page);
      await ask(page, 'observe', 0);
      await page.evaluate(
        (type) => {
          document.querySelector('button')!.dispatchEvent(new Event(type, { bubbles: type === 'click' }));
        },
        byClick ? 'click' : 'fill',
      );
      await expect.poll(() => ask(page, 'changes')).toHaveLength(1);
      await frames(page);
      expect(await ask(page, 'changes')).toHaveLength(1);
    });
  }

  test(`${kind}: while an input method composes nothing is told, at its end once`, async ({ open }) => {
    const page = await open(html);
    await ask(page, 'observe', 0);
    const compose = (type: string, text: string): Promise<void> =>
      page.evaluate(
        (step) => {
          const field = document.querySelector('#note')!;
          const put = (): void => {
            if (field instanceof HTMLTextAreaElement) field.value = step.text;
            else field.firstChild!.textContent = step.text;
          };
          // Both browsers have the text in its place before they say that the composition has ended.
          if (step.type === 'compositionend') put();
          field.dispatchEvent(new CompositionEvent(step.type, { bubbles: true }));
          put();
          field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
        },
        { type, text },
      );
    await compose('compositionstart', 'Knee k');
    await compose('compositionupdate', 'Knee kn');
    await frames(page);
    expect(await ask(page, 'changes')).toEqual([]);
    await compose('compositionend', 'Knee 膝');
    await frames(page);
    expect(await ask(page, 'changes')).toHaveLength(1);
  });

  test(`${kind}: nothing is told once the watch has ended`, async ({ open }) => {
    const page = await open(html);
    await clickInto(page);
    await ask(page, 'observe', 0);
    await page.type('a');
    await ask(page, 'stopObserving');
    await page.type('b');
    expect(await ask(page, 'changes')).toHaveLength(1);
  });

  test(`${kind}: the caret is told only when it is there and nothing is selected`, async ({ open }) => {
    const page = await open(`${html}<input><button>b</button>`);
    expect(await ask(page, 'caret', 0)).toBeNull();
    await clickInto(page);
    await page.press('Control+End');
    expect(await ask(page, 'caret', 0)).toBe(4);
    await page.press('Shift+ArrowLeft');
    expect(await ask(page, 'caret', 0)).toBeNull();
    await page.press('ArrowRight');
    expect(await ask(page, 'caret', 0)).toBe(4);
    for (const elsewhere of ['button', 'input']) {
      await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.focus(), elsewhere);
      expect(await ask(page, 'caret', 0)).toBeNull();
    }
  });

  test(`${kind}: going to a place puts the caret there and scrolls it into view, all around it too`, async ({
    open,
  }) => {
    const lines = Array.from({ length: 80 }, (_, line) => `Line ${line}.`);
    const long = html
      .replace(
        'Knee',
        kind === 'textarea' ? lines.join('\n') : lines.map((line) => `<div>${line}</div>`).join(''),
      )
      .replace('id="note"', 'id="note" style="overflow:auto;height:80px"');
    const page = await open(
      `<div style="height:1500px"></div><div style="overflow:auto;height:200px"><div style="height:900px"></div>${long}<div style="height:900px"></div></div><div style="height:1500px"></div>`,
    );
    for (const line of [40, 79, 0]) {
      const at = lines.join('\n').indexOf(`${lines[line]}`) + 3;
      await ask(page, 'goTo', 0, at);
      expect(await ask(page, 'caret', 0)).toBe(at);
      const [box] = await ask(page, 'rects', 0, at, at + 1); // what can be seen of it: nothing, were it not in view
      expect(box!.bottom - box!.top).toBeGreaterThan(10);
    }
  });
}
