import { storage } from 'wxt/utils/storage';
import type { FieldChoices } from '../profiles/scope.ts';

/** What the user said of fields in their context menu: by host (match pattern), signatures of fields. No text of a page. */
const kept = storage.defineItem<Readonly<Record<string, FieldChoices>>>('local:fieldChoices', {
  fallback: {},
});

/** More than this of one host are not kept: the oldest go. */
const MOST = 200;

export async function fieldChoices(pattern: string): Promise<FieldChoices> {
  return (await kept.getValue())[pattern] ?? { ignored: [], watched: [] };
}

/** Has a field of a host watched or ignored from now on. */
export async function chooseField(
  pattern: string,
  signature: string,
  choice: 'watch' | 'ignore',
): Promise<void> {
  const all = await kept.getValue();
  const { ignored = [], watched = [] } = all[pattern] ?? {};
  const [others, otherWatched] = [ignored, watched].map((list) => list.filter((each) => each !== signature));
  const choices = {
    ignored: choice === 'ignore' ? [...others!, signature].slice(-MOST) : others!,
    watched: choice === 'watch' ? [...otherWatched!, signature].slice(-MOST) : otherWatched!,
  };
  await kept.setValue({ ...all, [pattern]: choices });
}
