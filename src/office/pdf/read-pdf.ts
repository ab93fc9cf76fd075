import { defaultLimits, InputError, type Limits, type Text } from '../../kernel/index.js'
import type { WordPaper } from '../paper/paper.js'
import { blocksOfPage, joinedPages } from './blocks.js'
import { linesOf } from './lines.js'
import { type PageOfLines, printedPages } from './pages.js'

/**
 * Reads the pages of a PDF as a paper: paragraphs joined over lines and pages, tables by their rules and columns, running heads,
 * feet and page numbers left out.
 * @param file the path that users see
 * @throws InputError in plain words where it is locked, damaged, or holds pictures of text only
 */
export async function readPdf(bytes: Uint8Array, file: string, limits: Limits = defaultLimits): Promise<WordPaper> {
  const { pages, all } = await printedPages(bytes, limits).catch((error: unknown) => {
    throw new InputError(refusal(error, file))
  })
  const letters = pages.reduce((sum, { pieces }) => sum + pieces.reduce((n, p) => n + p.text.trim().length, 0), 0)
  if (letters < fewestLetters * Math.min(Math.max(pages.length, 1), 10)) throw new InputError(noText(file))
  const running = runningLines(pages)
  const taken = pages.map((page, i) => blocksOfPage(page, i + 1, running[i] ?? new Set()))
  const bare = pages.filter(({ pieces }) => !pieces.some((p) => p.text.trim() !== '')).length
  const notes: Text[] = []
  if (pages.length < all)
    notes.push({
      vi: `Tệp có ${all} trang; chỉ đọc ${pages.length} trang đầu (nới bằng --max pages=…).`,
      en: `The file has ${all} pages; the first ${pages.length} were read (moved by --max pages=…).`,
    })
  if (bare > 0)
    notes.push({
      vi: `${bare} trang không có chữ (ảnh chụp, bản vẽ) nên không đọc được.`,
      en: `${bare} page(s) hold no text (pictures) and were not read.`,
    })
  return { file, blocks: joinedPages(taken), macros: false, trackedChanges: false, notes }
}

/** A page of text has hundreds of letters; a scan has none, or a stamp. */
const fewestLetters = 25

function noText(file: string): Text {
  return {
    vi: `“${file}” không có lớp chữ: các trang là ảnh chụp (bản quét). Hãy dùng bản Word gốc, hoặc chạy nhận dạng chữ (OCR) rồi lưu lại.`,
    en: `“${file}” has no text: its pages are pictures (a scan). Take the original in Word, or have its letters recognised (OCR) and save it.`,
  }
}

function refusal(error: unknown, file: string): Text {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return {
      vi: `“${file}” được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi chạy lại.`,
      en: `“${file}” is protected by a password and cannot be read. Remove the password and try again.`,
    }
  return {
    vi: `“${file}” không phải tệp PDF dùng được: tệp hỏng hoặc bị cắt cụt. Hãy tải, chép lại hoặc xuất lại từ Word.`,
    en: `“${file}” is no usable PDF: it is damaged or cut off. Copy it again, or export it again from Word.`,
  }
}

const pageNumber = /^[-–\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–\s]*$/iu
/** What a browser prints around a page: its address, the time. */
const ofBrowser = /^(?:file|https?):\/\/|^\d{1,2}\/\d{1,2}\/\d{2,4}, \d/

/** The baselines of what is printed on every page alike, for each page: running heads and feet, and numbers of pages. */
function runningLines(pages: readonly PageOfLines[]): ReadonlySet<number>[] {
  const edges = pages.map((page) => {
    const lines = linesOf(page.pieces).map((l) => ({ y: l.y, text: l.segments.map((s) => s.text).join(' ') }))
    const outer = new Set([...lines.slice(0, 2), ...lines.slice(-2)])
    return [...outer].map((l) => ({
      ...l,
      key: `${l.text.replace(/\d+/g, '#')} ${Math.round(l.y / 6)}`,
      edge: l.y < 0.1 * page.height || l.y > 0.88 * page.height,
    }))
  })
  const counts = new Map<string, number>()
  for (const page of edges) for (const { key } of page) counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = Math.max(2, pages.length * 0.4)
  return edges.map(
    (page) =>
      new Set(
        page
          .filter(
            ({ text, key, edge }) =>
              edge && (pageNumber.test(text) || ofBrowser.test(text) || (counts.get(key) ?? 0) >= often),
          )
          .map(({ y }) => y),
      ),
  )
}
