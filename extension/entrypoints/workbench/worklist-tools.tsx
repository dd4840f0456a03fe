import type { Filter } from '../../worklist/filter.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const OPEN: readonly (readonly [Filter['open'], MessageKey])[] = [
  ['any', 'showAll'],
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
      <select
        aria-label={say('worklistService')}
        value={filter.service ?? ''}
        onChange={(event) => onFilter({ ...filter, service: event.currentTarget.value || null })}
      >
        <option value="">{say('worklistAllServices')}</option>
        {services.map((service) => (
          <option key={service} value={service}>
            {service}
          </option>
        ))}
      </select>
      <select
        aria-label={say('worklistAssignee')}
        value={filter.assignee ?? ''}
        onChange={(event) => onFilter({ ...filter, assignee: event.currentTarget.value || null })}
      >
        <option value="">{say('worklistAnybody')}</option>
        {assignees.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
