const styles = ['bold', 'dim', 'underline', 'red', 'green', 'yellow', 'magenta', 'cyan'] as const

/** Puts a text in a style. Who knows where the text goes decides in what, and whether at all. */
export type Paint = Readonly<Record<(typeof styles)[number], (text: string) => string>>

/** A paint of every style. */
export function paintOf(inStyle: (style: keyof Paint) => (text: string) => string): Paint {
  return Object.fromEntries(styles.map((style) => [style, inStyle(style)])) as unknown as Paint
}

/** For files and pipes: every text as it is. */
export const noPaint: Paint = paintOf(() => (text) => text)
