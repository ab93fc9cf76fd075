import { resolve } from 'node:path'
import { type Hit, InputError, type Location, type Place, scopeLabel } from '../../kernel/index.js'
import type { Proposal } from '../schema/model.js'
import { correctedLists, Opinions } from '../schema/opinions.js'
import { proposalKindNames } from '../schema/proposal.js'
import { displayPath } from './files.js'
import { readMapping } from './fragments.js'
import { liesBeside } from './named-place.js'
import { opinionsEnding } from './plans.js'
import { schemaFaults } from './schema-check.js'
import type { Workspace } from './workspace.js'

/** An officer's file and where its entries stand. */
export interface ReadOpinions {
  readonly opinions: Opinions
  /** The path that users see. */
  readonly file: string
  readonly place: Place
}

/** The path of the officer's file beside a dossier: `de-cuong.docx` → `de-cuong.y-kien.yaml`. */
export function opinionsPath(dossier: string): string {
  return dossier.replace(/\.[^./\\]+$/, '') + opinionsEnding
}

/**
 * The officer's file beside a dossier, or nothing where there is none.
 * @throws InputError with each fault at its place: another dossier's file, no reason, what the schema does not know
 */
export function readOpinions(
  { file, header }: Pick<Proposal, 'file' | 'header'>,
  { reading }: Workspace,
): ReadOpinions | undefined {
  const path = resolve(reading.cwd, opinionsPath(file))
  if (file === '<stdin>' || !liesBeside(path, reading.files)) return undefined
  const shown = displayPath(path, reading.cwd)
  const own = { ...reading, hits: [] as Hit[] }
  const read = readMapping(path, own)
  const faults = read ? schemaFaults(Opinions, read.value, undefined, own.place) : own.hits
  if (!read || faults.length > 0 || !isOpinions(read.value)) throw unusableOpinions(shown, faults)
  const wrong = faultsOf(read.value, header.id, own.place)
  if (wrong.length > 0) throw unusableOpinions(shown, wrong)
  return { opinions: read.value, file: shown, place: own.place }
}

export function unusableOpinions(file: string, faults: readonly Hit[]): InputError {
  return new InputError(
    { vi: `Không dùng được tệp ý kiến “${file}”.`, en: `The file of opinions “${file}” cannot be used.` },
    faults,
  )
}

/** True by the schema check just made; the guard only tells the compiler. */
function isOpinions(value: object): value is Opinions {
  return 'proposal' in value
}

function faultsOf(opinions: Opinions, id: string, place: Place): Hit[] {
  const hits: Hit[] = []
  const fault = (location: Location | undefined, vi: string, en: string, remedyVi: string, remedyEn: string) =>
    hits.push({
      rule: 'model/schema',
      location,
      message: { vi, en },
      remedy: { vi: remedyVi, en: remedyEn },
    })
  if (opinions.proposal !== id)
    fault(
      place.of(opinions, 'proposal'),
      `Tệp ý kiến này của đề xuất “${opinions.proposal}”, không phải của “${id}”.`,
      `This file speaks of “${opinions.proposal}”, not of “${id}”.`,
      'Đặt tệp cạnh đúng hồ sơ; nếu hồ sơ chỉ đổi mã, sửa mã ở đây.',
      'Put it beside its dossier; where only the id changed, change it here.',
    )
  for (const one of [...(opinions.findings ?? []), ...(opinions.matches ?? [])])
    if (one.state !== 'accepted' && one.reason === undefined)
      fault(
        place.of(one, 'state'),
        one.state === 'asked' ? 'Ý kiến hỏi lại chưa ghi câu hỏi.' : 'Ý kiến gác lại chưa ghi lý do.',
        'There is no reason.',
        'Thêm dòng “reason: …” cho ý kiến này.',
        'Add “reason: …” to this opinion.',
      )
  for (const one of opinions.corrections ?? []) {
    const words =
      one.field === 'kind' ? Object.keys(proposalKindNames) : one.field === 'scope' ? Object.keys(scopeLabel) : []
    if (words.length > 0 && typeof one.is === 'string' && !words.includes(one.is)) {
      fault(
        place.of(one, 'is'),
        `“${one.is}” không phải giá trị của mục “${one.field}”.`,
        `“${one.is}” is no value of “${one.field}”.`,
        `Giá trị được dùng: ${words.join(', ')}.`,
        `Allowed values: ${words.join(', ')}.`,
      )
      continue
    }
    const isList = correctedLists.some((field) => field === one.field)
    const number = one.field === 'budget'
    const sound = isList
      ? (one.remove !== undefined || one.add !== undefined) && one.is === undefined
      : one.remove === undefined && one.add === undefined && typeof one.is === (number ? 'number' : 'string')
    if (!sound)
      fault(
        place.of(one),
        `Đính chính mục “${one.field}” chưa nói sửa thế nào.`,
        `The correction of “${one.field}” does not say what to change.`,
        isList
          ? 'Ghi “remove: …” (bỏ) hoặc “add: …” (thêm).'
          : `Ghi “is: …”${number ? ' bằng số, theo triệu đồng' : ''} (nội dung đúng).`,
        isList ? 'Write “remove: …” or “add: …”.' : 'Write “is: …”.',
      )
  }
  return hits
}
