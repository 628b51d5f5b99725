/** What `src/build/classic.ts` makes of a module. */
declare module '*?classic' {
  const source: string;
  export default source;
}
