import { useStrings } from '~/i18n';
import type { Mock } from '~/model/mock';
import { escape } from '~/text/highlight';
import { inEnglish } from '~/text/in-english';
import { stacksFor } from './mocks';
import { wireOf } from './wires';

/** A part of a mock's section. */
export interface Part {
  /** Its anchor. */
  id: string;
  /** HTML. */
  heading: string;
  /** What it is called where the page is listed. */
  short: string;
}

const own = import.meta.glob<(mock: Mock, locale: string) => Part[]>('./*/contents.ts', {
  eager: true,
  import: 'default',
});

/** The parts of a mock's section: those of the wire's room, or the three that every wire has. */
export function contentsOf(mock: Mock, locale: string): Part[] {
  const { wire: id, status } = mock;
  const ofRoom = own[`./${id}/contents.ts`];
  if (ofRoom) return ofRoom(mock, locale);
  const { mock: t } = useStrings(locale);
  const { name } = wireOf(id);
  const parts = [
    { id, heading: t.wire(name), short: t.parts.wire(name) },
    { id: `${id}-stub`, heading: t.paste(name), short: t.parts.paste },
  ];
  if (stacksFor(mock).length === 0) return parts;
  const heading = t.stacks(escape(status.code), inEnglish(status.name, locale));
  return [...parts, { id: `${id}-stacks`, heading, short: t.parts.stacks }];
}
