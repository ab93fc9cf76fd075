import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import type { CheckResult } from '../../../appraise/index.js'
import { InputError } from '../../../kernel/index.js'
import { bit, body, type DeskContent, type DeskPage, dashed, facts, factsBlock, note } from '../../../present/index.js'
import { act } from '../act.js'
import type { Desk } from '../desk.js'
import type { Command } from '../domain/commands.js'
import { decide } from '../domain/decide.js'
import { stateNames } from '../domain/states.js'
import { type Answer, download, seeOther, shown } from '../http/answer.js'
import { Refused } from '../http/refused.js'
import type { AskedByPerson } from '../http/route.js'
import { dossierDigest, type Judged, type NamedFile, type PaperFormat, paperFormats } from '../judge.js'
import type { Tx } from '../store/db.js'
import { addAppraisal, addDossier, appraisalOf, type DossierRow, dossierById, filesOf } from '../store/dossiers.js'
import { log } from '../store/log.js'
import { framed } from './frame.js'
import { dayOf } from './queue.js'

const accepted = '.docx,.xlsx,.pdf,.yaml,.yml,.doc,.odt,.rtf,.ods,.xls'

export async function newDossierPage(
  asked: AskedByPerson,
  desk: Desk,
  alerts: readonly string[] = [],
): Promise<Answer> {
  const say = (vi: string, en: string) => ({ vi, en })[asked.lang]
  const staff = asked.person.actor.agency === undefined
  const agencies = staff ? (await desk.judge.standing()).agencies : []
  return framed(
    {
      title: say('Nộp hồ sơ', 'Send dossiers'),
      lead: staff
        ? say('Mỗi tệp là một hồ sơ, trừ khi chọn ghép.', 'Each file is a dossier, unless they are joined.')
        : say(
            'Hồ sơ được lưu ở dạng nháp; chỉ cơ quan bạn thấy cho đến khi bấm gửi.',
            'The dossier is kept as a draft; only your agency sees it until you send it.',
          ),
      ...(alerts.length > 0 ? { alert: alerts.join(' ') } : {}),
      sections: [
        {
          id: 'tep',
          content: [
            {
              kind: 'form',
              action: '/ho-so',
              fields: [
                {
                  of: 'files',
                  name: 'files',
                  label: say('Tệp hồ sơ', 'Files'),
                  hint: say(
                    'Word, Excel, PDF có chữ hoặc YAML; mỗi tệp tối đa 32 MiB, mỗi lần tối đa 50 tệp.',
                    'Word, Excel, PDF with text or YAML; a file up to 32 MiB, 50 files at once.',
                  ),
                  accept: accepted,
                  multiple: true,
                  required: true,
                },
                {
                  of: 'check',
                  name: 'together',
                  value: 'yes',
                  label: say('Các tệp này là một hồ sơ', 'These files are one dossier'),
                },
                ...(staff
                  ? [
                      {
                        of: 'choice' as const,
                        name: 'agency',
                        label: say('Cơ quan đề xuất', 'Agency'),
                        choices: [
                          { value: '', label: say('Theo nội dung hồ sơ', 'As the dossier says') },
                          ...agencies.map(({ id, name }) => ({ value: id, label: name })),
                        ],
                      },
                    ]
                  : []),
              ],
              buttons: [{ label: say('Nộp', 'Send') }],
            },
          ],
        },
      ],
    },
    asked,
    desk,
    alerts.length > 0 ? 422 : 200,
  )
}

/** Takes in a pile: what can be read becomes dossiers, what cannot is said. */
export async function addDossiers(asked: AskedByPerson, desk: Desk): Promise<Answer> {
  const { uploads, form, lang } = asked
  const files = uploads.filter(({ field }) => field === 'files')
  const piles = form.has('together') && files.length > 0 ? [files] : files.map((file) => [file])
  const alerts: string[] = []
  const added: string[] = []
  for (const pile of piles) {
    try {
      const judged = await desk.judge.judge(pile, lang)
      added.push(await addOne(pile, judged, asked, desk))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      alerts.push([error.text[lang], ...error.hits.map(({ message }) => message[lang])].join(' '))
    }
  }
  if (piles.length === 0) alerts.push({ vi: 'Chưa chọn tệp nào.', en: 'No file was chosen.' }[lang])
  if (alerts.length > 0) return newDossierPage(asked, desk, alerts)
  return seeOther(added.length === 1 ? `/ho-so/${added[0]}` : '/')
}

