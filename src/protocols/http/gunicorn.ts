import { ownFields, type Head } from './exchange';

/**
 * Whether gunicorn takes a field out of the response that the response needs. It treats `Proxy-Authenticate` as
 * hop-by-hop and never sends it, whatever the application sets (27.0.1, run); `Upgrade: websocket` it lets through.
 */
export const dropsField = (head: Head) => ownFields(head).some(([name]) => name === 'Proxy-Authenticate');
