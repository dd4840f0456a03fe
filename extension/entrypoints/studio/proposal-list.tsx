import comparison from '#rules/measures/comparison.json' with { type: 'json' };
import data from '#rules/measures/proposals.json' with { type: 'json' };
import { type ProposalRule, proposalsFor } from '#src/measures/proposals.ts';
import type { RuleOutcome } from '#src/measures/rule-outcomes.ts';
import type { KnownRule } from '../../studio/known-rules.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import type { KeptDecision } from '../../storage/kept-outcomes.ts';
import { say, sayCount } from '../../ui/say.ts';
import { DecisionList } from './decision-list.tsx';
import type { Hands } from './hands.ts';
import { ProposalItem } from './proposal-item.tsx';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test holds the file to the type
const PROPOSALS = data.proposals as readonly ProposalRule[];

/** What the figures speak for, and what was decided before. Nothing changes by itself. */
export function ProposalList(props: {
  hands: Hands;
  kept: KeptPacks;
  rules: ReadonlyMap<string, KnownRule>;
  outcomes: readonly RuleOutcome[];
  decisions: readonly KeptDecision[];
}) {
  const { hands, kept, rules, outcomes, decisions } = props;
  const levels = new Map([...rules].map(([id, { level }]) => [id, level]));
  const terms = { proposals: PROPOSALS, askAgainAfter: data.askAgainAfter, z: comparison.z };
  const proposals = proposalsFor(outcomes, levels, terms, decisions);
  return (
    <section aria-labelledby="proposals-title">
      <h3 id="proposals-title">{say('proposals')}</h3>
      <p class="soft">{say('proposalsText')}</p>
      <p role="status">{sayCount('proposalsOpen', proposals.length)}</p>
      <ul class="rows">
        {proposals.map((proposal) => (
          <ProposalItem
            key={`${proposal.rule} ${proposal.does}`}
            hands={hands}
            kept={kept}
            rule={rules.get(proposal.rule)!}
            proposal={proposal}
          />
        ))}
      </ul>
      {decisions.length > 0 && <DecisionList decisions={decisions} says={saysOf} />}
    </section>
  );
}

/** The share that a ground was, in a sentence; empty for one that is proposed no more. */
function saysOf(id: string): string {
  return PROPOSALS.find((one) => one.id === id)?.says ?? '';
}
