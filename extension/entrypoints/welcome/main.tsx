import { openPage } from '../../ui/open-page.tsx';
import { Welcome } from './welcome.tsx';

openPage('welcomeTitle', <Welcome />);
