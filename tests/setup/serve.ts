import { ChangingHost } from './changing-host.ts';

/**
 * Serves a built site on a free port of loopback, as a static host does: `404.html` for what is not there.
 * @param folder the folder of the host that it lies in, `/codes/`; what is beside it is answered with an empty 404
 * @param headers sent with every answer
 * @param site the folder of the built site
 */
export async function serve(
  folder = '/',
  headers: Record<string, string> = {},
  site = 'dist',
): Promise<{ origin: string; close: () => void }> {
  const host = new ChangingHost();
  host.folder = folder;
  host.headers = headers;
  host.site = site;
  await host.start();
  return {
    origin: new URL(host.base).origin,
    close: () => {
      host.stop();
    },
  };
}
