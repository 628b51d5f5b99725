import { guides } from '~/content';
import type { Refusal } from '~/model/wire';
import { withParticle, type Particle } from '~/text/particle';

/**
 * The sentence that says why a wire, or a stack on it, does not send something.
 * @param wire the name of its room
 * @param names what stands for `{protocol}`, `{code}`, `{stack}` and `{server}`; `{server|이/가}` brings its particle
 */
export function refusalText(wire: string, { refusal }: Refusal, locale: string, names: Record<string, string>): string {
  const sentence = guides.get(`${wire}.${locale}`)?.refusals[refusal];
  if (sentence === undefined)
    throw new Error(`src/protocols/${wire}/: "${refusal}" is given as a refusal: add it to "refusals" of wire.ts`);
  return sentence.replaceAll(/\{(\w+)(?:\|([^}]+))?\}/g, (whole, key: string, particle: Particle | undefined) => {
    const name = names[key] ?? whole;
    return particle === undefined ? name : withParticle(name, particle);
  });
}
