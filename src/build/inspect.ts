import { Parser } from 'htmlparser2';
import type { Inline } from '../csp.ts';

/** What a page may have in itself. */
export interface Allowed {
  /** Texts of inline scripts. */
  scripts: readonly string[];
  /** Whether it may have a style of its own. */
  style: boolean;
}

/** Elements that load or run something, or change what the page's addresses mean. */
const forbidden = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'portal', 'fencedframe']);
const addresses = new Set(['href', 'src', 'action', 'formaction', 'poster', 'xlink:href', 'data', 'ping']);
/** Elements whose address the browser asks for by itself, without a click. */
const loading = new Set(['script', 'img', 'source', 'video', 'audio', 'track', 'input', 'image', 'use']);

/**
 * Looks through a page for what no page of the site may have: scripts and styles of its own, event handlers, frames,
 * addresses that run something, files of other origins.
 * @returns the inline texts that are allowed, and each problem as `has …: …`
 */
export function inspect(html: string, allowed: Allowed): { inline: Inline; problems: string[] } {
  const { result, ...handlers } = inspector(allowed);
  new Parser(handlers).end(html);
  return result();
}

/** The same for whoever reads the page anyway: it wants to be told of tags and texts. */
export function inspector(allowed: Allowed) {
  const scripts: string[] = [];
  const styles: string[] = [];
  const problems: string[] = [];
  let text: string | undefined;
  let charset = false;

  return {
    onopentag(name: string, attributes: Record<string, string>): void {
      if (forbidden.has(name)) problems.push(`has <${name}>: remove it`);
      if (name === 'meta') {
        charset ||= attributes.charset === 'utf-8';
        if (attributes['http-equiv'] !== undefined)
          problems.push(`has <meta http-equiv="${attributes['http-equiv']}">: remove it`);
      }
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute === 'style') problems.push(`has style="${short(value)}" in <${name}>: write a class`);
        else if (attribute.startsWith('on'))
          problems.push(`has ${attribute}="${short(value)}" in <${name}>: remove it`);
        else if (attribute === 'srcdoc') problems.push(`has srcdoc in <${name}>: remove it`);
        else if (addresses.has(attribute)) problems.push(...checkAddress(name, attributes, value));
      }
      text =
        (name === 'script' && attributes.src === undefined && isScript(attributes.type)) || name === 'style'
          ? ''
          : undefined;
    },
    ontext(data: string): void {
      if (text !== undefined) text += data;
    },
    onclosetag(name: string): void {
      if (text === undefined) return;
      if (name === 'style' ? allowed.style : allowed.scripts.includes(text))
        (name === 'style' ? styles : scripts).push(text);
      else problems.push(`has a <${name}> of its own, "${short(text)}": put it into a file of src/`);
      text = undefined;
    },
    result(): { inline: Inline; problems: string[] } {
      const unmarked = charset ? [] : ['has no <meta charset="utf-8">: use src/layouts/Page.astro'];
      return { inline: { scripts, styles }, problems: [...problems, ...unmarked] };
    },
  };
}

/** A block of data, `application/ld+json`, is not run. */
const isScript = (type = '') => !/^application\/(ld\+)?json$/.test(type);

function checkAddress(element: string, attributes: Record<string, string>, value: string): string[] {
  // What a browser makes of it: no white space and no control characters around or in the scheme.
  const address = value.replace(/[\u0000-\u0020]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme))
    return [`links to ${short(value)} in <${element}>: write an address that begins with https:`];

  const asks = loading.has(element) || (element === 'link' && !/^(alternate|canonical)$/.test(attributes.rel ?? ''));
  return asks && (scheme !== undefined || address.startsWith('//'))
    ? [`loads ${short(value)} in <${element}>: put the file into public/`]
    : [];
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
