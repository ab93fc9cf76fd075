/**
 * How many systems have a word is taken in steps of about a tenth, whole numbers up to sixteen: so an edit of one system leaves
 * nearly all words exactly as rare as they were, and what rests on them need not be worked out anew.
 */
export function roughly(count: number): number {
  const finest = finestOf(count)
  return Math.floor(count / finest) * finest
}

/** The same as the number of the step, from 0 up. */
export function stepOf(count: number): number {
  const finest = finestOf(count)
  return count < 2 * steps ? count : steps * (Math.log2(finest) + 1) + Math.floor(count / finest) - steps
}

/** From one power of two to the next there are so many steps. */
const steps = 8

/** The width of the step in which a number lies, a power of two. */
function finestOf(count: number): number {
  return count < 2 * steps ? 1 : 2 ** (31 - Math.clz32(count)) / steps
}
