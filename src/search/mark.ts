/**
 * A text in an element, with the parts that matched in `mark` elements.
 * @param marks pairs of places in the text, in their order; they may overlap
 */
export function mark(
  element: 'span' | 'strong',
  text: string,
  marks: [from: number, to: number][],
  name = '',
): HTMLElement {
  const whole = document.createElement(element);
  if (name !== '') whole.className = name;
  let done = 0;
  for (const [from, to] of marks) {
    if (to <= done) continue;
    const part = document.createElement('mark');
    part.textContent = text.slice(Math.max(from, done), to);
    whole.append(text.slice(done, Math.max(from, done)), part);
    done = to;
  }
  whole.append(text.slice(done));
  return whole;
}
