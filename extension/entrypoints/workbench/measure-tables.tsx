import { definitionOf } from '#src/measures/measure-definition.ts';
import type { QueryMeasures, QueryTotal } from '#src/measures/query-measures.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';
import { rateText, workingTime } from '../../ui/measure-words.ts';
import { counted } from './words.ts';
import { say } from '../../ui/say.ts';

type Measures = QueryMeasures['measures'];

/** Every rate with its numerator, its denominator and the definition that counts, which can be chosen. */
export function RatesTable(props: { total: QueryTotal; measures: Measures; hands: SettingsHands }) {
  const { total, measures, hands } = props;
  const chosen = hands.settings.queryMeasures;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{say('measureName')}</th>
          <th scope="col">{say('measureRate')}</th>
          <th scope="col">{say('measureOf')}</th>
          <th scope="col">{say('measureDefinition')}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => {
          const { of, share } = rateText(total.rates[measure.id]!);
          const definition = definitionOf(measure, chosen);
          return (
            <tr key={measure.id}>
              <th scope="row">{measure.title}</th>
              <td class="figures">{share}</td>
              <td class="figures">{of}</td>
              <td>
                <select
                  aria-label={say('measureDefinitionOf', measure.title)}
                  value={definition.id}
                  disabled={hands.isFixed('queryMeasures')}
                  onChange={(event) =>
                    hands.choose('queryMeasures', { ...chosen, [measure.id]: event.currentTarget.value })
                  }
                >
                  {measure.definitions.map(({ id, says }) => (
                    <option key={id} value={id}>
                      {says}
                    </option>
                  ))}
                </select>
                <span class="soft">{definition.says}</span>
              </td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{say('measureMedian')}</th>
          <td class="figures">{total.median === null ? '–' : workingTime(total.median)}</td>
          <td class="figures">{counted('measureTimed', total.timed)}</td>
          <td class="soft">{say('measureMedianSays')}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** How many queries came to what. */
export function ResultsTable(props: {
  results: readonly { readonly name: string; readonly value: number }[];
  all: number;
}) {
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{say('outcome')}</th>
          <th scope="col">{say('measureOf')}</th>
          <th scope="col">{say('measureRate')}</th>
        </tr>
      </thead>
      <tbody>
        {props.results.map(({ name, value }) => {
          const { of, share } = rateText({ numerator: value, denominator: props.all });
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="figures">{of}</td>
              <td class="figures">{share}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** All rates of each group. `title` says by what they are grouped. */
export function GroupTable(props: { title: string; groups: readonly QueryTotal[]; measures: Measures }) {
  const { title, groups, measures } = props;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {measures.map((measure) => (
            <th key={measure.id} scope="col">
              {measure.title}
            </th>
          ))}
          <th scope="col">{say('measureMedian')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, rates, median, timed }) => (
          <tr key={name}>
            <th scope="row">{name === '' ? say('groupNone') : name}</th>
            {measures.map(({ id }) => {
              const { of, share } = rateText(rates[id]!);
              return (
                <td key={id} class="figures">
                  {share} <span class="soft">{of}</span>
                </td>
              );
            })}
            <td class="figures">
              {median === null ? '–' : workingTime(median)}{' '}
              <span class="soft">{counted('measureTimed', timed)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
