import type { Command } from './options.ts';

const OPTIONS = `Options
  --date YYYY-MM-DD   rules in force on this day (default: the classification release's first day)
  --packs ID,ID       these packs only (default: all)
  --context K=V,..    what is known of the encounter: payer, encounter, specialty, host, group
  --ndjson            one JSON object a line on standard input, one line out for each, in order
  --help              this text

Exit status: 0, or 2 when the arguments cannot be used. A bad line or file is answered with an error that has a code.
Offsets count UTF-16 units. Nothing is sent anywhere.`;

const ALL = `chartcue: reads clinical notes and tells where the documentation is less specific than it could be.

Usage
  npm run -s chartcue -- scan FILE ...        a table of what is missing; "-" is standard input
  npm run -s chartcue -- scan --ndjson        the same as JSON, with the answers to each question
  npm run -s chartcue -- read --ndjson        what was understood: problems, mentions, details
  npm run -s chartcue -- assert --ndjson      how the first occurrence of a target is meant
  npm run -s chartcue -- minutes --ndjson     how the minutes of a note stand to codes, for coders
  npm run -s chartcue -- lint-query --ndjson  which rules of compliant wording a query or prompt breaks
  npm run -s chartcue -- pack --help          rule packs of one's own: tested, compared, signed`;

const EACH: Readonly<Record<Command, string>> = {
  scan: `chartcue scan: where a note leaves open what the diagnosis as written lets it say, and what would close it.

Usage
  npm run -s chartcue -- scan FILE ...        text files, UTF-8 (or UTF-16 with its mark); "-" is standard input
  npm run -s chartcue -- scan --ndjson

Line in:  {"id": 1, "text": "Left hip and knee osteoarthritis."}
      or  {"id": 1, "parts": [{"name": "HPI", "text": "..."}], "context": ["problem list ..."]}
Line out: {"id": 1, "findings": [{"rule", "kind", "axis", "level", "condition", "family", "start", "end", "quote",
          "question", "options", "answers", "input", "why", "source", "evidence"}]}`,
  read: `chartcue read: what was understood of a note, negated, past and others' problems included.

Usage
  npm run -s chartcue -- read --ndjson

Line in:  {"id": 1, "text": "No fever. Left knee osteoarthritis."}, or "parts" and "context" as for scan
Line out: {"id": 1, "problems": [{"condition", "family",
          "mentions": [{"start", "end", "quote", "section", "assertion"}],
          "details": [{"axis", "value", "start", "end", "quote"}]}]}`,
  assert: `chartcue assert: how the first occurrence of a target is meant, capitals ignored.

Usage
  npm run -s chartcue -- assert --ndjson

Line in:  {"id": 1, "text": "Mother had a stroke. No chest pain.", "target": "chest pain"}
Line out: {"id": 1, "assertion": {"found": true, "negated": true, "uncertain": false, "historical": false,
          "hypothetical": false, "experiencer": "patient"}}`,
  minutes: `chartcue minutes: how the minutes that a note states stand to codes. For CDI specialists and coders: no question
to a clinician rests on it, and it never says which code to take.

Usage
  npm run -s chartcue -- minutes --ndjson --context payer=medicare

Line in:  {"id": 1, "text": "...", "codes": ["99291", "99292"]}, or "parts" and "context" as for scan
Line out: {"id": 1, "minutes": [{"code", "step", "unit", "verdict", "least", "most",
          "stated": [{"start", "end", "quote", "minutes"}], "source"}]}

"verdict" is within, below, above, no minutes, no figure (a range or a bound), several times, payer needed (payers differ,
and none or one that is not known was given), or no threshold. Payers: medicare; cpt, for those that follow the code
book. rules/thresholds/ has the minutes with their days and sources.`,
  'lint-query': `chartcue lint-query: which rules of compliant wording (Q-01 to Q-23) a query or an inline prompt breaks.

Usage
  npm run -s chartcue -- lint-query --ndjson

Line in:  {"id": 1, "channel": "query", "query": {"title", "question",
          "options": [{"label", "supportedBy": [0]}], "indicators": [{"quote", "source", "date"}],
          "type": "choice", "reason": "imprecise", "beside": ["a footer"]}}
      or  {"id": 1, "text": "a query as it stands in a template library"}
Line out: {"id": 1, "violations": [{"rule": "Q-08", "severity": "error", "quote", "why", "mend"}]}

"channel" is query or inline, "type" choice, open or yesno. "supportedBy" counts indicators from 0. "reason" is one of
conflict, incomplete, ambiguous, imprecise, illegible, inconsistent, indicators without diagnosis, diagnosis without
indicators, poa, link, substantiate; plain text is held to none.`,
};

/** The help for one command, or for all. */
export function helpFor(command: Command | null): string {
  return `${command === null ? ALL : EACH[command]}\n\n${OPTIONS}\n`;
}
