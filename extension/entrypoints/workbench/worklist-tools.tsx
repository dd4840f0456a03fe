import type { Filter } from '../../worklist/filter.ts';

const OPEN: readonly (readonly [Filter['open'], string])[] = [
  ['any', 'All charts'],
  ['asked', 'With open questions'],
  ['conflict', 'With contradictions'],
  ['unread', 'Not read'],
];

/** What narrows the worklist down. */
export function WorklistTools(props: {
  filter: Filter;
  services: readonly string[];
  onFilter: (filter: Filter) => void;
}) {
  const { filter, services, onFilter } = props;
  return (
    <div class="tools" role="search" aria-label="Worklist">
      <input
        type="search"
        aria-label="Find charts"
        placeholder="Patient, number, author, kind of note"
        value={filter.words}
        onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <select
        aria-label="Show"
        value={filter.open}
        onChange={(event) => {
          const chosen = OPEN.find(([open]) => open === event.currentTarget.value);
          if (chosen !== undefined) onFilter({ ...filter, open: chosen[0] });
        }}
      >
        {OPEN.map(([open, name]) => (
          <option key={open} value={open}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label="Service"
        value={filter.service ?? ''}
        onChange={(event) => onFilter({ ...filter, service: event.currentTarget.value || null })}
      >
        <option value="">All services</option>
        {services.map((service) => (
          <option key={service} value={service}>
            {service}
          </option>
        ))}
      </select>
    </div>
  );
}
