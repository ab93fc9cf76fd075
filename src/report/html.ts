import { appraisalHtml } from './html/index.js'
import type { Reporter } from './reporter.js'

/** The appraisal as one self-contained page. */
export const html: Reporter = (result, { model, lang }) => appraisalHtml(result, model, lang)
