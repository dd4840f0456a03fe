import type { QueryDraft } from '#src/queries/query.ts';
import { indicatorText, optionText, personText, recordText } from '../../queries/query-text.ts';
import { say } from '../../ui/say.ts';

interface Props {
  readonly draft: QueryDraft;
  /** Its day, YYYY-MM-DD. */
  readonly on: string;
  /** Whether it may go on paper, where an answer is worth nothing without a hand and a day. */
  readonly isPrinted?: boolean;
}

/** A query as the provider sees it: on the screen, printed, and as what is copied. Nothing in it is chosen or set apart. */
export function QueryPaper({ draft, on, isPrinted = false }: Props) {
  const { title, question, options, indicators, record, to, assignee } = draft;
  return (
    <div class="paper">
      <h3>{say('paperTitle', title)}</h3>
      <p>
        {say('paperTo', personText(to))}
        <br />
        {say('paperFrom', assignee)}
        <br />
        {say('paperRecord', recordText(record))}
        <br />
        {say('paperDay', on)}
      </p>
      <p>{say('paperIndicators')}</p>
      <ol>
        {indicators.map((one, index) => (
          <li key={index}>{indicatorText(one)}</li>
        ))}
      </ol>
      <p>
        <strong>{question}</strong>
      </p>
      {options.length === 0 ? (
        <p>{say('paperOwnWords')}</p>
      ) : (
        <ul>
          {options.map((option) => (
            <li key={option.label}>☐ {optionText(option)}</li>
          ))}
        </ul>
      )}
      <p>{say('paperJudgement')}</p>
      {isPrinted && <p>{say('paperSigned')}</p>}
    </div>
  );
}
