/**
 * The keystroke-level model that the tasks are counted with, in seconds (after Card, Moran and Newell 1980).
 *
 * Where it puts what cannot be counted on a screen:
 * - A think stands before the first key or click, one more where the page that has come does not show what is wanted, so
 *   that a way on must be found, and one more where that way ends and another must be thought of. What follows along a way
 *   that is chosen, such as a click on the button in view, is done without one, and so is scrolling on.
 * - The hand moves where a click follows a key. The way back to the keys is not counted.
 * - A screen is the part of a window's height that must be scrolled until all that is wanted stands in the window.
 * - Of a key that is held each one counts: Control and C are two. Shift for one key is not counted.
 */
const costs = { key: 0.2, click: 1.3, hand: 0.4, think: 1.35, screen: 1, page: 0.1 };

/** How often each of these is done; screens in parts. */
export type Count = Record<keyof typeof costs, number>;

export const none: Count = { key: 0, click: 0, hand: 0, think: 0, screen: 0, page: 0 };

export const secondsOf = (count: Partial<Count>): number =>
  Object.entries(costs).reduce((sum, [step, cost]) => sum + cost * (count[step as keyof Count] ?? 0), 0);
