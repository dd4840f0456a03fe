import { NoteBox } from '../../ui/note-box.tsx';
import { say } from '../../ui/say.ts';

/** A note to try ChartCue on before it is turned on anywhere: the same background reads it as it reads any page's. */
export function TryIt() {
  return (
    <section>
      <h2>{say('tryTitle')}</h2>
      <p>{say('tryText')}</p>
      <NoteBox start={say('sampleNote')} rows={9} label={say('tryTitle')} canCopy={false} />
    </section>
  );
}
