import { loadPrism, StringNode } from '@ruby/prism';
import type { Parse } from './parsed';

interface Node {
  location: { startOffset: number; length: number };
  compactChildNodes: () => Node[];
}

/** With Prism, Ruby's own parser. */
export async function startRuby(): Promise<Parse> {
  const prism = await loadPrism();
  return (source) => {
    const bytes = Buffer.from(source);
    const { value, errors } = prism(source);
    if (errors[0]) throw new Error(errors[0].message);

    const strings: string[] = [];
    const shape = (node: Node): string => {
      const name = node.constructor.name;
      if (node instanceof StringNode) {
        const { startOffset, length } = node.contentLoc;
        const text = bytes.subarray(startOffset, startOffset + length).toString();
        // Prism's decoder takes a byte order mark at the beginning of a value for its own.
        strings.push((/^(\\ufeff|\ufeff)/.test(text) ? '\ufeff' : '') + node.unescaped.value);
        return name;
      }
      const children = node.compactChildNodes();
      const { startOffset, length } = node.location;
      const text = bytes.subarray(startOffset, startOffset + length).toString();
      return `${name}(${children.length > 0 ? children.map(shape).join(' ') : text})`;
    };
    return { shape: shape(value), strings };
  };
}
