/** What came of a step, a line each, told as it changes. */
export function Said({ lines }: { lines: readonly string[] }) {
  return (
    <div role="status" class="said">
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
