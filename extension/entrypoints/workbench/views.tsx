import { type MessageKey, say } from '../../ui/say.ts';

export type View = 'charts' | 'measures' | 'audit';

const VIEWS: readonly (readonly [View, MessageKey])[] = [
  ['charts', 'viewWorklist'],
  ['measures', 'viewMeasures'],
  ['audit', 'viewAudit'],
];

/** What the workbench shows. */
export function Views({ view, onView }: { view: View; onView: (view: View) => void }) {
  return (
    <nav class="views" aria-label={say('viewsLabel')}>
      {VIEWS.map(([each, name]) => (
        <button
          key={each}
          type="button"
          aria-current={each === view ? 'page' : undefined}
          onClick={() => onView(each)}
        >
          {say(name)}
        </button>
      ))}
    </nav>
  );
}
