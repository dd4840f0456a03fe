import verdicts from '#rules/measures/audit-verdicts.json' with { type: 'json' };
import denials from '#rules/measures/denial-reasons.json' with { type: 'json' };
import { ASIDE_REASONS } from '#src/measures/day-count.ts';
import { OTHER_REASON } from '#src/measures/denial-reason.ts';
import { definitionOf } from '#src/measures/measure-definition.ts';
import { RESULTS } from '#src/measures/query-fact.ts';
import { resultsRate } from '#src/measures/results-rate.ts';
import type { RuleOutcome } from '#src/measures/rule-outcomes.ts';
import { REASONS } from '../../ui/aside-reasons.ts';
import { say } from '../../ui/say.ts';
import { rateText, RESULT_WORDS } from '../../ui/measure-words.ts';
import { QUERY_MEASURES } from '../../ui/query-measure-list.ts';

const AGREEMENT = QUERY_MEASURES.find(({ id }) => id === 'agreement')!;

/** By rule: how often it was shown, answered and set aside and why, what its queries came to, what auditors and payers said. `chosen` are the definitions that count. */
export function OutcomeTable(props: {
  outcomes: readonly RuleOutcome[];
  chosen: Readonly<Record<string, string>>;
}) {
  const agreement = definitionOf(AGREEMENT, props.chosen);
  return (
    <section aria-labelledby="outcome-rules-title">
      <h3 id="outcome-rules-title">{say('outcomeByRule')}</h3>
      <p class="soft">{say('outcomeByRuleText', agreement.says)}</p>
      <div class="wide" role="group" aria-labelledby="outcome-rules-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('groupByRule')}</th>
              <th scope="col">{say('measureShown')}</th>
              <th scope="col">{say('measureAnswered')}</th>
              <th scope="col">{say('measureEdited')}</th>
              <th scope="col">{say('measureAside')}</th>
              <th scope="col">{say('outcomeQueriesCol')}</th>
              <th scope="col">{say('outcomeAgreement')}</th>
              <th scope="col">{say('outcomeAudited')}</th>
              <th scope="col">{say('outcomeDenied')}</th>
            </tr>
          </thead>
          <tbody>
            {props.outcomes.map(({ rule, total, queries, audits, denials: denied }) => {
              const rate = resultsRate(queries, agreement) ?? { numerator: 0, denominator: 0 };
              const { of, share } = rateText(rate);
              return (
                <tr key={rule}>
                  <th scope="row">{rule}</th>
                  <td>{total.shown}</td>
                  <td>{total.answered}</td>
                  <td>{total.edited}</td>
                  <Parts parts={ASIDE_REASONS.map((one) => [say(REASONS[one]), total.aside[one]])} />
                  <Parts parts={RESULTS.map((one) => [say(RESULT_WORDS[one]), queries[one]])} />
                  <td>
                    {share} <span class="soft">{of}</span>
                  </td>
                  <Parts parts={verdicts.verdicts.map(({ id, title }) => [title, audits[id] ?? 0])} />
                  <Parts
                    parts={[
                      ...denials.reasons.map(({ id, title }) => [title, denied[id] ?? 0] as const),
                      [say('outcomeOtherReason'), denied[OTHER_REASON] ?? 0],
                    ]}
                  />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A number, and what it is made of. */
function Parts({ parts }: { parts: readonly (readonly [name: string, number: number])[] }) {
  const there = parts.filter(([, number]) => number > 0);
  return (
    <td>
      {there.reduce((sum, [, number]) => sum + number, 0)}
      {there.length > 0 && (
        <ul class="parts soft">
          {there.map(([name, number]) => (
            <li key={name}>{say('outcomePart', name, number)}</li>
          ))}
        </ul>
      )}
    </td>
  );
}
