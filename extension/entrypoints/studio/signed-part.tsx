import { signedContent } from '../../studio/signed-content.ts';
import type { KeptVersion } from '../../storage/kept-packs.ts';
import { say } from '../../ui/say.ts';
import { daysText, scopeText } from './scope-text.ts';

/** What a version says that was signed: whom it is for, when it counts, and its rules. */
export function SignedPart({ version }: { version: KeptVersion }) {
  const { pack, rules } = signedContent(version.text);
  return (
    <section aria-labelledby="signed-title">
      <h3 id="signed-title">{say('studioRulesOf', version.version)}</h3>
      <p class="soft">
        {say('studioScope')}: {scopeText(pack)}; {say('studioDays')}: {daysText(pack)}
      </p>
      <ul>
        {rules.map(({ id, question, level }) => (
          <li key={id}>
            {id}: {question} <span class="soft">{level}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
