import type { QueryDraft } from '#src/queries/query.ts';
import { type TemplateSubject, templatesFor, withTemplate } from '../../queries/use-template.ts';
import { ChoiceField } from './field.tsx';
import { queryTemplates } from './query-tools.ts';
import { say } from '../../ui/say.ts';

/** The templates for what is asked about, those for its family first. */
export function QueryTemplateField(props: {
  draft: QueryDraft;
  subject: TemplateSubject | null;
  onDraft: (draft: QueryDraft) => void;
}) {
  const { draft, subject, onDraft } = props;
  return (
    <ChoiceField
      name="queryTemplate"
      value={draft.template ?? ''}
      onValue={(chosen) => {
        const template = queryTemplates.find(({ id }) => id === chosen);
        onDraft(
          template === undefined
            ? { ...draft, template: null }
            : withTemplate(draft, template, subject?.words ?? say('querySomething')),
        );
      }}
    >
      <option value="">{say('queryNoTemplate')}</option>
      {templatesFor(queryTemplates, subject).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </ChoiceField>
  );
}
