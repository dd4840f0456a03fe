import type { Indicator, Query, QueryOption, QueryType } from '#src/wording/query.ts';
import { InputError } from './input-error.ts';
import { type InputLine, isObject } from './ndjson.ts';
import { stringOf } from './note-of.ts';

/**
 * The query of `{"title", "question", "options", "indicators", "type", "reason"}`. What is left out is empty: that is
 * for the rules to say. Throws an InputError that names the field that is of the wrong kind.
 */
export function givenQuery(value: InputLine): Query {
  const options = listOf(value['options'], 'query.options').map(optionOf);
  const reason = value['reason'] ?? null;
  return {
    title: textOf(value['title'], 'query.title'),
    question: textOf(value['question'], 'query.question'),
    options,
    indicators: listOf(value['indicators'], 'query.indicators').map(indicatorOf),
    type: typeOf(value['type'], options.length > 0),
    reason: reason === null ? null : stringOf(reason, 'query.reason'),
    beside: listOf(value['beside'], 'query.beside').map((each, index) =>
      stringOf(each, `query.beside[${index}]`),
    ),
    form: 'structured',
  };
}

function textOf(value: unknown, field: string): string {
  return value === undefined || value === null ? '' : stringOf(value, field);
}

function listOf(value: unknown, field: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new InputError('bad-field', `"${field}" must be a list.`);
  return value;
}

function optionOf(value: unknown, index: number): QueryOption {
  const field = `query.options[${index}]`;
  if (typeof value === 'string') return { label: value, supportedBy: [] };
  if (!isObject(value))
    throw new InputError('bad-field', `"${field}" must be an object {"label", "supportedBy"}.`);
  const supportedBy = listOf(value['supportedBy'], `${field}.supportedBy`);
  if (!supportedBy.every((each) => typeof each === 'number')) {
    throw new InputError(
      'bad-field',
      `"${field}.supportedBy" must be a list of numbers that count indicators from 0.`,
    );
  }
  const option = { label: textOf(value['label'], `${field}.label`), supportedBy };
  return value['selected'] === true ? { ...option, selected: true } : option;
}

function indicatorOf(value: unknown, index: number): Indicator {
  const field = `query.indicators[${index}]`;
  if (!isObject(value)) {
    throw new InputError('bad-field', `"${field}" must be an object {"quote", "source", "date"}.`);
  }
  return {
    quote: textOf(value['quote'], `${field}.quote`),
    source: textOf(value['source'], `${field}.source`),
    date: textOf(value['date'], `${field}.date`),
  };
}

function typeOf(value: unknown, hasOptions: boolean): QueryType {
  if (value === undefined || value === null) return hasOptions ? 'choice' : 'open';
  if (value === 'choice' || value === 'open' || value === 'yesno') return value;
  throw new InputError('bad-field', '"query.type" must be "choice", "open" or "yesno".');
}
