import { randomUUID } from 'node:crypto'
import { InputError, sayIn } from '../../../../kernel/index.js'
import { bit, body, type DeskContent, type DeskField, dashed } from '../../../../present/index.js'
import { act } from '../../act.js'
import type { Desk } from '../../desk.js'
import type { DossierCommand } from '../../domain/commands.js'
import { outcomeOf } from '../../domain/decide.js'
import { download, type HttpAnswer, seeOther } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { dossierDigest, type JudgedDossier } from '../../judge.js'
import type { NamedFile } from '../../judge-pages.js'
import { addAppraisal, addPaper } from '../../store/appraisals.js'
import type { Tx } from '../../store/db.js'
import { addDossier, onlyDossierWith, saveTitle } from '../../store/dossiers.js'
import { log } from '../../store/log.js'
import { replaceFiles } from '../../store/versions.js'
import { framed } from '../frame.js'
import { acceptedFiles } from './files.js'
import { seenBy } from './seen.js'

/** Where a dossier begins: files, or the form. */
export async function newDossierPage(
  asked: AskedByPerson,
  desk: Desk,
  alerts: readonly string[] = [],
  added: readonly { readonly id: string; readonly title: string }[] = [],
): Promise<HttpAnswer> {
  const say = sayIn(asked.lang)
  const staff = asked.person.actor.agency === undefined
  const agencies = staff ? (await desk.judge.standing()).agencies : []
  const files: DeskContent = {
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
        accept: acceptedFiles,
        multiple: true,
        required: true,
      },
      {
        of: 'check',
        name: 'together',
        value: 'yes',
        checked: !staff,
        label: say('Các tệp này cùng là một hồ sơ', 'These files are one dossier'),
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
    buttons: [{ label: staff ? say('Ghi nhận hồ sơ', 'Register') : say('Tải lên và kiểm tra', 'Upload and check') }],
  }
  return framed(
    {
      title: say('Nộp hồ sơ', 'Send dossiers'),
      lead: staff
        ? say(
            'Ghi nhận hồ sơ giấy hoặc chồng hồ sơ: mỗi tệp là một hồ sơ, trừ khi chọn ghép.',
            'Register what came on paper or in a pile: each file is a dossier, unless they are joined.',
          )
        : say(
            'Tải tệp lên, xem kết quả tự kiểm tra, sửa, rồi mới gửi. Cơ quan thẩm định chưa thấy gì cho đến khi bấm “Gửi thẩm định”.',
            'Upload the files, see what the check finds, mend, and only then send. The Department sees nothing until “Send for appraisal”.',
          ),
      ...(alerts.length > 0 ? { alert: alerts.join(' ') } : {}),
      sections: [
        ...(added.length > 0
          ? [
              {
                id: 'da-nhan',
                heading: say('Đã nhận', 'Taken in'),
                content: [dashed(added.map(({ id, title }) => [bit(title, `/ho-so/${id}`)]))],
              },
            ]
          : []),
        ...(staff
          ? []
          : [
              {
                id: 'truoc-khi-nop',
                content: [
                  body(
                    bit(
                      say(
                        'Đã có ai làm chưa? Tra cứu trước khi lập hồ sơ',
                        'Has anybody done it? Look before you write',
                      ),
                      '/tra-cuu',
                    ),
                  ),
                ],
              },
            ]),
        { id: 'tep', heading: say('Tải tệp lên', 'Upload files'), content: [files] },
        ...(staff
          ? []
          : [
              {
                id: 'phieu',
                heading: say('Hoặc điền phiếu', 'Or fill in the form'),
                content: [
                  body(
                    bit(say('Điền phiếu đề xuất ngay trên trang', 'Fill in the form here'), '/ho-so/phieu'),
                    say('; hoặc ', '; or '),
                    bit(say('tải phiếu Excel trống', 'take the empty Excel form'), '/ho-so/phieu.xlsx'),
                    say(', điền rồi tải lên ở mục trên.', ', fill it in and upload it above.'),
                  ),
                ],
              },
            ]),
      ],
    },
    asked,
    desk,
    alerts.length > 0 ? 422 : 200,
  )
}

/** Takes in a pile: what can be read becomes dossiers, what cannot is said. */
export async function addDossiers(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { uploads, form, lang } = asked
  const files = uploads.filter(({ field }) => field === 'files')
  const piles = form.has('together') && files.length > 0 ? [files] : files.map((file) => [file])
  const alerts: string[] = []
  const added: { id: string; title: string }[] = []
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
  if (alerts.length > 0) return newDossierPage(asked, desk, alerts, added)
  return seeOther(added.length === 1 ? `/ho-so/${added[0]?.id}` : '/')
}

