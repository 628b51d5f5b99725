import { parse } from 'yaml';
import registry from '../../../data/http-status-codes.yaml?raw';

/** Numbers that IANA lists in the HTTP Status Code Registry, whether the site has a page for them or not. */
export const registeredByHttp: ReadonlySet<number> = new Set(
  Object.keys((parse(registry) as { codes: object }).codes).map(Number),
);
