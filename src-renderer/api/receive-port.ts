/** The preload hands a port over with the message «backend-port»: at the start, and again when the backend process had to be started anew. */
export function receivePorts(page: Window, onPort: (port: MessagePort) => void): void {
  page.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source === page && event.data === 'backend-port' && port) onPort(port);
  });
}
