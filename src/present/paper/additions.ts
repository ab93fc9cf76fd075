import { capital, type Finding, type ProposalResult } from '../../appraise/index.js'
import { dayIn } from '../../kernel/index.js'
import { bit, body, dashed, type Paper, type Part, table, tableBlock } from '../document/model.js'
import { annexesOf } from './annexes.js'
import { groundOf } from './bases.js'
import type { PaperContext } from './context.js'
import { letterhead, signerOf } from './letterhead.js'
import { missingOf } from './missing.js'
import { questionsOf } from './opinions.js'
import { withoutIds } from './plain.js'
import { agencyOf, madeOn, titleOf } from './say.js'
import { counting } from './steps.js'

/** Rules on the dossier's form: who fails only these is asked to add, and is not judged. */
const ofForm = (rule: string) =>
  rule.startsWith('model/') || ['dossier/incomplete', 'dossier/unknown-agency', 'budget/missing'].includes(rule)

/** Whether a dossier cannot be judged as it is: unreadable, too thin, or at fault in nothing but what the law asks it to hold. */
export function asksForAdditions(entry: ProposalResult): boolean {
  const errors = counting(entry, 'error')
  return entry.verdict === 'insufficient' || (errors.length > 0 && errors.every(({ rule }) => ofForm(rule)))
}

/** What has to be added, and why. */
interface Addition {
  readonly what: string
  readonly why: string
}

/** A letter that asks for what a dossier lacks: exactly what, and on what basis. It judges nothing. */
export function additionsLetter(entry: ProposalResult, id: string, context: PaperContext): Paper {
  const { w, lang, model, result } = context
  const who = agencyOf(entry) || { vi: 'quý cơ quan', en: 'the agency' }[lang]
  const { must, should } = additionsOf(entry, context)
  const unread = entry.duplication.verdict === 'not-compared'
  const lacking = {
    vi: unread
      ? 'tệp hồ sơ có nội dung chưa đọc được nên chưa đối chiếu, chưa thẩm định được'
      : 'hồ sơ chưa đủ nội dung để thẩm định',
    en: unread
      ? 'Parts of its file could not be read, so it could not be judged'
      : 'It does not hold what is needed to judge it',
  }[lang]
  const subject = {
    vi: `V/v đề nghị bổ sung hồ sơ đề xuất “${titleOf(entry)}”`,
    en: `Subject: additions to the dossier of the proposal “${titleOf(entry)}”`,
  }[lang]
  const date =
    entry.proposal.date &&
    { vi: ` (${madeOn(entry.proposal.date, lang)})`, en: ` ${madeOn(entry.proposal.date, lang)}` }[lang]
  const asked = questionsOf(entry)
  const parts: Part[] = [
    {
      id: `${id}-bo-sung`,
      title: w.toAdd,
      blocks:
        must.length > 0
          ? [
              tableBlock(
                table(
                  [[w.number], w.addition, w.basis],
                  must.map(({ what, why }, i) => ({ cells: [i + 1, what, why] })),
                ),
              ),
            ]
          : [body(w.addFunctions)],
    },
    ...(asked.length > 0 ? [{ id: `${id}-hoi`, title: w.asked, blocks: [dashed(asked)] }] : []),
    ...(should.length > 0
      ? [
          {
            id: `${id}-lam-ro`,
            title: w.toClarify,
            blocks: [
              dashed(should.map(({ what, why }) => [bit(what, undefined, why === '' ? undefined : `(${why})`)])),
            ],
          },
        ]
      : []),
  ]
  return {
    id,
    title: `${w.additionsTitle}: ${titleOf(entry)}`,
    head: letterhead(model, w, subject),
    heading: undefined,
    subheading: undefined,
    to: `${w.addressee}: ${agencyOf(entry) || w.dots}`,
    opening: [
      body(
        {
          vi: `Cơ quan thẩm định đã nhận hồ sơ đề xuất “${titleOf(entry)}”${agencyOf(entry) ? ` của ${agencyOf(entry)}` : ''}${date ?? ''}. Qua xem xét, ${lacking} sự phù hợp với ${result.architecture.name}. Theo các quy định có hiệu lực tại ngày ${dayIn(entry.asOf, lang)}, đề nghị ${who} bổ sung, làm rõ như sau:`,
          en: `The appraising body has received the dossier of the proposal “${titleOf(entry)}”${agencyOf(entry) ? ` of ${agencyOf(entry)}` : ''}${date ?? ''}. ${lacking} against ${result.architecture.name}. By the law in force on ${dayIn(entry.asOf, lang)}, ${who} is asked to add the following:`,
        }[lang],
      ),
    ],
    numbered: true,
    parts,
    closing: [
      body(
        {
          vi: `Hồ sơ bổ sung đề nghị gửi trước ngày …… tháng …… năm ……… để tiếp tục thẩm định theo quy định. Thời gian thẩm định tính từ ngày nhận đủ hồ sơ./.`,
          en: 'Please send the additions by ………; the appraisal goes on when the dossier is complete.',
        }[lang],
      ),
    ],
    signer: signerOf(model, w),
    advice: w.advice,
    annexes: annexesOf(entry, id, context),
  }
}

