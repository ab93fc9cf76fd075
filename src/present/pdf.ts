import { fileDocx } from './document/docx.js'
import { fileHtml } from './document/html.js'
import type { PaperFile } from './document/model.js'
import type { RenderContext } from './renderer.js'

/** Papers as PDF: the page, or the Word file, as the printer at hand prints it. */
export function filePdf(file: PaperFile, day: string, { print }: Pick<RenderContext, 'print'>): Promise<Uint8Array> {
  if (!print) throw new Error('nothing that prints was given')
  return print({ html: () => fileHtml(file), docx: () => fileDocx(file), day })
}