/** Takes in one dossier, an agency's as a draft. @throws InputError where nobody says whose it is, or the domain refuses */
export function addOne(
  files: readonly NamedFile[],
  judged: JudgedDossier,
  asked: Pick<AskedByPerson, 'person' | 'form' | 'lang'>,
  desk: Desk,
  same: Same = 'another',
) {
  const { person, form } = asked
  const chosen = form.get('agency') ?? ''
  return takeDossier(files, judged, person.actor.agency ?? (chosen === '' ? judged.agency : chosen), asked, desk, same)
}

/** What content is that the agency has sent already: another dossier, or the one that is there. */
type Same = 'another' | 'the one'

/** The same where it is known whose it is. */
export async function takeDossier(
  files: readonly NamedFile[],
  judged: JudgedDossier,
  agency: string | undefined,
  { person: { actor }, lang }: Pick<AskedByPerson, 'person' | 'lang'>,
  desk: Desk,
  same: Same = 'another',
): Promise<{ id: string; title: string }> {
  const { workspace, db, now } = desk
  const { agencies } = await desk.judge.standing()
  if (agency === undefined || !agencies.some(({ id }) => id === agency))
    throw new InputError({
      vi: `“${files[0]?.name}”: hồ sơ không nêu cơ quan nào có trong kiến trúc; hãy chọn cơ quan đề xuất rồi nộp lại.`,
      en: `“${files[0]?.name}” names no agency of the architecture; choose one and send it again.`,
    })
  const id = randomUUID()
  const at = now().toISOString()
  const digest = dossierDigest(files)
  const command: DossierCommand = actor.agency === undefined ? { do: 'register', agency } : { do: 'begin' }
  const decision = outcomeOf(undefined, command, actor, at)
  if ('refused' in decision) throw new InputError(decision.refused)
  const { dossier: facts } = decision
  const title = (judged.title || { vi: `Hồ sơ “${files[0]?.name}”`, en: `Dossier “${files[0]?.name}”` }[lang]).slice(
    0,
    1000,
  )
  return db.transaction(actor, async (tx) => {
    const known = same === 'the one' ? await onlyDossierWith(tx, workspace, agency, digest) : undefined
    if (known !== undefined) return { id: known, title }
    const kept = await keptIn(tx, files, desk)
    const number = await addDossier(tx, {
      ...{ workspace, id, agency, facts, digest, at, title, files: kept, by: actor.account },
      functions: judged.functions,
    })
    await log(tx, workspace, { kind: command.do, at, account: actor.account, dossier: id, data: { number, digest } })
    if (facts.state !== 'draft')
      await addAppraisal(tx, {
        workspace,
        dossier: id,
        version: 1,
        digest,
        result: judged.result,
        field: judged.field,
        at,
      })
    return { id, title }
  })
}

async function keptIn(tx: Tx, files: readonly NamedFile[], { contents }: Desk) {
  const kept = []
  for (const { name, bytes } of files) kept.push({ name, digest: await contents.put(bytes, tx), bytes: bytes.length })
  return kept
}

/** Other files for what was not sent yet. */
export async function amendDossier(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { uploads, person } = asked
  const files = uploads.filter(({ field }) => field === 'files')
  if (files.length === 0) throw new InputError({ vi: 'Chưa chọn tệp nào.', en: 'No file was chosen.' })
  const seen = await desk.db.transaction(person.actor, (tx) => seenBy(tx, asked))
  const { title, functions } = await desk.judge.read(files, asked.lang)
  const { workspace } = desk
  await act(seen.row.id, { do: 'amend' }, person, desk, async (tx, facts, at) => {
    await replaceFiles(tx, {
      ...{ workspace, dossier: seen.row.id, version: facts.version + 1, digest: dossierDigest(files) },
      ...{ by: person.actor.account, at, files: await keptIn(tx, files, desk) },
    })
    if (facts.version === 0) await saveTitle(tx, seen.row.id, title, functions)
  })
  return seeOther(`/ho-so/${seen.row.id}?xong=amend`)
}

const signedKinds: readonly { readonly ending: RegExp; readonly begins: readonly number[] }[] = [
  { ending: /\.pdf$/i, begins: [0x25, 0x50, 0x44, 0x46] },
  { ending: /\.png$/i, begins: [0x89, 0x50, 0x4e, 0x47] },
  { ending: /\.jpe?g$/i, begins: [0xff, 0xd8, 0xff] },
]

