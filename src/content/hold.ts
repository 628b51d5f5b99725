import { ProblemsError, type Problem } from '~/files/problems';
import type { Everything, Rule, Scopes, Surroundings } from './rule';
import { WrongValue } from './salvage';

/**
 * Holds what was read to rules.
 * @param wanted the statuses, guides and pages that the rules of one file or status are run on
 */
export function hold(
  rules: ReadonlyMap<string, Rule>,
  read: Everything,
  around: Surroundings,
  wanted: (id: string) => boolean,
): Problem[] {
  const { files, names, statuses, texts, guides, pages, meanings } = read;
  const problems: Problem[] = [];
  const run = <Scope extends keyof Scopes>(scope: Scope, what: string, use: (find: Scopes[Scope]) => Problem[]) => {
    for (const [name, rule] of rules) {
      if (rule.reads !== scope) continue;
      try {
        problems.push(...use(rule.find as Scopes[Scope]));
      } catch (cause) {
        // A list that the rule holds texts against is wrong itself.
        if (cause instanceof ProblemsError) problems.push(...cause.problems);
        else if (!(cause instanceof WrongValue)) throw new Error(`${what}: the rule ${name} failed over it`, { cause });
      }
    }
  };

  run('names', 'content/', (find) => find(names, around));
  run('content', 'content/', (find) => find(read, around));
  for (const [file, text] of Object.entries(files))
    run('file', file, (find) => find(text).map(({ line, text }) => ({ file, line, text })));

  const byId = new Map(statuses.map(({ status }) => [status.id, status]));
  for (const { status, protocol, place } of statuses.filter(({ status: { id } }) => wanted(id)))
    run('facts', status.id, (find) => find(status, protocol).map(place));
  for (const text of texts.filter(({ id }) => wanted(id)))
    run('text', text.file, (find) => find(text, byId.get(text.id), around).map(text.place));
  for (const [id, ofOne] of Map.groupBy(texts, ({ id }) => id))
    if (wanted(id)) run('languages', id, (find) => find(ofOne));
  for (const guide of guides.filter(({ id }) => wanted(id))) {
    const protocol = around.protocols.get(guide.id);
    if (protocol) run('guide', guide.file, (find) => find(guide, protocol, around).map(guide.place));
  }
  for (const source of [...texts, ...guides, ...pages, ...meanings].filter(({ id }) => wanted(id)))
    run('prose', source.file, (find) => find(source, around).map(source.place));
  return problems;
}
