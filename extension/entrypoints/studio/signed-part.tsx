import type { PackRules } from '../../studio/known-rules.ts';
import { signedContent } from '../../studio/signed-content.ts';
import type { Scope } from '../../studio/pack-rows.ts';
import type { KeptVersion } from '../../storage/kept-packs.ts';
import { say } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { daysText, scopeText } from './scope-text.ts';
import { useAsked } from './use-asked.ts';

/** What a version says that was signed. */
export function SignedPart({ version }: { version: KeptVersion }) {
  const { pack, rules } = signedContent(version.text);
  return <RulesPart version={version.version} scope={pack} rules={rules} />;
}

/** What a pack that ships says. */
export function ShippedPart({
  hands,
  pack,
}: {
  hands: Hands;
  pack: Scope & { id: string; version: string };
}) {
  const shipped = useAsked(pack.id, () => hands.desk.ask('shippedRules'));
  const rules = shipped
    ?.find(({ id }) => id === pack.id)
    ?.rules.map((rule) => ({ ...rule, id: rule.id.slice(pack.id.length + 1) }));
  return rules === undefined ? null : <RulesPart version={pack.version} scope={pack} rules={rules} />;
}

/** Whom a version is for, when it counts, and its rules, to read. */
function RulesPart(props: {
  version: string;
  scope: Scope;
  rules: readonly Pick<PackRules['rules'][number], 'id' | 'question' | 'level'>[];
}) {
  const { version, scope, rules } = props;
  return (
    <section aria-labelledby="signed-title">
      <h3 id="signed-title">{say('studioRulesOf', version)}</h3>
      <p class="soft">
        {say('studioScope')}: {scopeText(scope)}; {say('studioDays')}: {daysText(scope)}
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
