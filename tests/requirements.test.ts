import { describe, expect, test } from 'vitest';
import { keywordsOf } from '~/text/rfc';
import { sections } from '../scripts/rfc';

describe('the reader of RFC texts', () => {
  const rfc = `Table of Contents

   1.  Introduction ....................................................3
   2.  Rules . . . . . . . . . . . . . . . . . . . . . . . . . . . . .  4

1.  Introduction

   A server MUST
   NOT do this, and MAY do that.

Someone                      Standards Track                    [Page 1]
\f
RFC 9999                         Title                         June 2022

   A client SHOULD ask.

2.  Rules

2.1.  First

   A rule is OPTIONAL.

Appendix A.  Changes

   None.
`;

  test('finds each section, not the table of contents and not the page breaks', () => {
    const found = sections(rfc);
    expect([...found.keys()]).toEqual(['1', '2', '2.1', 'A']);
    expect(keywordsOf(found.get('1')!)).toEqual(['MAY', 'MUST NOT', 'SHOULD']);
    expect(keywordsOf(found.get('2')!)).toEqual([]);
    expect(keywordsOf(found.get('2.1')!)).toEqual(['OPTIONAL']);
  });
});
