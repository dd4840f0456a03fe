import { openPage } from '../../ui/open-page.tsx';
import { SettingsPage } from './settings-page.tsx';

openPage('settingsTitle', <SettingsPage />);
