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

/** The citation of a specification section. RFC sections lead to the RFC Editor's HTML. */
export function cite(spec: Spec): Citation {
  if (typeof spec !== 'string') return spec;
  const [series = '', number = '', section = ''] = spec.split(' ');
  const kind = /^[A-Z]/.test(section) ? 'appendix' : 'section';
  return {
    document: `${series} ${number}`,
    section,
    url: `https://www.rfc-editor.org/rfc/rfc${number}#${kind}-${section}`,
  };
}
