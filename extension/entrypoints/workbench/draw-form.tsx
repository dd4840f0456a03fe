import { useState } from 'preact/hooks';
import { AUDIT_KINDS } from '../../worklist/audit-items.ts';
import type { Draw } from '../../worklist/audit-sample.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const KINDS: readonly (readonly [Draw['kind'], MessageKey])[] = [
  ['any', 'auditAny'],
  ['prompt', 'auditPrompts'],
  ['query', 'auditQueries'],
];
const MOST = 500;

/** What is to be drawn: by which seed, how many, of what. `draw` is what was drawn last; `today` (YYYY-MM-DD) is the first seed. */
export function DrawForm(props: { draw: Draw | null; today: string; onDraw: (draw: Draw) => void }) {
  const { draw, today, onDraw } = props;
  const [seed, setSeed] = useState(draw?.seed ?? today);
  const [count, setCount] = useState(draw?.count ?? 20);
  const [kind, setKind] = useState<Draw['kind']>(draw?.kind ?? 'any');
  const isReady = seed.trim() !== '' && count >= 1 && count <= MOST;
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onDraw({ seed: seed.trim(), count, kind });
      }}
    >
      <label for="audit-seed">{say('auditSeed')}</label>
      <input
        id="audit-seed"
        maxLength={80}
        value={seed}
        onInput={(event) => setSeed(event.currentTarget.value)}
      />
      <label for="audit-count">{say('auditCount')}</label>
      <input
        id="audit-count"
        type="number"
        min={1}
        max={MOST}
        value={count}
        onInput={(event) => setCount(event.currentTarget.valueAsNumber)}
      />
      <label for="audit-kind">{say('auditOf')}</label>
      <select
        id="audit-kind"
        value={kind}
        onChange={(event) => {
          const value = event.currentTarget.value;
          setKind(AUDIT_KINDS.find((each) => each === value) ?? 'any');
        }}
      >
        {KINDS.map(([each, name]) => (
          <option key={each} value={each}>
            {say(name)}
          </option>
        ))}
      </select>
      <button type="submit" aria-disabled={!isReady}>
        {say('auditDraw')}
      </button>
    </form>
  );
}
