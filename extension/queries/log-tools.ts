import type { LogTools } from '#src/queries/log.ts';

/** SHA-256 and 128 random bits, by the browser. */
export const LOG_TOOLS: LogTools = {
  hash: async (text) =>
    hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))),
  salt: () => hex(crypto.getRandomValues(new Uint8Array(16))),
};

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
