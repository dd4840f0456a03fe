import type { Filter } from '../../worklist/filter.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const OPEN: readonly (readonly [Filter['open'], MessageKey])[] = [
  ['any', 'showAll'],
  ['unreviewed', 'showUnreviewed'],
  ['reviewed', 'showReviewed'],
  ['asked', 'showAsked'],
  ['conflict', 'showConflicts'],
  ['unread', 'showUnread'],
  ['queried', 'showQueried'],
  ['todo', 'showTodo'],
  ['overdue', 'showOverdue'],
];

/** What narrows the worklist down. */
export function WorklistTools(props: {
  filter: Filter;
  services: readonly string[];
  assignees: readonly string[];
  onFilter: (filter: Filter) => void;
}) {
  const { filter, services, assignees, onFilter } = props;
  return (
    <div class="tools" role="search" aria-label={say('worklist')}>
      <input
        type="search"
        aria-label={say('worklistFind')}
        placeholder={say('worklistHint')}
        value={filter.words}
        onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <select
        aria-label={say('worklistShow')}
        value={filter.open}
        onChange={(event) => {
          const chosen = OPEN.find(([open]) => open === event.currentTarget.value);
          if (chosen !== undefined) onFilter({ ...filter, open: chosen[0] });
        }}
      >
        {OPEN.map(([open, name]) => (
          <option key={open} value={open}>
            {say(name)}
          </option>
        ))}
      </select>
      <NameChoice
        label="worklistService"
        all="worklistAllServices"
        names={services}
        chosen={filter.service}
        onChosen={(service) => onFilter({ ...filter, service })}
      />
      <NameChoice
        label="worklistAssignee"
        all="worklistAnybody"
        names={assignees}
        chosen={filter.assignee}
        onChosen={(assignee) => onFilter({ ...filter, assignee })}
      />
    </div>
  );
}

/** One of the names that charts have, or all of them: null. */
function NameChoice(props: {
  label: MessageKey;
  all: MessageKey;
  names: readonly string[];
  chosen: string | null;
  onChosen: (name: string | null) => void;
}) {
  const { label, all, names, chosen, onChosen } = props;
  return (
    <select
      aria-label={say(label)}
      value={chosen ?? ''}
      onChange={(event) => onChosen(event.currentTarget.value || null)}
    >
      <option value="">{say(all)}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
