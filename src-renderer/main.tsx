import '@mantine/core/styles.layer.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { watchActivity } from './api/activity';
import { connectBackend } from './api/backend-client';
import { receivePort } from './api/receive-port';
import { App } from './app/app';

async function start(container: HTMLElement): Promise<void> {
  const port = await receivePort(window);
  const { client, activity } = watchActivity(connectBackend(port), () => new Date());
  createRoot(container).render(<App backend={client} activity={activity} shell={window.shell} />);
}

const container = document.getElementById('root');
if (!container) throw new Error('no #root in index.html');
void start(container);
