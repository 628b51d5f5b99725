import { guides } from '~/content';
import type { Refusal } from '~/model/wire';
import { escape } from '~/text/highlight';
import { withParticle, type Particle } from '~/text/particle';

/**
 * The sentence that says why a wire, or a stack on it, does not send something, as HTML: what stands in backticks is code.
 * @param wire the name of its room
 * @param names what stands for `{protocol}`, `{code}`, `{stack}` and `{server}`; `{server|이/가}` brings its particle
 */
export function refusalHtml(wire: string, { refusal }: Refusal, locale: string, names: Record<string, string>): string {
  const known = guides.get(`${wire}.${locale}`)?.refusals ?? {};
  const sentence = known[refusal];
  if (sentence === undefined) {
    const who = names.stack === undefined ? `src/protocols/${wire}/wire.ts` : `the snippet of ${names.stack}`;
    throw new Error(
      `${who} gives the refusal "${refusal}", which has no sentence: write one of ${Object.keys(known).join(', ')}, ` +
        `or add it to "refusals" of src/protocols/${wire}/wire.ts and of content/${wire}.<locale>.mdx`,
    );
  }
  const text = sentence.replaceAll(/\{(\w+)(?:\|([^}]+))?\}/g, (whole, key: string, particle: Particle | undefined) => {
    const name = names[key] ?? whole;
    return particle === undefined ? name : withParticle(name, particle);
  });
  return escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
