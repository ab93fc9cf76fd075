import { extname } from 'node:path'
import { dayOfMoment } from '../../../../kernel/index.js'
import type { Desk } from '../../desk.js'
import { download, type HttpAnswer, shown } from '../../http/answer.js'
import { Refused } from '../../http/refused.js'
import type { AskedByPerson } from '../../http/route.js'
import { type PaperFormat, paperFormats } from '../../judge-pages.js'
import { keptPapers } from '../../store/appraisals.js'
import { additionsOf } from '../../store/talk.js'
import { filesOf } from '../../store/versions.js'
import { contentBytes } from './effects.js'
import { resultFor, seenBy } from './seen.js'

// What can be taken of a dossier as a file.

export const acceptedFiles = '.docx,.xlsx,.pdf,.yaml,.yml,.doc,.odt,.rtf,.ods,.xls'

export const paperNames: Readonly<Record<PaperFormat, { readonly vi: string; readonly en: string }>> = {
  html: { vi: 'Xem bản in', en: 'To print' },
  docx: { vi: 'Word (.docx)', en: 'Word (.docx)' },
  pdf: { vi: 'PDF', en: 'PDF' },
}

const paperTypes: Readonly<Record<PaperFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A paper as it is sent: what is to be read in the browser is shown where it can do nothing. */
export function paperAnswer(name: string, format: PaperFormat, bytes: Uint8Array): HttpAnswer {
  return format === 'html'
    ? shown(new TextDecoder().decode(bytes))
    : download(`${name}.${format}`, paperTypes[format], bytes)
}

/** The paper on a dossier: as it was concluded on, else as it would be now. */
export async function paperFile(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const format = paperFormats.find((name) => name === asked.params.format)
  if (!format) throw new Refused(404)
  const { db, contents, judge } = desk
  const { seen, kept } = await db.transaction(asked.person.actor, async (tx) => {
    const seen = await seenBy(tx, asked)
    const paper = seen.conclusion && (await keptPapers(tx, seen.row.id)).find(({ kind }) => kind === format)
    return { seen, kept: paper && (await contents.get(paper.digest, tx)) }
  })
  const name = `phieu-tham-dinh-${seen.row.number}`
  if (kept) return paperAnswer(name, format, kept)
  const result = await resultFor(seen, asked, desk)
  if (!result) throw new Refused(404)
  return paperAnswer(name, format, contentBytes(await judge.paper(result, format)))
}

/** The letter that asked for additions. */
export async function requestFile(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const format = paperFormats.find((name) => name === asked.params.format)
  const { row, items } = await desk.db.transaction(asked.person.actor, async (tx) => {
    const { row } = await seenBy(tx, asked)
    const all = await additionsOf(tx, row.id)
    return { row, items: all.filter(({ round }) => String(round) === asked.params.round) }
  })
  const [first] = items
  if (!format || !first) throw new Refused(404)
  const { title, agency } = row
  const letter = { title, agency, items, due: first.due ?? undefined, day: dayOfMoment(first.asked_at) }
  const content = await desk.judge.request(letter, format, asked.lang)
  return paperAnswer(`de-nghi-bo-sung-${row.number}-${first.round}`, format, contentBytes(content))
}

export async function sentFile(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { params, person } = asked
  return desk.db.transaction(person.actor, async (tx) => {
    const { row } = await seenBy(tx, asked)
    const files = /^\d{1,6}$/.test(params.version ?? '') ? await filesOf(tx, row.id, Number(params.version)) : []
    const file = files.find(({ position }) => String(position + 1) === params.file)
    if (!file) throw new Refused(404)
    return download(file.name, typeOf(file.name), await desk.contents.get(file.digest, tx))
  })
}

export async function signedFile(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  return desk.db.transaction(asked.person.actor, async (tx) => {
    const { row } = await seenBy(tx, asked)
    const paper = (await keptPapers(tx, row.id)).find(({ id, kind }) => kind === 'signed' && id === asked.params.paper)
    if (!paper) throw new Refused(404)
    return download(paper.name, typeOf(paper.name), await desk.contents.get(paper.digest, tx))
  })
}

const typeOf = (name: string) =>
  ({ '.pdf': 'application/pdf', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg' })[
    extname(name).toLowerCase()
  ] ?? 'application/octet-stream'
