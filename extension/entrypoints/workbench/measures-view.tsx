import { useMemo, useState } from 'preact/hooks';
import { queryCsv } from '#src/measures/query-csv.ts';
import { QUERY_GROUPINGS, type QueryGrouping, RESULTS } from '#src/measures/query-fact.ts';
import { type MeasuredFacts, queryTotal, queryTotalsBy } from '#src/measures/query-measures.ts';
import { percentOf } from '#src/measures/rate.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';
import { Bars } from '../../ui/bar-chart.tsx';
import { GROUPING_WORDS, RESULT_WORDS } from '../../ui/measure-words.ts';
import { GroupTable, RatesTable, ResultsTable } from './measure-tables.tsx';
import { QUERY_MEASURES } from '../../ui/query-measure-list.ts';
import { save } from '../../ui/save-file.ts';
import { counted } from './words.ts';
import { say } from '../../ui/say.ts';

/** More bars than this say less than the table under them. */
const MOST_BARS = 24;

interface Props {
  readonly facts: MeasuredFacts;
  readonly hands: SettingsHands;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Rates, times and outcomes of queries: as tables, as bars, on paper and as a file. */
export function MeasuresView({ facts, hands, today }: Props) {
  const [grouping, setGrouping] = useState<QueryGrouping>('month');
  const [shown, setShown] = useState(QUERY_MEASURES[0]!.id);
  const chosen = hands.settings.queryMeasures;
  const measures = useMemo(() => ({ measures: QUERY_MEASURES, chosen }), [chosen]);
  const total = useMemo(() => queryTotal(facts, measures), [facts, measures]);
  const groups = useMemo(() => queryTotalsBy(grouping, facts, measures), [grouping, facts, measures]);
  const results = useMemo(
    () =>
      RESULTS.map((result) => ({ name: say(RESULT_WORDS[result]), value: total.results[result] })).filter(
        ({ value }) => value > 0,
      ),
    [total],
  );
  const outcomeBars = useMemo(
    () => results.map(({ name, value }) => ({ name, values: [{ value }] })),
    [results],
  );
  const bars = useMemo(
    () =>
      groups.slice(0, MOST_BARS).map(({ name, rates }) => ({
        name: name === '' ? say('groupNone') : name,
        values: [{ value: percentOf(rates[shown]!) ?? 0 }],
      })),
    [groups, shown],
  );
  const measure = QUERY_MEASURES.find(({ id }) => id === shown)!;
  return (
    <section class="measures" aria-labelledby="measures-title">
      <div class="bar">
        <h2 id="measures-title">{say('queryMeasures')}</h2>
        <div class="row">
          <button
            type="button"
            onClick={() => save(`chartcue-queries-${today}.csv`, queryCsv(grouping, groups, measures))}
          >
            {say('measuresCsv')}
          </button>
          <button type="button" onClick={() => window.print()}>
            {say('measuresPrint')}
          </button>
        </div>
      </div>
      <p class="soft">
        {say(
          'queryMeasuresSays',
          counted('queryMeasuresCharts', facts.charts.length),
          counted('queryMeasuresQueries', facts.queries.length),
          today,
        )}
      </p>
      <RatesTable total={total} measures={QUERY_MEASURES} hands={hands} />
      {results.length > 0 && (
        <>
          <h3>{say('outcomesTitle')}</h3>
          <Bars bars={outcomeBars} says={say('outcomesPicture')} />
          <ResultsTable results={results} all={facts.queries.length} />
        </>
      )}
      <h3>{say('groupsTitle')}</h3>
      <div class="row choose">
        <label>
          {say('groupsBy')}{' '}
          <select
            value={grouping}
            onChange={(event) => {
              const wanted = QUERY_GROUPINGS.find((each) => each === event.currentTarget.value);
              if (wanted !== undefined) setGrouping(wanted);
            }}
          >
            {QUERY_GROUPINGS.map((each) => (
              <option key={each} value={each}>
                {say(GROUPING_WORDS[each])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('groupsShow')}{' '}
          <select value={shown} onChange={(event) => setShown(event.currentTarget.value)}>
            {QUERY_MEASURES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      {bars.length > 0 && (
        <Bars
          bars={bars}
          {...(shown === 'query-rate' ? {} : { most: 100 })}
          says={say('groupsPicture', measure.title, say(GROUPING_WORDS[grouping]))}
        />
      )}
      <GroupTable title={say(GROUPING_WORDS[grouping])} groups={groups} measures={QUERY_MEASURES} />
    </section>
  );
}
