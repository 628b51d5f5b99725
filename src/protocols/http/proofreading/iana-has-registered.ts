import { registeredByHttp } from '../iana';
import type { Rule } from '~/content/rule';

export default {
  reads: 'facts',
  says: 'An HTTP code is called registered where IANA lists it, and nowhere else.',
  find: ({ protocol, code, registered }) => {
    if (protocol !== 'http' || registered === registeredByHttp.has(Number(code))) return [];
    const text = registered
      ? 'is not in the registry of IANA: add "registered: false" and "uses:", or npm run drift if it is new there'
      : 'is in the registry of IANA: remove "registered: false"';
    return [{ key: 'registered', text: `registered: ${code} ${text}` }];
  },
} satisfies Rule;