async function addOne(files: readonly NamedFile[], judged: Judged, asked: AskedByPerson, desk: Desk): Promise<string> {
  const { person, form, lang } = asked
  const { workspace, contents, db, now } = desk
  const { actor } = person
  const chosen = form.get('agency') ?? ''
  const agency = actor.agency ?? (chosen === '' ? judged.agency : chosen)
  if (agency === undefined)
    throw new InputError({
      vi: `“${files[0]?.name}”: hồ sơ không nêu cơ quan nào có trong kiến trúc; hãy chọn cơ quan đề xuất rồi nộp lại.`,
      en: `“${files[0]?.name}” names no agency of the architecture; choose one and send it again.`,
    })
  const id = randomUUID()
  const at = now().toISOString()
  const digest = dossierDigest(files)
  const command: Command = actor.agency === undefined ? { do: 'register', agency } : { do: 'begin' }
  const decision = decide(undefined, command, actor, at)
  if ('refused' in decision) throw new InputError(decision.refused)
  const { dossier: facts } = decision
  await db.transaction(actor, async (tx) => {
    const kept = []
    for (const { name, bytes } of files) kept.push({ name, digest: await contents.put(bytes, tx), bytes: bytes.length })
    const number = await addDossier(tx, {
      ...{ workspace, id, agency, facts, digest, at, files: kept, by: actor.account, functions: judged.functions },
      title: judged.title || { vi: `Hồ sơ “${files[0]?.name}”`, en: `Dossier “${files[0]?.name}”` }[lang],
    })
    await log(tx, workspace, {
      kind: command.do,
      at,
      account: actor.account,
      dossier: id,
      data: { number, digest },
    })
    if (facts.state !== 'draft')
      await addAppraisal(tx, { workspace, dossier: id, version: 1, digest, result: judged.result, at })
  })
  return id
}

/** The files of a dossier as they were sent. */
async function sentFiles(tx: Tx, { id, version }: DossierRow, { contents }: Desk): Promise<NamedFile[]> {
  const files: NamedFile[] = []
  for (const { name, digest } of await filesOf(tx, id, version))
    files.push({ name, bytes: await contents.get(digest, tx) })
  return files
}

/** The dossier that the address names, if the actor may see it. @throws Refused */
async function found(tx: Tx, { params }: AskedByPerson): Promise<DossierRow> {
  const row = await dossierById(tx, params.id ?? '')
  if (!row) throw new Refused(404)
  return row
}

/** What came out for a dossier: as it was recorded, or for a draft as it would be now, of which nothing is kept. */
async function resultFor(
  asked: AskedByPerson,
  desk: Desk,
): Promise<{ row: DossierRow; result: CheckResult | undefined; files: NamedFile[] }> {
  const seen = await desk.db.transaction(asked.person.actor, async (tx) => {
    const row = await found(tx, asked)
    const files = await sentFiles(tx, row, desk)
    return { row, files, result: (await appraisalOf(tx, row.id, row.version))?.result }
  })
  if (seen.result || seen.row.state !== 'draft') return seen
  return { ...seen, result: (await desk.judge.judge(seen.files, asked.lang)).result }
}

