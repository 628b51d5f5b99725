import { useStrings } from '~/i18n';
import type { Mock } from '~/model/mock';
import { stacksOn } from './stacks';
import { wireOf } from './wires';

/** Anchor and heading of each part of a mock's section. */
export type Contents = [id: string, heading: string][];

const own = import.meta.glob<(mock: Mock, locale: string) => Contents>('./*/contents.ts', {
  eager: true,
  import: 'default',
});

/** The parts of a mock's section: those of the wire's room, or the three that every wire has. */
export function contentsOf(mock: Mock, locale: string): Contents {
  const { wire: id, status } = mock;
  const ofRoom = own[`./${id}/contents.ts`];
  if (ofRoom) return ofRoom(mock, locale);
  const { mock: t } = useStrings(locale);
  const { name } = wireOf(id);
  return [
    [id, t.wire(name)],
    [`${id}-stub`, t.paste(name)],
    ...(stacksOn(id).length > 0 ? ([[`${id}-stacks`, t.stacks(status.code, status.name)]] satisfies Contents) : []),
  ];
}
