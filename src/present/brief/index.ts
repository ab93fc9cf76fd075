import type { Model } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import type { Brief } from './brief.js'

export const briefFormats = ['text', 'json', 'html', 'markdown'] as const
export type BriefFormat = (typeof briefFormats)[number]

/** A result in one of the formats; all but JSON show its brief. */
export async function renderBrief(
  format: BriefFormat,
  result: object,
  brief: () => Brief,
  { model, lang, color }: { readonly model: Model; readonly lang: Lang; readonly color: boolean },
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(result, null, 2)}\n`
    case 'html':
      return (await import('./html.js')).briefHtml(brief(), model, lang)
    case 'markdown':
      return (await import('./markdown.js')).briefMarkdown(brief(), lang)
    case 'text':
      return (await import('./text.js')).briefText(brief(), color)
  }
}
