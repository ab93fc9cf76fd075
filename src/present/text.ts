import { paperText } from './document/paper-text.js'
import { noPaint } from './paint.js'
import { paperContext } from './paper/context.js'
import { screenPaper } from './paper/screen.js'
import type { Reporter } from './reporter.js'

/** For people at a terminal: verdicts first, then findings with their place, basis and remedy. */
export const text: Reporter = (result, { model, lang, proposals, verbose, width, paint = noPaint }) =>
  paperText(screenPaper(result, paperContext(result, model, lang, { proposals }), verbose), { lang, paint, width })
