/** Beyond it a bar is full: no chart is reviewed sooner for being at 24 than at 30. */
const FULL = 24;

/** The weight of what is open in a chart, as a bar and a number. */
export function Weight({ value }: { value: number }) {
  return (
    <span class="weight">
      <span class="weight-bar" aria-hidden="true">
        <span style={{ width: `${(Math.min(value, FULL) / FULL) * 100}%` }} />
      </span>
      {value}
    </span>
  );
}
