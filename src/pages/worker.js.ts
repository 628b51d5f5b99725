import source from '~/client/worker.js?raw';

/** At the root, because a service worker rules what lies below its own address. The build adds the list of its files: src/build/offline.ts. */
export const GET = () => new Response(source, { headers: { 'Content-Type': 'text/javascript' } });
