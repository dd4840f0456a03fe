import { openPage } from '../../ui/open-page.tsx';
import { Panel } from './panel.tsx';

openPage('chartcue', <Panel />);
