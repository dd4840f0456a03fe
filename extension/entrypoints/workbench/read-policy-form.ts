import { WEEKDAYS } from '#src/queries/working-time.ts';

/** What a form says of a policy, whether it is sound or not. */
export function policyIn(form: FormData): unknown {
  const said = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const lines = (name: string): string[] =>
    said(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const week = WEEKDAYS.flatMap((day) => {
    const [from, to] = [said(`${day}-from`), said(`${day}-to`)];
    // A field for a time of day knows midnight as the begin of a day alone.
    return from === '' && to === '' ? [] : [[day, { from, to: to === '00:00' ? '24:00' : to }]];
  });
  const zone = said('zone');
  return {
    since: said('since'),
    remindAfter: Number(said('remindAfter')),
    dueAfter: Number(said('dueAfter')),
    escalateAfter: Number(said('escalateAfter')),
    expireAfter: Number(said('expireAfter')),
    escalateTo: lines('escalateTo'),
    calendar: {
      week: Object.fromEntries(week),
      holidays: lines('holidays'),
      ...(zone !== '' && { zone }),
    },
  };
}
