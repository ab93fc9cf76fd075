import fc from 'fast-check'
import { readOpinions } from '../../../src/architecture/read/opinions.js'
import { loadProposals } from '../../../src/architecture/read/proposals.js'
import { drafted } from '../../../src/exchange/catalogue/draft.js'
import { planFrom } from '../../../src/exchange/catalogue/plan-file.js'
import { InputError } from '../../../src/kernel/input-error.js'
import { readWorkbook } from '../../../src/office/sheet/read-workbook.js'
import { writeWorkbook } from '../../../src/office/sheet/write-workbook.js'
import { near } from '../mutate.js'
import { demand, target } from '../target.js'
import { filesWith, proposals, sound } from '../workspace.js'

const rows = [
  ['Mã', 'Tên hệ thống', 'Cơ quan chủ quản', 'Tình trạng', 'Số đơn vị'],
  ['M1', 'Kho dữ liệu', 'Sở A', 'Đang SD', 38],
  ['M2', 'Sổ tay số', 'S.B', 'treo', 8],
]
const bytes = await writeWorkbook('x', [{ name: 'Danh mục', widths: [], rows }])
const workbook = await readWorkbook(bytes, 'dm.xlsx')
const following = (text: string | undefined) => {
  const path = 'dm.xlsx.plan.yaml'
  const workspace = { ...sound, reading: { ...sound.reading, files: filesWith({ [path]: text ?? '' }) } }
  const from = text === undefined ? undefined : { path, ...planFrom(path, workspace) }
  const options = { memory: {}, asOf: '2020-01-01', keepDuplicates: false, overwrite: false }
  return drafted({ workbook, bytes, model: sound.model, lang: 'vi', from, path, agreed: false, options }).draft?.text()
}
const plan = following(undefined) ?? ''

const [dossier = ''] = proposals
const [loaded] = loadProposals(['-'], sound, dossier).proposals
const file = 'dx.yaml'
const header = { ...loaded?.proposal.header, id: 'dx-1' }
const opinions = `proposal: dx-1
by: Nguyễn Văn A
date: 2020-05-04
findings: [{ finding: 0123456789abcdef, state: set-aside, reason: Vốn bổ sung sau }]
matches: [{ match: lgsp, state: asked, reason: Đã hỏi }]
corrections:
  - { field: functions, remove: Tra cứu, reason: Không có }
  - { field: budget, is: 100, reason: Theo tờ trình }
`

/** What lies beside a dossier or a workbook: plans of imports and officers’ opinions, broken somewhere; followed, or refused with a place. */
export const beside = target({
  inputs: fc.oneof(
    // A workbook is read by each plan anew, which takes long.
    { weight: 1, arbitrary: near([plan]).map((text) => ({ as: 'plan' as const, text })) },
    { weight: 19, arbitrary: near([opinions]).map((text) => ({ as: 'opinions' as const, text })) },
  ),
  tries: 60,
  holds: ({ as, text }) => {
    try {
      if (as === 'plan') {
        const written = following(text) ?? ''
        demand(following(written) === written, 'the plan that is followed is written as another')
      } else {
        const workspace = { ...sound, reading: { ...sound.reading, files: filesWith({ 'dx.y-kien.yaml': text }) } }
        const read = readOpinions({ file, header } as Parameters<typeof readOpinions>[0], workspace)
        demand(read?.opinions.proposal === 'dx-1', 'opinions on another proposal')
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      demand(error.hits.length > 0 && error.hits.every((h) => h.location !== undefined), `no place: ${error.text.en}`)
    }
  },
})
