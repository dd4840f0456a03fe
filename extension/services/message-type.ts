/** The `type` of something that came as a message, whatever it is. */
export function messageType(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
}
