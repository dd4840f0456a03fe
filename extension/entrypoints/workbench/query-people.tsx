import type { QueryDraft } from '#src/queries/query.ts';
import { TextField } from './field.tsx';

/** Who is asked, and who asks. */
export function QueryPeople(props: { draft: QueryDraft; onDraft: (draft: QueryDraft) => void }) {
  const { draft, onDraft } = props;
  const set = (change: Partial<QueryDraft>): void => onDraft({ ...draft, ...change });
  return (
    <>
      <TextField
        name="queryTo"
        value={draft.to.name}
        onValue={(name) => set({ to: { ...draft.to, name } })}
      />
      <TextField
        name="queryToRole"
        value={draft.to.role}
        onValue={(role) => set({ to: { ...draft.to, role } })}
      />
      <TextField name="queryFrom" value={draft.assignee} onValue={(assignee) => set({ assignee })} />
    </>
  );
}
