import type { QueryDraft } from '#src/queries/query.ts';
import { placeText } from '../../queries/query-text.ts';
import { say } from '../../ui/say.ts';

/** A query as the provider sees it: on the screen, printed, and as what is copied. Nothing in it is chosen or set apart. */
export function QueryPaper({ draft }: { draft: QueryDraft }) {
  const { title, question, options, indicators, record, to, assignee } = draft;
  const person = to.role === '' ? to.name : `${to.name}, ${to.role}`;
  return (
    <div class="paper">
      <h3>{say('paperTitle', title)}</h3>
      <p>
        {say('paperTo', person)}
        <br />
        {say('paperFrom', assignee)}
        <br />
        {say('paperRecord', [record.patient, record.encounter].filter((part) => part !== null).join(' / '))}
      </p>
      <p>{say('paperIndicators')}</p>
      <ol>
        {indicators.map((one, index) => (
          <li key={index}>
            “{one.quote}” ({placeText(one)})
          </li>
        ))}
      </ol>
      <p>
        <strong>{question}</strong>
      </p>
      {options.length === 0 ? (
        <p>{say('paperOwnWords')}</p>
      ) : (
        <ul>
          {options.map(({ label, kind }) => (
            <li key={label}>
              ☐ {label}
              {kind === 'other' && ': ____________'}
            </li>
          ))}
        </ul>
      )}
      <p>{say('paperJudgement')}</p>
    </div>
  );
}
