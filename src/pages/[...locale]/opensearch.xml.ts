import type { APIRoute } from 'astro';
import { escape } from '~/text/highlight';
import { localeOf, locales, useStrings } from '~/i18n';
import { absolute, localeParam, pagePath } from '~/site/paths';
import { dedent } from '~/text/dedent';

/** None where the site's address is not known. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? locales.map((locale) => ({ params: { locale: localeParam(locale) } })) : [];

/**
 * What makes the site's search an engine of the browser, one for each language.
 * https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export const GET: APIRoute = ({ params, site = new URL(import.meta.env.SITE) }) => {
  const locale = localeOf(params);
  const { site: words } = useStrings(locale);
  const home = absolute(pagePath(locale, ''), site);

  return new Response(
    dedent`
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>${escape(words.searchName)}</ShortName>
        <Description>${escape(words.tagline)}</Description>
        <Language>${locale}</Language>
        <InputEncoding>UTF-8</InputEncoding>
        <Image width="16" height="16" type="image/svg+xml">${escape(absolute('/favicon.svg', site))}</Image>
        <Url type="text/html" template="${escape(home)}?q={searchTerms}"/>
        <Url type="application/opensearchdescription+xml" rel="self" template="${escape(home)}opensearch.xml"/>
      </OpenSearchDescription>
    ` + '\n',
  );
};
