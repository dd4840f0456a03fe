import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IssuedBy } from '#src/queries/event.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { type MessageKey, say } from '../../ui/say.ts';

/** The ways in which a query is sent; `json` and `fhir` are files, and `armed` sends it once it was put into a field. */
export type SendWay = Exclude<IssuedBy, 'file'> | 'json' | 'fhir';

const WAYS: readonly (readonly [SendWay, MessageKey])[] = [
  ['copy', 'queryIssueCopy'],
  ['armed', 'queryIssueArmed'],
  ['print', 'queryIssuePrint'],
  ['json', 'queryIssueJson'],
  ['fhir', 'queryIssueFhir'],
  ['verbal', 'queryIssueVerbal'],
];

/** What is said once a query was sent; of one that is armed the page says more. */
export const SENT_SAYS: Readonly<Record<SendWay, MessageKey | null>> = {
  copy: 'querySentCopy',
  armed: null,
  print: 'querySentPrint',
  json: 'querySentFile',
  fhir: 'querySentFile',
  verbal: 'querySentVerbal',
};

/** The ways in which writing a query ends: it is sent, kept as a draft, or thrown away, which asks once more where anything was written. */
export function QueryEnds(props: {
  draft: QueryDraft;
  isFit: boolean;
  isChanged: boolean;
  onPreview: (draft: QueryDraft) => void;
  onKeep: (draft: QueryDraft) => Promise<MessageKey | null>;
  onIssue: (draft: QueryDraft, way: SendWay) => Promise<MessageKey | null>;
  onDiscard: () => void;
}) {
  const { draft, isFit, isChanged, onPreview, onKeep, onIssue, onDiscard } = props;
  const [fault, setFault] = useState<MessageKey | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const goOn = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => goOn.current?.focus(), [isAsked]);
  const tried = async (done: Promise<MessageKey | null>): Promise<void> => {
    setIsBusy(true);
    setFault(await done);
    setIsBusy(false);
  };
  return (
    <>
      <div class="row" role="group" aria-label={say('queryIssue')}>
        {WAYS.map(([way, name]) => (
          <button
            key={way}
            type="button"
            class={way === 'copy' ? 'strong' : ''}
            disabled={!isFit || isBusy}
            onClick={() => void tried(onIssue(draft, way))}
          >
            {say(name)}
          </button>
        ))}
      </div>
      {fault !== null && (
        <p role="alert" class="wrong">
          {say(fault)}
        </p>
      )}
      <div class="row">
        <button type="button" onClick={() => onPreview(draft)}>
          {say('queryPreview')}
        </button>
        <button type="button" disabled={isBusy} onClick={() => void tried(onKeep(draft))}>
          {say('queryKeepDraft')}
        </button>
        {!isAsked && (
          <button
            type="button"
            class="plain"
            disabled={isBusy}
            onClick={() => (isChanged ? setIsAsked(true) : onDiscard())}
          >
            {say('queryDiscard')}
          </button>
        )}
      </div>
      {isAsked && (
        <div class="row" role="group" aria-label={say('queryDiscard')}>
          <span>{say('queryDiscardSays')}</span>
          <button type="button" ref={goOn} onClick={() => setIsAsked(false)}>
            {say('queryDiscardNot')}
          </button>
          <button type="button" onClick={onDiscard}>
            {say('queryDiscardNow')}
          </button>
        </div>
      )}
    </>
  );
}
