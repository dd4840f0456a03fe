import type { RuleResult } from '#src/authoring/test-rules.ts';
import { fieldIn } from '../../studio/pack-rows.ts';
import type { DraftFile } from '../../storage/kept-packs.ts';
import { say } from '../../ui/say.ts';
import { TextResults } from './text-results.tsx';
import { placeOf } from './use-place.ts';

/** A rule in the list of a draft, with how its texts came out and what can be done with it as a whole. */
export function RuleItem(props: {
  pack: string;
  rule: DraftFile;
  result: RuleResult | undefined;
  onMove: (by: -1 | 1) => void;
  onCopy: () => void;
  onRetire: () => void;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { pack, rule, result, onMove, onCopy, onRetire, isFirst, isLast } = props;
  const id = fieldIn(rule.text, 'id') ?? rule.name;
  return (
    <li>
      <p>
        <a href={placeOf(pack, rule.name)}>{id}</a> {fieldIn(rule.text, 'question')}{' '}
        <span class="soft">{fieldIn(rule.text, 'level')}</span>{' '}
        {result !== undefined && (
          <strong class={result.passed ? 'green' : 'red'}>
            {say(result.passed ? 'studioGreen' : 'studioRed')}
          </strong>
        )}
      </p>
      <div class="buttons">
        <button
          type="button"
          disabled={isFirst}
          aria-label={say('studioUpName', id)}
          onClick={() => onMove(-1)}
        >
          {say('studioUp')}
        </button>
        <button
          type="button"
          disabled={isLast}
          aria-label={say('studioDownName', id)}
          onClick={() => onMove(1)}
        >
          {say('studioDown')}
        </button>
        <button type="button" aria-label={say('studioCopyName', id)} onClick={onCopy}>
          {say('studioCopy')}
        </button>
        <button type="button" aria-label={say('studioRetireRuleName', id)} onClick={onRetire}>
          {say('studioRetireRule')}
        </button>
      </div>
      {result !== undefined && !result.passed && <TextResults result={result} />}
    </li>
  );
}
