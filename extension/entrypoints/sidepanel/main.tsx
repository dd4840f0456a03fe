import { render } from 'preact';
import { Panel } from './panel.tsx';

render(<Panel />, document.getElementById('panel')!);
