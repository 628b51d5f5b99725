/** One page of each template and of each shape that it takes, from the site's root, without the language. */
export const templates = [
  '',
  'about/',
  'codes/',
  'http/',
  'smtp/',
  // With a table of obligations; with one of owners; a protocol of its own with a dialogue.
  'http/405/',
  'http/530/',
  'smtp/550/',
  // Eight frameworks; some that cannot; no response at all; one that stands for another protocol's.
  'http/405/mock/',
  'http/101/mock/',
  'http/444/mock/',
  'smtp/530/mock/',
  'frameworks/express/',
  '530/',
  'http/404+405/',
  // Digits with dots, and what providers say.
  'mail/5.7.1/',
  'mail/5.7.1/mock/',
  'providers/',
  'providers/naver/',
];

/** The codes on these pages, and those that their pages name, so that lists have more than one line. */
export const shapes = [
  '101',
  '200',
  '250',
  '301',
  '403',
  '404',
  '405',
  '421',
  '444',
  '500',
  '530',
  '550',
  '5.1.1',
  '5.7.1',
  '5.7.26',
  'gmail',
  'naver',
];
