import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { docxOf } from '../../support/dossier.js'
import { workbookOf } from '../../support/xlsx.js'
import { layouts, withoutSoftware } from './layouts.js'
import { projects } from './projects.js'
import type { Arrived } from './types.js'
import { unseenLayouts } from './unseen-layouts.js'
import { unseenProjects } from './unseen-projects.js'
import { escaped } from './words.js'

/** The corpus: each layout with several projects; a third of the layouts, with projects of their own, is kept apart. */
export const corpus: Readonly<Record<'development' | 'unseen', readonly Arrived[]>> = {
  development: [
    ...layouts.flatMap((layout) => projects.filter((p) => p.modules.length > 0).map(layout)),
    ...withoutSoftware.flatMap((layout) => projects.filter((p) => p.modules.length === 0).map(layout)),
  ],
  unseen: unseenLayouts.flatMap((layout) => unseenProjects.map(layout)),
}

/** Whether a file of the corpus can be written without another program. */
export const byHand = ({ content }: Arrived): boolean => !('html' in content)

/** The bytes of a dossier that needs no other program. */
export async function bytesOf({ content }: Arrived): Promise<Uint8Array> {
  if ('docx' in content) return docxOf({ blocks: content.docx })
  if ('sheets' in content) {
    const sheets = Object.entries(content.sheets).map(([name, rows]) => [name, sheetXml(rows)] as const)
    return workbookOf(Object.fromEntries(sheets))
  }
  throw new Error('written by another program')
}

/** Rows of a sheet; whole numbers from a thousand on are numbers. */
function sheetXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`
    if (text === '') return ''
    return /^\d{4,}$/.test(text)
      ? `<c r="${at}"><v>${text}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  }
  return `<sheetData>${rows.map((row, r) => (row.length === 0 ? '' : `<row r="${r + 1}">${row.map((text, c) => cell(text, c, r)).join('')}</row>`)).join('')}</sheetData>`
}

/** Writes dossiers into a folder, those of LibreOffice and Chromium by these, and gives their paths. */
export async function written(
  dossiers: readonly Arrived[],
  folder: string,
  { chromium }: { readonly chromium: string },
): Promise<string[]> {
  const pages = join(folder, '.html')
  mkdirSync(pages, { recursive: true })
  const converted = new Map<string, string[]>()
  for (const [i, dossier] of dossiers.entries()) {
    const { content, file } = dossier
    const own = join(folder, String(i))
    mkdirSync(own, { recursive: true })
    if (!('html' in content)) writeFileSync(join(own, file), await bytesOf(dossier))
    else {
      const page = join(pages, `${i}.html`)
      writeFileSync(page, content.html)
      if (content.by === 'chromium') {
        const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
        execFileSync(chromium, [...flags, `--print-to-pdf=${join(own, file)}`, page], { stdio: 'ignore' })
      } else {
        const ending = file.slice(file.lastIndexOf('.') + 1)
        converted.set(ending, [...(converted.get(ending) ?? []), page])
      }
    }
  }
  for (const [ending, files] of converted) {
    const args = [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, '.profile')).href}`,
      '--infilter=HTML (StarWriter)',
    ]
    execFileSync('soffice', [...args, '--convert-to', ending, '--outdir', pages, ...files], { stdio: 'ignore' })
  }
  return dossiers.map(({ content, file }, i) => {
    const path = join(folder, String(i), file)
    if ('html' in content && content.by === 'libreoffice')
      writeFileSync(path, readFileSync(join(pages, `${i}${file.slice(file.lastIndexOf('.'))}`)))
    return path
  })
}
