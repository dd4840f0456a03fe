import { render } from 'preact';
import shipped from '#rules/worklist/query-policy.json' with { type: 'json' };
import type { QueryPolicies } from '#src/queries/policy.ts';
import { ArmedQuery } from '../../queries/armed-query.ts';
import { lendArmed } from '../../queries/lend-armed.ts';
import { LOG_TOOLS } from '../../queries/log-tools.ts';
import { momentOf } from '../../queries/moment.ts';
import { QueryDesk } from '../../queries/query-desk.ts';
import { Unfinished } from '../../queries/unfinished.ts';
import { keptSettings } from '../../storage/kept-settings.ts';
import { watchLivePacks } from '../../storage/live-packs.ts';
import type { MergedSettings } from '../../storage/merge-settings.ts';
import { tellArmed } from '../../services/tell-armed.ts';
import { dayOf } from '../../services/today.ts';
import { AuditDesk } from '../../worklist/audit-desk.ts';
import { Bench } from '../../worklist/bench.ts';
import { SavedViews } from '../../worklist/saved-views.ts';
import { specialist } from './query-tools.ts';
import { startIntake } from '../../workers/start-intake.ts';
import { keepFieldsPrivate } from '../../ui/private-fields.ts';
import { lendCharts } from '../../worklist/lend-charts.ts';
import { Workbench } from './workbench.tsx';
import { vaultDeskFor } from './workshop.ts';

/**
 * As many workers as there are cores but one, to four: each holds the rules, some 60 MB. The page, and the browser that
 * compiles the workers' code and reads their files, take the one: a single worker is a seventh faster than two on two cores.
 */
const MOST_WORKERS = 4;

const today = (): string => dayOf(new Date());
const bench = new Bench({
  startWorker: startIntake,
  workers: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1)),
  today,
  clock: () => performance.now(),
});

const policiesOf = ({ settings }: MergedSettings): QueryPolicies => [shipped, ...settings.queryPolicies];
const desk = new QueryDesk({
  tools: LOG_TOOLS,
  policies: policiesOf(await keptSettings.current()),
  now: () => momentOf(new Date()),
  newId: () => crypto.randomUUID(),
});
watchLivePacks(() => bench.takePacks());
keptSettings.watch((merged) => desk.takePolicies(policiesOf(merged)));
const armed = new ArmedQuery({ desk, tell: tellArmed });
const unfinished = new Unfinished(desk, ({ assignee }) => specialist(assignee));
const saved = new SavedViews();
const audit = new AuditDesk();
const vaultDesk = vaultDeskFor({ bench, desk, unfinished, saved, audit, today });

keepFieldsPrivate();
render(
  <Workbench {...{ bench, desk, armed, unfinished, saved, audit, vaultDesk }} />,
  document.getElementById('workbench')!,
);
lendCharts(bench);
lendArmed(armed);
