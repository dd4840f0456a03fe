import { useEffect, useState } from 'preact/hooks';
import type { AuditDesk } from '../../worklist/audit-desk.ts';

/** The verdicts of auditors as they change. */
export function useVerdicts(audit: AuditDesk): AuditDesk['state'] {
  const [state, setState] = useState(audit.state);
  useEffect(() => audit.subscribe(() => setState(audit.state)), [audit]);
  return state;
}