export async function dossierPage(asked: AskedByPerson, desk: Desk): Promise<Answer> {
  const { lang, person } = asked
  const say = (vi: string, en: string) => ({ vi, en })[lang]
  const { row, result, files } = await resultFor(asked, desk)
  const state = Object.entries(stateNames).find(([key]) => key === row.state)?.[1][lang] ?? row.state
  const address = `/ho-so/${row.id}`
  const own: DeskContent[] = [
    factsBlock(
      facts([
        [say('Số', 'Number'), row.number],
        [say('Cơ quan đề xuất', 'Agency'), row.agency],
        [say('Trạng thái', 'State'), state],
        [say('Phiên bản', 'Version'), row.version],
        [say('Cán bộ thẩm định', 'Reviewer'), row.assignee ?? ''],
        [say('Ngày nộp', 'Sent'), dayOf(row.created_at, lang)],
        [say('Tệp hồ sơ', 'Files'), files.map(({ name }, i) => bit(name, `${address}/tep/${i + 1}`))],
      ]),
    ),
    ...(row.state === 'draft' && person.actor.roles.includes('submitter')
      ? [
          {
            kind: 'form' as const,
            action: `${address}/gui`,
            fields: [],
            buttons: [{ label: say('Gửi thẩm định', 'Send for appraisal') }],
          },
        ]
      : []),
  ]
  const papers = paperFormats.map((format) => [bit(paperNames[format][lang], `${address}/phieu/${format}`)])
  const page: DeskPage = {
    title: row.title,
    kind: say(`Hồ sơ số ${row.number}`, `Dossier ${row.number}`),
    up: { href: '/', text: say('‹ Hồ sơ', '‹ Dossiers') },
    sections: [
      { id: 'thong-tin', content: own },
      ...(result
        ? [
            {
              id: 'ket-qua',
              heading:
                row.state === 'draft'
                  ? say('Tự kiểm tra', 'Self-check')
                  : say('Kết quả đối chiếu', 'What the check found'),
              content: [
                ...(row.state === 'draft'
                  ? [note(say('Kết quả tự kiểm tra không được lưu lại.', 'Nothing of a self-check is kept.'))]
                  : []),
                { kind: 'paper' as const, html: await desk.judge.letter(result) },
              ],
            },
            { id: 'ban-in', heading: say('Tải phiếu', 'Download the paper'), content: [dashed(papers)] },
          ]
        : [{ id: 'ket-qua', content: [body(say('Hồ sơ đang được thẩm định.', 'The dossier is being appraised.'))] }]),
    ],
  }
  return framed(page, asked, desk)
}

const paperNames: Readonly<Record<PaperFormat, { readonly vi: string; readonly en: string }>> = {
  html: { vi: 'Xem bản in', en: 'To print' },
  docx: { vi: 'Word (.docx)', en: 'Word (.docx)' },
  pdf: { vi: 'PDF', en: 'PDF' },
}

const paperTypes: Readonly<Record<PaperFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export async function paperFile(asked: AskedByPerson, desk: Desk): Promise<Answer> {
  const format = paperFormats.find((name) => name === asked.params.format)
  if (!format) throw new Refused(404)
  const { row, result } = await resultFor(asked, desk)
  if (!result) throw new Refused(404)
  const content = await desk.judge.paper(result, format)
  const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('')
  if (format === 'html' && typeof bytes === 'string') return shown(bytes)
  return download(`phieu-tham-dinh-${row.number}.${format}`, paperTypes[format], bytes)
}

export async function sentFile(asked: AskedByPerson, desk: Desk): Promise<Answer> {
  const { params, person } = asked
  return desk.db.transaction(person.actor, async (tx) => {
    const row = await found(tx, asked)
    const file = (await filesOf(tx, row.id, row.version)).find(({ position }) => String(position + 1) === params.file)
    if (!file) throw new Refused(404)
    const type = extname(file.name) === '.pdf' ? 'application/pdf' : 'application/octet-stream'
    return download(file.name, type, await desk.contents.get(file.digest, tx))
  })
}

/** From the agency's desk to the Department's. */
export async function sendDossier(asked: AskedByPerson, desk: Desk): Promise<Answer> {
  const { person, lang } = asked
  const { db, workspace, judge, now } = desk
  const { row, files } = await db.transaction(person.actor, async (tx) => {
    const row = await found(tx, asked)
    return { row, files: await sentFiles(tx, row, desk) }
  })
  const { result } = await judge.judge(files, lang)
  await act(row.id, { do: 'submit' }, person, desk)
  const at = now().toISOString()
  await db.transaction({ kind: 'system', workspace }, (tx) =>
    addAppraisal(tx, { workspace, dossier: row.id, version: row.version, digest: dossierDigest(files), result, at }),
  )
  return seeOther(`/ho-so/${row.id}`)
}
