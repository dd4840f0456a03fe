/** The fields that are typed in, by name: each a document whose field is `#note`, with the caret to go to its middle. */
export function typingPages(note: string): Readonly<Record<string, string>> {
  const escaped = note.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = escaped
    .split('\n')
    .map((line) => `<p>${line || '<br>'}</p>`)
    .join('');
  return {
    textarea: page(`<textarea id="note">\n${escaped}</textarea>`),
    contenteditable: page(`<div id="note" contenteditable>${lines}</div>`),
  };
}

/** The page itself takes down when each key came: its listener is there before any other's. */
function page(field: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title>
<style>#note { display: block; box-sizing: border-box; width: 900px; height: 600px; overflow: auto; font: 16px/24px sans-serif }</style>
<script>
  const keys = [];
  addEventListener('keydown', () => keys.push(performance.now()), true);
  function caretToMiddle() {
    note.focus();
    if ('value' in note) {
      const at = note.value.indexOf('\\n', note.value.length / 2);
      note.setSelectionRange(at, at);
    } else {
      const line = note.children[Math.floor(note.children.length / 2)];
      getSelection().selectAllChildren(line);
      getSelection().collapseToEnd();
    }
  }
</script>
${field}</html>`;
}
