/** When a reply can come that a client can be made to see, in the order of a session. */
export const moments = [
  'connection',
  'EHLO',
  'STARTTLS',
  'AUTH',
  'MAIL',
  'RCPT',
  'DATA',
  'final-dot',
  'RSET',
  'VRFY',
  'EXPN',
  'HELP',
  'NOOP',
  'ETRN',
  'ATRN',
  'QUIT',
] as const;

export type Moment = (typeof moments)[number];

export const isMoment = (key: string): key is Moment => (moments as readonly string[]).includes(key);

/** What the facts may name and no mock has: `HELO` is answered as `EHLO` is; no client at hand speaks the other two. */
export const unasked: ReadonlySet<string> = new Set(['HELO', 'BDAT', 'BURL']);
