import '@mantine/core/styles.layer.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { watchActivity } from './api/activity';
import { makeLastingClient, type LastingClient } from './api/lasting-client';
import { receivePorts } from './api/receive-port';
import { App } from './app/app';

const container = document.getElementById('root');
if (!container) throw new Error('no #root in index.html');
const root = createRoot(container);
let lasting: LastingClient | null = null;

receivePorts(window, (port) => {
  if (lasting) {
    lasting.reconnect(port);
    return;
  }
  lasting = makeLastingClient(port);
  const { client, activity } = watchActivity(lasting.client, () => new Date());
  root.render(<App backend={client} activity={activity} shell={window.shell} />);
});