/** What is asked for, and what would help: the regime's list, then what other rules miss. */
function additionsOf(entry: ProposalResult, context: PaperContext): { must: Addition[]; should: Addition[] } {
  const known = context.proposals.has(entry.proposal.file)
  if (!known || entry.duplication.verdict === 'not-compared')
    return { must: faults(entry.findings, context), should: [] }
  const missing = missingOf(entry, context)
  const asked = (wanted: boolean): Addition[] =>
    missing.filter(({ must }) => must === wanted).map(({ what, why }) => ({ what: capital(what), why }))
  const others = (severity: Finding['severity']) =>
    counting(entry, severity).filter((f) => f.rule !== 'dossier/incomplete')
  const must = [...asked(true), ...others('error').map((f) => asAddition(f, context))]
  const should = others('warning').map((f) => asAddition(f, context))
  // Where the law asks for nothing that is missing, what would help is what is asked for.
  if (must.length === 0) return { must: should, should: asked(false) }
  return { must, should: [...should.map(({ what }) => ({ what, why: '' })), ...asked(false)] }
}

function asAddition(finding: Finding, context: PaperContext): Addition {
  const { message, remedy } = finding
  return {
    what: withoutIds(`${message} ${remedy ?? ''}`.trim(), context.model, context.ids),
    why: groundOf(finding, context),
  }
}

const isOfOffice = ({ location }: Finding) => location?.within !== undefined

function inPlace({ message, location }: Finding): string {
  const cell = location?.within?.split('!').at(-1) ?? ''
  return cell === '' ? message : `${message.replace(/\.$/, '')} (${cell}).`
}

/** What is wrong with a file that could not be read: fields that are missing by their names, the rest by its lines. */
function faults(findings: readonly Finding[], { w, lang }: PaperContext): Addition[] {
  // Of a form or a paper each finding says in its own words what is empty or wrong, and in which cell.
  const [office, files] = [findings.filter(isOfOffice), findings.filter((f) => !isOfOffice(f))]
  const named = files.map((f) => ({ f, label: /[“"][\p{L}\d.]+[”"] \(([^()]+)\)/u.exec(f.message)?.[1] }))
  const missing = [
    ...new Set(named.flatMap(({ f, label }) => (label !== undefined && f.rule === 'model/schema' ? [label] : []))),
  ]
  const lines = [
    ...new Set(
      named.flatMap(({ f, label }) =>
        label === undefined && f.location ? [f.location.within ?? String(f.location.line)] : [],
      ),
    ),
  ]
  return [
    ...office.map((f) => ({ what: inPlace(f), why: w.askedByAppraisal })),
    ...missing.map((what) => ({ what: capital(what), why: w.askedByAppraisal })),
    ...(lines.length > 0
      ? [
          {
            what: {
              vi: `Chỉnh sửa tệp hồ sơ điện tử: nội dung tại ${lines.length > 1 ? 'các ' : ''}vị trí ${lines.join(', ')} chưa đọc được.`,
              en: `Mend the file: what stands at ${lines.join(', ')} could not be read.`,
            }[lang],
            why: w.askedByAppraisal,
          },
        ]
      : []),
  ]
}
