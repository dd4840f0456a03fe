import { WEEKDAYS, type WorkingCalendar } from '#src/queries/working-time.ts';
import { DAY_NAMES } from '../../ui/policy-text.ts';
import { say } from '../../ui/say.ts';

/** The working hours of a week; a day whose hours are left empty is one on which nobody works. */
export function PolicyWeek({ week }: { week: WorkingCalendar['week'] }) {
  return (
    <fieldset class="policy-week">
      <legend>{say('policyWeek')}</legend>
      {WEEKDAYS.map((day) => (
        <div key={day} role="group" aria-label={say(DAY_NAMES[day])}>
          <span>{say(DAY_NAMES[day])}</span>
          <input
            type="time"
            name={`${day}-from`}
            aria-label={say('policyDayFrom', say(DAY_NAMES[day]))}
            defaultValue={week[day]?.from ?? ''}
          />
          <input
            type="time"
            name={`${day}-to`}
            aria-label={say('policyDayTo', say(DAY_NAMES[day]))}
            defaultValue={(week[day]?.to ?? '').replace('24:00', '00:00')}
          />
        </div>
      ))}
    </fieldset>
  );
}
