import { xml } from '../../kernel/index.js'
import { round } from './marks.js'
import { diagramCss, fontFamily } from './paint.js'

/** The outermost element. Ids and style attributes are avoided, so that any page may hold several under a strict policy. */
export function frame(
  document: { readonly title: string },
  body: string,
  width: number,
  height: number,
  standalone: boolean,
): string {
  const title = xml(document.title)
  const style = standalone ? `<style>${diagramCss()}</style>` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}"${standalone ? ` width="${round(width)}" height="${round(height)}"` : ''} role="group" aria-label="${title}" font-family="${xml(fontFamily)}">${standalone ? `<title>${title}</title>` : ''}${style}<rect class="k-ground" width="100%" height="100%"/>${body}</svg>\n`
}
