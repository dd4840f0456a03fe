import { AskDesk } from '../../studio/ask-desk.ts';
import { Outcomes } from '../../studio/outcomes.ts';
import { dayOf } from '../../services/today.ts';
import { Studio } from '../../studio/studio.ts';
import { database } from '../../storage/database.ts';
import { openPage } from '../../ui/open-page.tsx';
import { startDesk } from '../../workers/start-desk.ts';
import { StudioPage } from './studio-page.tsx';

const db = database();
const desk = new AskDesk(startDesk);
const studio = new Studio(db, desk, () => Date.now());
const outcomes = new Outcomes(db, () => dayOf(new Date()));

openPage('studioTitle', <StudioPage hands={{ db, desk, studio, outcomes }} />);
