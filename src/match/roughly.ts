/**
 * How many systems have a word is taken in steps of about a tenth, whole numbers up to sixteen: so an edit of one system leaves
 * nearly all words exactly as rare as they were, and what rests on them need not be worked out anew.
 */
export function roughly(count: number): number {
  const width = widthOf(count)
  return (count >> width) << width
}

/** The same as the number of the step, from 0 up. */
export function stepOf(count: number): number {
  const width = widthOf(count)
  return steps * width + (count >> width)
}

/** From one power of two to the next there are so many steps. */
const steps = 8

/** How wide the step is in which a number lies, as a power of two: in whole numbers, since it is asked for every word of every system. */
function widthOf(count: number): number {
  return Math.max(0, 28 - Math.clz32(count))
}
