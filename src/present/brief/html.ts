import type { Model } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { diagramCss } from '../diagram/paint.js'
import { parentBody } from '../html/index.js'
import { hashSource, render, trusted } from '../html/render.js'
import { styles } from '../templates.generated.js'
import { words } from '../words/index.js'
import { adviceIn, type Brief } from './brief.js'

/** A brief as one self-contained page: nothing is fetched, no script runs, and it prints on A4. */
export function briefHtml(brief: Brief, model: Model, lang: Lang): string {
  const style = styles.tokens + styles.base + styles.paper + styles.brief + diagramCss()
  return render('brief', {
    lang,
    w: words[lang],
    title: `${brief.heading}: ${brief.subheading}`,
    policy: `default-src 'none'; style-src ${hashSource(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
    style: trusted(style),
    parentBody: parentBody(model),
    letter: brief.letter,
    heading: brief.heading,
    subheading: brief.subheading,
    lead: brief.lead,
    figures: brief.figures.map(({ label, value, note, tone = 'plain' }) => ({ label, value, note, tone })),
    sections: brief.sections.map(({ id, heading, note, table, list, chart }) => ({
      id,
      heading,
      note,
      table,
      list,
      chart: chart && { title: chart.title, svg: trusted(chart.svg) },
    })),
    record: brief.record,
    advice: adviceIn(lang),
  })
}
