import { Tokenizer } from 'htmlparser2';

/** An attribute of a tag. `value` is as in the markup, `&` as `&amp;`; `start` and `end` are its position there. */
export interface Attribute {
  name: string;
  value: string;
  start: number;
  end: number;
}

/** Functions that are called with the parts of a page, in their order. Names are in small letters. */
export interface Reader {
  tag: (name: string, attributes: Attribute[]) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Reads a page from its first tag to its last. */
export function readTags(html: string, { tag, text, close }: Reader): void {
  let name = '';
  let attributes: Attribute[] = [];
  let attribute: Attribute = { name: '', value: '', start: 0, end: 0 };
  // Inside of SVG and MathML, <style> and <title> hold markup.
  let foreign = 0;

  const ended = () => {
    if (name === 'svg' || name === 'math') foreign += 1;
    tag(name, attributes);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes = [];
      },
      onattribname(start, end) {
        attribute = { name: html.slice(start, end).toLowerCase(), value: '', start: end, end };
        attributes.push(attribute);
      },
      onattribdata(start, end) {
        attribute.value = html.slice(start, end);
        attribute.start = start;
        attribute.end = end;
      },
      onopentagend: ended,
      onselfclosingtag: ended,
      ontext(start, end) {
        text?.(html.slice(start, end));
      },
      onclosetag(start, end) {
        const closed = html.slice(start, end).toLowerCase();
        if (closed === 'svg' || closed === 'math') foreign -= 1;
        close?.(closed);
      },
      isInForeignContext: () => foreign > 0,
      onattribend: ignore,
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

const ignore = () => undefined;
