import type { QueryPolicy } from '#src/queries/policy.ts';
import { hoursText } from '../../ui/policy-text.ts';
import { say } from '../../ui/say.ts';

/** One policy of due times. One that has begun stays as it is: queries go by it. */
export function PolicyItem(props: {
  policy: QueryPolicy;
  isShipped: boolean;
  mayChange: boolean;
  onChange: () => void;
  onRemove: () => void;
}) {
  const { policy, isShipped, mayChange, onChange, onRemove } = props;
  return (
    <li>
      <strong>{isShipped ? say('policyShipped') : say('policyFrom', policy.since)}</strong>
      <span>{hoursText(policy)}</span>
      {mayChange && (
        <span class="row">
          <button type="button" aria-label={say('policyChangeOf', policy.since)} onClick={onChange}>
            {say('policyChange')}
          </button>
          <button
            type="button"
            class="plain"
            aria-label={say('policyRemoveOf', policy.since)}
            onClick={onRemove}
          >
            {say('policyRemove')}
          </button>
        </span>
      )}
    </li>
  );
}