/** The paper as it came back from whoever signed it: a scan, or a file with a signature in it. */
export async function attachSigned(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { uploads, person } = asked
  const { row } = await desk.db.transaction(person.actor, (tx) => seenBy(tx, asked))
  const [file] = uploads.filter(({ field }) => field === 'files')
  if (!file) throw new InputError({ vi: 'Chưa chọn tệp nào.', en: 'No file was chosen.' })
  const kind = signedKinds.find(({ ending }) => ending.test(file.name))
  if (!kind?.begins.every((byte, i) => file.bytes[i] === byte))
    throw new InputError({
      vi: `“${file.name}” không phải tệp PDF, JPG hay PNG. Hãy quét hoặc xuất bản đã ký ra PDF rồi đính kèm lại.`,
      en: `“${file.name}” is no PDF, JPG or PNG. Scan or export the signed paper as PDF and attach it again.`,
    })
  const { name, bytes } = file
  const { workspace, contents } = desk
  const { id } = row
  await act(id, { do: 'attach' }, person, desk, async (tx, _, at) => {
    const digest = await contents.put(bytes, tx)
    const by = person.actor.account
    await addPaper(tx, { workspace, dossier: id, kind: 'signed', name, digest, bytes: bytes.length, by, at })
  })
  return seeOther(`/ho-so/${id}?xong=attach#phieu`)
}

/** The form, as an alternative to files: its lists are the architecture’s. */
export async function formPage(asked: AskedByPerson, desk: Desk, alerts: readonly string[] = []): Promise<HttpAnswer> {
  const { lang, form, person } = asked
  const say = sayIn(lang)
  const sections = desk.judge.form(lang)
  const { agencies } = await desk.judge.standing()
  const own = agencies.find(({ id }) => id === person.actor.agency)?.name
  const fields: DeskField[] = sections.flatMap(({ title, fields: lines }): DeskField[] => [
    { of: 'content', content: [{ kind: 'heading', id: undefined, bits: [bit(title)] }] },
    ...lines.flatMap(({ field, label, hint, required, choices, open, times, lines: rows }): DeskField[] =>
      Array.from({ length: times }, (_, n): DeskField => {
        const name = `${field}.${n + 1}`
        const value = form.get(name) ?? (field === 'agency' ? own : undefined)
        const common = {
          name,
          label: times > 1 ? `${label} (${n + 1})` : label,
          ...(n === 0 ? { hint } : {}),
          required,
          value,
        }
        if (choices && !open) return { ...common, of: 'choice', choices: [{ value: '', label: '–' }, ...choices] }
        if (choices) return { ...common, of: 'text', most: 1000, options: choices.map((choice) => choice.value) }
        return rows > 1
          ? { ...common, of: 'area', rows: rows + 1, most: 20_000 }
          : { ...common, of: 'text', most: 2000 }
      }),
    ),
  ])
  return framed(
    {
      title: say('Phiếu đề xuất', 'Proposal form'),
      lead: say(
        'Mục có dấu * là bắt buộc. Phiếu được lưu thành tệp Excel trong hồ sơ nháp; tự kiểm tra xong mới gửi.',
        'What is marked * is needed. The form becomes an Excel file of a draft; it is sent after the self-check.',
      ),
      up: { href: '/ho-so/moi', text: say('‹ Nộp hồ sơ', '‹ Send dossiers') },
      ...(alerts.length > 0 ? { alert: alerts.join(' ') } : {}),
      sections: [
        {
          id: 'phieu',
          content: [
            {
              kind: 'form',
              action: '/ho-so/phieu',
              fields,
              sticky: true,
              buttons: [{ label: say('Lưu nháp và kiểm tra', 'Keep as a draft and check') }],
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

export async function takeForm(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, lang } = asked
  const values = new Map(
    desk.judge
      .form(lang)
      .flatMap(({ fields }) => fields)
      .map(({ field, times }) => [
        field,
        Array.from({ length: times }, (_, n) => (form.get(`${field}.${n + 1}`) ?? '').trim()),
      ]),
  )
  try {
    const file = await desk.judge.filledForm(values)
    const judged = await desk.judge.judge([file], lang)
    // What is wrong with a line is said here, where it can be mended; the rest is for the check to say.
    const [entry] = judged.result.results
    if (entry?.duplication.verdict === 'not-compared')
      return await formPage(
        asked,
        desk,
        entry.findings.map(({ message }) => message),
      )
    const { id } = await addOne([file], judged, asked, desk)
    return seeOther(`/ho-so/${id}`)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return formPage(asked, desk, [error.text[lang], ...error.hits.map(({ message }) => message[lang])])
  }
}

/** The empty form as a workbook. */
export async function emptyForm(_: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { name, bytes } = await desk.judge.filledForm(new Map())
  return download(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes)
}
