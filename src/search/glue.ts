/**
 * Takes off what is glued to a name: a protocol before it, words that say nothing before it or behind it, as in `HTTPOK`,
 * `statusnotfound`, `notfounderror`.
 * @param protocols names of protocols, in small letters
 * @param ignored words that say nothing beside others
 * @returns a function from a word to the protocol, if there is one, and the name; nothing where nothing is glued
 */
export function createUnglue(protocols: string[], ignored: string[]): (text: string) => string[] {
  const any = (words: string[]) => words.filter((word) => /^[a-z]+$/.test(word)).join('|');
  const empty = any(ignored.filter((word) => word.length > 3));
  const before = new RegExp(`^(${any(protocols)})?(?:${empty})*`);
  const behind = new RegExp(`(?:${empty})*$`);

  return (text) => {
    const [start = '', protocol = ''] = before.exec(text) ?? [];
    const name = text.slice(start.length).replace(behind, '');
    return name === text || name.length < 2 ? [] : [protocol, name].filter((part) => part !== '');
  };
}
