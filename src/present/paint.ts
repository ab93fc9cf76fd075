import { styleText } from 'node:util'

type Style = 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow' | 'magenta' | 'cyan'

/** Puts a text in a style, or leaves it as it is. */
export type Paint = Readonly<Record<Style, (text: string) => string>>

/** Whether to colour at all is decided by whoever knows where the text goes. */
export function painter(color: boolean): Paint {
  const inStyle = (style: Style) => (text: string) =>
    color && text !== '' ? styleText(style, text, { validateStream: false }) : text
  return {
    bold: inStyle('bold'),
    dim: inStyle('dim'),
    underline: inStyle('underline'),
    red: inStyle('red'),
    green: inStyle('green'),
    yellow: inStyle('yellow'),
    magenta: inStyle('magenta'),
    cyan: inStyle('cyan'),
  }
}
