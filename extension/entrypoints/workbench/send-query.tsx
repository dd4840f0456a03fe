import { render } from 'preact';
import type { QueryLife } from '#src/queries/life.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { queryFhir } from '../../queries/query-fhir.ts';
import { queryText } from '../../queries/query-text.ts';
import { save } from '../../ui/save-file.ts';
import { QueryPaper } from './query-paper.tsx';

/** Puts a query on the clipboard as text and as HTML: whatever field it is pasted into takes the one it can. Rejects where the browser refuses. */
export async function copyQuery(draft: QueryDraft, on: string, before = ''): Promise<void> {
  const words = queryText(draft, on);
  const text = before === '' ? words : `${before}\n\n${words}`;
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([paperHtml(draft, on, before)], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
}

/** Saves a query with its whole life, as JSON. */
export function saveJson(life: QueryLife): void {
  save(`query-${life.id}.json`, `${JSON.stringify(life, null, 2)}\n`);
}

/** Saves a query for another system, as FHIR R4. */
export function saveFhir(life: QueryLife, dueAt: string | null): void {
  save(`query-${life.id}.fhir.json`, `${JSON.stringify(queryFhir(life, dueAt), null, 2)}\n`);
}

/** What is on the paper, drawn by the same part: so that every word is escaped by the same hand. */
function paperHtml(draft: QueryDraft, on: string, before: string): string {
  const page = document.createElement('div');
  render(
    <>
      {before !== '' && <p>{before}</p>}
      <QueryPaper {...{ draft, on }} />
    </>,
    page,
  );
  return page.innerHTML;
}
