import { whyNot } from '../fields/eligible.ts';
import { factsOf } from '../fields/facts.ts';
import { editableAround } from '../fields/find.ts';
import { deepestFocus } from '../fields/shadow.ts';
import type { Scope } from '../profiles/scope.ts';
import type { WhyHere } from '../services/protocol.ts';

/** What draws its text by itself, so that nothing can be read of it. */
const DRAWN = 'canvas, embed, object, [role="textbox"], [role="application"]';

/**
 * Why nothing is read where the focus is in this document; null where the focus is on nothing that is written in, or in a
 * frame, which answers for itself. `scope` is null while nothing is known of the user's choices.
 */
export function whyHere(document: Document, scope: Scope | null): WhyHere | null {
  if (document.activeElement === null) return null;
  const active = deepestFocus(document.activeElement);
  const element = editableAround(active);
  if (element === null) return active.matches(DRAWN) ? 'unsupported' : null;
  const [first] = whyNot(factsOf(element));
  if (first === 'ours' || first === 'hidden') return null;
  if (first === 'not-editable') return 'unsupported';
  if (first === 'read-only' || first === 'disabled') return 'read-only';
  if (first !== undefined) return 'no-note-field';
  return scope?.takes(element) === false ? 'ignored' : null;
}
