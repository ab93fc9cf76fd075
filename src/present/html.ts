import { appraisalHtml } from './html/index.js'
import type { Reporter } from './reporter.js'

/** The appraisal as one self-contained page. */
export const html: Reporter = (result, { model, lang, proposals }) => appraisalHtml(result, model, lang, { proposals })
