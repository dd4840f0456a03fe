import { packOf } from '#src/measures/day-count.ts';
import type { Proposal, Proposed } from '#src/measures/proposals.ts';
import { markedText } from '#src/packs/marked-text.ts';
import type { Database } from '../storage/database.ts';
import type { KeptDecision } from '../storage/kept-outcomes.ts';
import type { KeptDraft, KeptVersion } from '../storage/kept-packs.ts';
import type { AskDesk } from './ask-desk.ts';
import { asFiles, pathOf, withManifest, withoutRule, withText } from './draft.ts';
import type { Studio } from './studio.ts';
import { valuesIn, withField } from './yaml-fields.ts';

/** Who decides, why, and on which day, YYYY-MM-DD. */
export type Decider = Pick<KeptDecision, 'by' | 'reason' | 'on'>;

/** Refuses a proposal: nothing is changed but the history. */
export async function refuse(db: Database, proposal: Proposal, decider: Decider): Promise<void> {
  await db.decisions.add(decisionOn(proposal, decider, false));
}

/** What a decision works with. */
export interface DecideHands {
  readonly db: Database;
  readonly desk: AskDesk;
  readonly studio: Studio;
}

/**
 * Accepts a proposal: the draft of its pack has the change, and goes live by no more than any other draft. `from` is the
 * version that a draft is begun from, `question` the new wording where it is reworded, `told` what the pack's changelog
 * says of it. Gives the name of the rule's file; null where the draft does not have it.
 */
export async function accept(
  { db, desk, studio }: DecideHands,
  proposal: Proposal,
  decider: Decider,
  {
    from,
    question,
    told,
  }: { readonly from: KeptVersion | null; readonly question: string; readonly told: string },
): Promise<string | null> {
  const pack = packOf(proposal.rule);
  await studio.draft(pack, from, decider.on);
  const name = nameIn(await db.drafts.get(pack), proposal.rule);
  if (name === null) return null;
  const change = (draft: KeptDraft): KeptDraft =>
    tellingOf(changed(draft, name, proposal.does, question), told);
  const result = await desk.ask('test', asFiles(change((await db.drafts.get(pack))!)), proposal.rule);
  // What nobody else would ask need not be left alone: such a rule would be red, and goes.
  const isIdle = proposal.does === 'retire' && result?.[0]?.changes === false;
  await studio.edit(pack, (draft) => (isIdle ? tellingOf(withoutRule(draft, name), told) : change(draft)));
  await db.decisions.add(decisionOn(proposal, decider, true));
  return name;
}

function nameIn(draft: KeptDraft | undefined, rule: string): string | null {
  return draft?.rules.find((one) => pathOf(draft.pack, one) === `packs/${rule}.yaml`)?.name ?? null;
}

/** A draft with what was proposed done to a rule. What is left alone asks in none of its texts any more. */
function changed(draft: KeptDraft, name: string, does: Proposed, question: string): KeptDraft {
  const text = draft.rules.find((one) => one.name === name)?.text ?? '';
  if (does === 'hint') return withText(draft, name, withField(text, ['level'], 'hint'));
  if (does === 'reword') return withText(draft, name, withField(text, ['question'], question));
  const { asks, quiet } = valuesIn(text) ?? {};
  const asked = linesIn(asks).map((line) => markedText(line)?.text ?? line);
  const left = withField(withField(text, ['level'], 'off'), ['asks'], []);
  return withText(draft, name, withField(left, ['quiet'], [...linesIn(quiet), ...asked]));
}

function linesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function tellingOf(draft: KeptDraft, told: string): KeptDraft {
  const path = ['changelog', 0, 'change'] as const;
  const log: unknown = valuesIn(draft.manifest)?.['changelog'];
  const before: unknown = Array.isArray(log) ? log[0]?.change : undefined;
  const both = typeof before === 'string' && before !== '' ? `${before} ${told}` : told;
  return withManifest(draft, withField(draft.manifest, path, both));
}

function decisionOn({ rule, does, grounds }: Proposal, decider: Decider, isAccepted: boolean): KeptDecision {
  const shares = grounds.map(({ by, rate }) => ({
    id: by.id,
    count: rate.numerator,
    over: rate.denominator,
  }));
  return { rule, does, isAccepted, ...decider, grounds: shares };
}
