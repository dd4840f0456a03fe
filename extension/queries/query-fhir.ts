import type { QueryLife, QueryState } from '#src/queries/life.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { placeText } from './query-text.ts';

/**
 * A query in FHIR R4: a Bundle of a Questionnaire, which has question, answers and the facts they rest on, a Task, which has
 * who asks whom, by when, and what became of it, and once there is an answer a QuestionnaireResponse. A Communication would
 * say that something was told, and neither that an answer is waited for nor what may be answered.
 */
export function queryFhir(life: QueryLife, dueAt: string | null): object {
  const { id, draft, answer, openedAt } = life;
  const questionnaire = `urn:uuid:${id}`;
  const response = answer === null ? [] : [responseOf(life, questionnaire)];
  const task = {
    resourceType: 'Task',
    status: STATUS[life.state],
    businessStatus: { text: life.outcome ?? life.state },
    intent: 'order',
    description: draft.title,
    ...(draft.reason === null ? {} : { reasonCode: { text: draft.reason } }),
    focus: { reference: questionnaire },
    ...subjectOf(draft),
    ...(openedAt === null ? {} : { authoredOn: openedAt }),
    requester: { display: draft.assignee },
    owner: { display: draft.to.name },
    ...(dueAt === null ? {} : { restriction: { period: { end: dueAt.slice(0, 10) } } }),
  };
  const resources = [questionnaireOf(draft), task, ...response];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource, index) =>
      index === 0 ? { fullUrl: questionnaire, resource } : { resource },
    ),
  };
}

const STATUS: Readonly<Record<QueryState, string>> = {
  draft: 'draft',
  open: 'requested',
  reminded: 'requested',
  escalated: 'requested',
  answered: 'in-progress',
  closed: 'completed',
  retracted: 'cancelled',
  expired: 'failed',
};

function subjectOf({ record }: QueryDraft): object {
  return {
    ...(record.patient === null ? {} : { for: personOf(record.patient, record.name) }),
    ...(record.encounter === null ? {} : { encounter: { identifier: { value: record.encounter } } }),
  };
}

function personOf(number: string, name: string | null = null): object {
  return { identifier: { value: number }, ...(name === null ? {} : { display: name }) };
}

function questionnaireOf({ title, question, type, options, indicators }: QueryDraft): object {
  const facts = indicators.map((one, index) => ({
    linkId: `indicator-${index + 1}`,
    type: 'display',
    text: `${one.quote} (${placeText(one)})`,
  }));
  const listed = options.filter(({ kind }) => kind !== 'other').map(({ label }) => ({ valueString: label }));
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    title,
    item: [
      ...facts,
      type === 'open'
        ? { linkId: 'question', type: 'text', text: question, required: true }
        : {
            linkId: 'question',
            type: listed.length < options.length ? 'open-choice' : 'choice',
            text: question,
            required: true,
            answerOption: listed,
          },
    ],
  };
}

function responseOf({ answer, draft }: QueryLife, questionnaire: string): object {
  const said = [
    ...(answer?.option == null ? [] : [draft.options[answer.option]?.label ?? '']),
    ...(answer?.text ? [answer.text] : []),
  ];
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire,
    ...(answer?.at === undefined ? {} : { authored: answer.at }),
    ...(answer?.by === undefined ? {} : { author: { display: answer.by } }),
    item: [{ linkId: 'question', answer: said.map((valueString) => ({ valueString })) }],
  };
}
