/** What a text quotes in a section: the words between backticks, listings left out. */
export function quotedIn(body: string, section: string): string[] {
  const from = body.split(new RegExp(`^## ${section}$`, 'm'))[1] ?? '';
  const own = (from.split(/^## /m)[0] ?? '').replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...own.matchAll(/(?<!`)(?:``\s?(.+?)\s?``|`([^`\n]+)`)(?!`)/g)].map(
    ([, double, single]) => double ?? single ?? '',
  );
}
