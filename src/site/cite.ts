import type { Spec } from '~/model/schema';

/** How a section of a specification is cited, and where it can be read. */
export interface Citation {
  /** `RFC 9110` */
  document: string;
  /** `15.5.2`, or `D.1` in an appendix */
  section: string;
  /** The section's own anchor. */
  url: string;
}

/** From here on the RFC Editor's HTML is made from XML of version 3, with other anchors for appendices. */
const firstOfVersion3 = 8650;

/** The citation of a specification section. RFC sections lead to the RFC Editor's HTML. */
export function cite(spec: Spec): Citation {
  if (typeof spec !== 'string') return spec;
  const [series = '', number = '', section = ''] = spec.split(' ');
  const anchor = Number(number) < firstOfVersion3 ? anchorOf(section) : anchorOfVersion3(section);
  return { document: `${series} ${number}`, section, url: `https://www.rfc-editor.org/rfc/rfc${number}#${anchor}` };
}

const isAppendix = (section: string) => /^[A-Z]/.test(section);

/** `section-15.5`, `appendix-A`, `appendix-A.1` */
const anchorOf = (section: string) => `${isAppendix(section) ? 'appendix' : 'section'}-${section}`;

/** `section-15.5`, `section-appendix.a`, `section-a.1` */
const anchorOfVersion3 = (section: string) =>
  `section-${isAppendix(section) && !section.includes('.') ? 'appendix.' : ''}${section.toLowerCase()}`;
