import type { Bundle } from '#src/packs/bundle/bundle.ts';
import { verdictOn } from '#src/packs/bundle/verdict.ts';
import { verifyText } from './keys.ts';
import type { Result } from './result.ts';

/** What is told where a pack is not what those who signed it signed, and nothing is done with it; null for any other. */
export async function ifAltered(bundle: Bundle): Promise<Result | null> {
  const verdict = await verdictOn(bundle, [], verifyText);
  if (verdict.isTrusted || verdict.code !== 'altered') return null;
  const { code, problem, mend } = verdict;
  return { status: 1, text: `Refused. ${problem} ${mend}`, json: { code, problem, mend } };
}
