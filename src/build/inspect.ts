import { Parser } from 'htmlparser2';
import type { Inline } from '../site/csp.ts';
import { readTags, type Attribute, type Reader } from './tags.ts';

/** The inline scripts and styles that a page may have. */
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
  const { result, ...reader } = inspector(allowed);
  readTags(html, reader);
  return result();
}

/** Makes a reader that inspects a page while it is read for something else too, and gives the result of `inspect` at its end. */
export function inspector(
  allowed: Allowed,
): Required<Reader> & { result: () => { inline: Inline; problems: string[] } } {
  const scripts: string[] = [];
  const styles: string[] = [];
  const problems: string[] = [];
  let text: string | undefined;
  let charset = false;

  return {
    tag(name, attributes) {
      if (forbidden.has(name)) problems.push(`has <${name}>: remove it`);
      let loads = false;
      for (const attribute of attributes) {
        const { name: key, value } = attribute;
        if (key === 'style') problems.push(`has style="${short(value)}" in <${name}>: write a class`);
        else if (key.startsWith('on')) problems.push(`has ${key}="${short(value)}" in <${name}>: remove it`);
        else if (key === 'srcdoc') problems.push(`has srcdoc in <${name}>: remove it`);
        else if (key === 'http-equiv' && name === 'meta') problems.push(`has <meta http-equiv="${value}">: remove it`);
        else if (addresses.has(key)) problems.push(...checkAddress(name, attributes, value));
        charset ||= key === 'charset' && name === 'meta' && value === 'utf-8';
        loads ||= key === 'src';
      }
      text =
        name === 'style' || (name === 'script' && !loads && isScript(valueOf(attributes, 'type'))) ? '' : undefined;
    },
    text(data) {
      if (text !== undefined) text += data;
    },
    close(name) {
      if (text === undefined) return;
      if (name === 'style' ? allowed.style : allowed.scripts.includes(text))
        (name === 'style' ? styles : scripts).push(text);
      else problems.push(`has a <${name}> of its own, "${short(text)}": put it into a file of src/`);
      text = undefined;
    },
    result() {
      const unmarked = charset ? [] : ['has no <meta charset="utf-8">: use src/layouts/Page.astro'];
      return { inline: { scripts, styles }, problems: [...problems, ...unmarked] };
    },
  };
}

/** Tells whether a `<script>` is run: a block of data, `application/ld+json`, is not. */
const isScript = (type = '') => !/^application\/(ld\+)?json$/.test(type);

const valueOf = (attributes: Attribute[], name: string) => attributes.find((one) => one.name === name)?.value;

function checkAddress(element: string, attributes: Attribute[], raw: string): string[] {
  if (/^[#./]?[\w./#-]*$/.test(raw) && !raw.startsWith('//')) return [];
  const value = decode(raw);
  // Browsers ignore white space and control characters around and in the scheme.
  const address = value.replace(/[\u0000-\u0020]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme))
    return [`links to ${short(value)} in <${element}>: write an address that begins with https:`];

  const asks =
    loading.has(element) || (element === 'link' && !/^(alternate|canonical)$/.test(valueOf(attributes, 'rel') ?? ''));
  return asks && (scheme !== undefined || address.startsWith('//'))
    ? [`loads ${short(value)} in <${element}>: put the file into public/`]
    : [];
}

/** Decodes the value of an attribute as a browser does. */
function decode(value: string): string {
  if (!value.includes('&')) return value;
  let decoded = '';
  new Parser({ onattribute: (_, read) => (decoded = read) }).end(`<a href="${value.replaceAll('"', '&quot;')}">`);
  return decoded;
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
