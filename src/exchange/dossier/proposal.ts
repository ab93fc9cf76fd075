import { type LoadedProposal, proposalFrom, type RejectedFile, type Workspace } from '../../architecture/index.js'
import type { Hit, Lang, Location } from '../../kernel/index.js'
import { paperLocation, type WordPaper } from '../../office/index.js'
import { officeFault } from '../office-fault.js'
import type { Remark } from '../remark.js'
import { completed } from './complete.js'
import { type FieldName, fields, missingFields, missingName } from './fields.js'
import type { ItemSource } from './item.js'
import type { Collected } from './merge.js'
import { readDossier } from './read-dossier.js'
import { mainFirst } from './together.js'

/** A dossier in Word as a proposal whose places are paragraphs and rows, with what is to be said of how it was read. */
export interface ReadDossier {
  readonly result: LoadedProposal | RejectedFile
  readonly remarks: readonly Remark[]
}

/**
 * Reads a dossier of one or several papers as a proposal, by whatever can be read of it. Only papers of which nothing can be read
 * are rejected, with the reason. Its file is the first paper's.
 */
export function proposalOfDossier(papers: readonly WordPaper[], workspace: Workspace, lang: Lang): ReadDossier {
  const [paper = { file: '', blocks: [], macros: false, trackedChanges: false }] = mainFirst(papers)
  const found = readDossier(mainFirst(papers), workspace.model)
  const { file } = paper
  const faults = faultsOf(paper, found, lang)
  if (faults.length > 0) {
    const text = (field: string) => (typeof found.header[field] === 'string' ? String(found.header[field]) : '')
    const id = text('id') || file
    return {
      result: { file, id, title: text('title'), agency: text('agency'), hits: faults },
      remarks: papers.flatMap((p) => notesOn(p, lang)),
    }
  }
  const read = completed(found, paper, lang)
  const { header } = read
  const remarks = [...remarksOn(mainFirst(papers), read, lang), ...unreadIn(paper, read, lang)]
  const places = new WeakMap<object, string>()
  register(header, '', places)
  const at = (source: ItemSource) => paperLocation(source.file ?? file, source.place, source.quote, lang)
  const whole = read.sources.get('title')
  const of = (node: object, key?: string | number): Location | undefined => {
    const path = places.get(node)
    const source = path === undefined ? undefined : sourceAt(read, path, key)
    const found = source ?? whole
    return found && at(found)
  }
  const reading = {
    ...workspace.reading,
    hits: [],
    lostIds: new Set<string>(),
    place: { of, ofKey: of, written: () => undefined },
  }
  const value = { proposal: header }
  return { result: proposalFrom(file, value, JSON.stringify(value), workspace, reading), remarks }
}

/** Notes the path of every list and mapping, so that a place can be told of it. */
function register(node: unknown, path: string, places: WeakMap<object, string>): void {
  if (typeof node !== 'object' || node === null) return
  places.set(node, path)
  for (const [key, value] of Object.entries(node)) register(value, path === '' ? key : `${path}/${key}`, places)
}

/** The source of a part, else of what holds it. */
function sourceAt({ sources }: Collected, path: string, key: string | number | undefined): ItemSource | undefined {
  let at = [path, key].filter((part) => part !== undefined && part !== '').join('/')
  for (;;) {
    const known = sources.get(at)
    if (known || !at.includes('/')) return known
    at = at.slice(0, at.lastIndexOf('/'))
  }
}

/** What a dossier tells about itself at least. */
const telling: readonly FieldName[] = ['title', 'purpose', 'functions', 'budget']

function faultsOf(paper: WordPaper, { header }: Collected, lang: Lang): Hit[] {
  const { file, blocks } = paper
  const [first] = blocks
  const top = paperLocation(
    file,
    first?.place ?? { in: 'text', paragraph: 1 },
    first?.of === 'paragraph' ? first.text : '',
    lang,
  )
  if (blocks.length === 0) {
    return [
      officeFault({
        location: top,
        message: { vi: 'Văn bản không có chữ nào đọc được.', en: 'The paper holds no text that can be read.' },
        remedy: {
          vi: 'Nếu nội dung là ảnh chụp, bản quét, hãy dùng bản gốc soạn bằng Word.',
          en: 'If it is pictures or a scan, take the original written in Word.',
        },
      }),
    ]
  }
  if (telling.every((f) => header[f] === undefined)) {
    return [
      officeFault({
        location: top,
        message: {
          vi: 'Không nhận ra hồ sơ đề xuất: không tìm thấy tên dự án, cơ quan, mục tiêu, chức năng hay kinh phí.',
          en: 'This is no dossier that can be recognised: no title, agency, purpose, functions or budget was found.',
        },
        remedy: {
          vi: 'Ghi các mục như “Tên dự án: …”, “Chủ đầu tư: …”, “Mục tiêu”, “Chức năng”, hoặc lập phiếu bằng “kientruc proposal form”.',
          en: 'Write headings such as “Tên dự án: …”, “Chủ đầu tư: …”, “Mục tiêu”, “Chức năng”, or use “kientruc proposal form”.',
        },
      }),
    ]
  }
  return []
}

/** What was not found, with where a dossier usually says it: one remark, since a short paper leaves many things unsaid. */
function unreadIn(paper: WordPaper, { header }: Collected, lang: Lang): Remark[] {
  const missing = missingFields(header)
  if (missing.length === 0) return []
  const location = paperLocation(paper.file, paper.blocks[0]?.place ?? { in: 'text', paragraph: 1 }, '', lang)
  const listed = (of: Lang) => missing.map((field) => missingName(field, header, of))
  return [
    {
      kind: 'unread',
      location,
      message: { vi: `${listed('vi').join('; ')}.`, en: `${listed('en').join('; ')}.` },
    },
  ]
}

/** What was read and may be meant otherwise, and how the paper itself was taken. */
export function remarksOn(papers: readonly WordPaper[], { doubts }: Collected, lang: Lang): Remark[] {
  const unsure = doubts.map(
    ({ field, source, message, left }): Remark => ({
      kind: left ? 'left' : 'assumed',
      location: paperLocation(source.file ?? papers[0]?.file ?? '', source.place, source.quote, lang),
      message: {
        vi: `${fields[nameOf(field)].vi}: ${message.vi}.`,
        en: `${fields[nameOf(field)].en}: ${message.en}.`,
      },
    }),
  )
  return [...papers.flatMap((paper) => notesOn(paper, lang)), ...unsure]
}

function notesOn(paper: WordPaper, lang: Lang): Remark[] {
  const top = paperLocation(paper.file, paper.blocks[0]?.place ?? { in: 'text', paragraph: 1 }, '', lang)
  const notes: Remark[] = (paper.notes ?? []).map((message) => ({ kind: 'note', location: top, message }))
  if (paper.trackedChanges) {
    notes.push({
      kind: 'note',
      location: top,
      message: {
        vi: 'Văn bản còn thay đổi chưa duyệt (Track Changes); phần chèn được đọc, phần xóa thì không.',
        en: 'The paper has tracked changes; what was inserted is read, what was deleted is not.',
      },
    })
  }
  if (paper.macros) {
    notes.push({
      kind: 'note',
      location: top,
      message: { vi: 'Tệp có macro; macro không được chạy.', en: 'The file carries macros; they were not run.' },
    })
  }
  return notes
}

function nameOf(field: string): FieldName {
  const [outer = ''] = field.split('/')
  return isField(outer) ? outer : 'title'
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(fields, name)
}
