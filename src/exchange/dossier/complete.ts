import type { Lang } from '../../kernel/index.js'
import type { Paragraph, WordPaper } from '../../office/index.js'
import { idFrom } from '../names.js'
import { type FieldName, fields } from './fields.js'
import { type Doubt, doubt, type ItemSource } from './item.js'
import { likelyKind } from './kind.js'
import type { Collected } from './merge.js'
import { ofLaw } from './speech.js'

/**
 * A dossier with what no proposal is without, so that it can be judged by what was read: what stands in is told as a doubt. Nothing
 * is changed that was read.
 */
export function completed(read: Collected, paper: WordPaper, lang: Lang): Collected {
  const header: Record<string, unknown> = { ...read.header }
  const sources = new Map(read.sources)
  const doubts: Doubt[] = [...read.doubts]
  const top = sources.get('title') ?? sources.get('agency') ?? topOf(paper)

  const title = fill('title', () => ({
    value: fileTitle(paper.file),
    source: top,
    vi: 'tạm lấy tên tệp',
    en: 'the name of the file stands in',
  }))
  fill('id', () => ({ value: idFrom(`dx ${title}`), source: top }))
  fill('agency', () => ({
    value: { vi: 'chưa đọc được cơ quan', en: 'agency not read' }[lang],
    source: top,
    vi: 'để trống',
    en: 'left open',
  }))
  fill('kind', () => ({ value: likelyKind(title), source: top, vi: 'tạm xếp theo tên', en: 'taken by its title' }))
  fill('purpose', () => {
    const text = opening(paper)
    return text
      ? {
          value: text.text,
          source: { place: text.place, path: [], quote: text.text },
          vi: 'tạm lấy đoạn mở đầu',
          en: 'its first paragraph stands in',
        }
      : { value: title, source: top, vi: 'tạm lấy tên', en: 'the title stands in' }
  })
  return { header, sources, doubts }

  function fill(field: FieldName, by: () => { value: string; source: ItemSource; vi?: string; en?: string }): string {
    const known = header[field]
    if (known !== undefined) return String(known)
    const { value, source, vi, en } = by()
    header[field] = value
    sources.set(field, source)
    if (vi !== undefined && en !== undefined)
      doubts.push(
        doubt(
          field,
          source,
          `chưa đọc được trong hồ sơ; ${vi}`,
          `the dossier does not tell the ${fields[field].en}; ${en}`,
        ),
      )
    return value
  }
}

const topOf = ({ blocks: [first] }: WordPaper): ItemSource => ({
  place: first?.place ?? { in: 'text', paragraph: 1 },
  path: [],
  quote: first?.of === 'paragraph' ? first.text : '',
})

function fileTitle(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.[^.]+$/, '')
  return name.replace(/[-_]+/g, ' ').trim() || file
}

/** So many letters make a sentence that tells something. */
const fewestLetters = 60

/** The first paragraph of running text. */
function opening({ blocks }: WordPaper): Paragraph | undefined {
  return blocks.find(
    (block): block is Paragraph =>
      block.of === 'paragraph' &&
      block.place.in !== 'sheet' &&
      !/^[^.]*:\s*$/.test(block.text) &&
      block.text.length >= fewestLetters &&
      block.text !== block.text.toUpperCase() &&
      !ofLaw(block.text) &&
      !/^(?:kính gửi|v\s*\/\s*v|về việc)(?![\p{L}])/iu.test(block.text) &&
      // What only names who ordered it; where more follows, the matter is told.
      !(/^(?:thực hiện|theo)(?![\p{L}])/iu.test(block.text) && !/\.\s+\p{Lu}/u.test(block.text)),
  )
}
