/**
 * Keeps the designer in the browser for when there is no network, where it is served as plain files. With the local
 * server it is not kept: that server is on this machine, and its pages belong to one start of it.
 */
export interface Update {
  /** Goes over to the new version; the page is loaded again. */
  readonly take: () => void;
}

/** @param onUpdate called once a new version is there and waits */
export async function keepForOffline(onUpdate: (update: Update) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  const registration = await serviceWorker.register('sw.js').catch(() => undefined);
  // A browser that forbids it, in a private window say, works with the network only.
  if (!registration) return;
  const offer = (worker: ServiceWorker | null): void => {
    if (!worker) return;
    onUpdate({
      take() {
        serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        worker.postMessage('take over', { transfer: [] });
      },
    });
  };
  if (!isFirst) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const found = registration.installing;
    found?.addEventListener('statechange', () => {
      // The first one takes nobody's place.
      if (found.state === 'installed' && serviceWorker.controller) offer(found);
    });
  });
}
