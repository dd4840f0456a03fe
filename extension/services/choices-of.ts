import { fieldChoices } from '../storage/field-choices.ts';
import { isArmedKept } from '../storage/is-armed.ts';
import { keptSettings } from '../storage/kept-settings.ts';
import { hostOf } from './host.ts';
import type { ChoicesReply } from './protocol.ts';
import { shortcutOf } from './shortcuts.ts';

/** What a frame has to know before it reads a field, by the address of its page. */
export async function choicesOf(page: string): Promise<ChoicesReply> {
  const [{ settings }, choices, nextKey, armed] = await Promise.all([
    keptSettings.current(),
    fieldChoices(hostOf(page)?.pattern ?? ''),
    shortcutOf('next-question'),
    isArmedKept.getValue(),
  ]);
  return { type: 'choices', ...choices, presence: settings.presenceMark, nextKey, armed };
}
