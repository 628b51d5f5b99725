/**
 * Numbers that IANA lists in the HTTP Status Code Registry, whether the site has a page for them or not.
 * Read in a copy of the registry of 2025-09-15, 64 entries; 104 was a temporary registration then.
 */
export const registeredByHttp: ReadonlySet<number> = new Set([
  100, 101, 102, 103, 104, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 306, 307,
  308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423,
  424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
]);
