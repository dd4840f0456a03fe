import { Refused } from './refusal.ts';

/** The bytes of base64, broken into lines or not. Throws `bad-attachment` for what is none or holds nothing. */
export function fromBase64(text: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new Refused('bad-attachment');
  }
  if (binary === '') throw new Refused('bad-attachment');
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
