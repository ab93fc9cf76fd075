import type { ProposalResult } from '../appraise/index.js'
import type { BuiltSystem, Model, Proposal, System } from '../architecture/index.js'
import { type Hit, InputError } from '../kernel/index.js'
import { dayMonthYear } from '../language/index.js'

/** What was said at the command: why a proposal is approved against the verdict, and new ids for its systems. */
interface Said {
  readonly reason?: string | undefined
  readonly rename?: ReadonlyMap<string, string> | undefined
}

/** @throws InputError where the proposal was taken in before, the verdict is against it, or an id is taken by something else */
export function refuseUnlessFit(model: Model, proposal: Proposal, result: ProposalResult, said: Said): void {
  const { header } = proposal
  const before = model.decisions.get(header.id)
  if (before) {
    const at = model.locate(before)
    throw new InputError({
      vi: `Đề xuất “${header.id}” đã được đưa vào kiến trúc theo quyết định ngày ${dayMonthYear(before.date)}${before.document ? ` (${before.document})` : ''}${at ? `, ghi tại ${at.file}:${at.line}` : ''}; không đưa vào lần nữa.`,
      en: `“${header.id}” was taken into the architecture by the decision of ${before.date}${before.document ? ` (${before.document})` : ''}${at ? `, at ${at.file}:${at.line}` : ''}; it is not taken in again.`,
    })
  }
  const against = result.verdict === 'nonconforming' || result.verdict === 'insufficient'
  if (against && said.reason === undefined) {
    const errors = result.findings.filter((f) => f.severity === 'error' && f.waivedBy === undefined)
    const rules = [...new Set(errors.map((f) => f.rule))].join(', ')
    throw new InputError({
      vi: `Kết luận đối chiếu của “${header.id}” là “${result.verdict === 'insufficient' ? 'chưa đủ cơ sở đánh giá' : 'chưa phù hợp'}”${rules ? ` (${rules})` : ''} nên không đưa vào kiến trúc. Xem “kientruc check ${proposal.file}”. Nếu cấp có thẩm quyền vẫn phê duyệt, nêu lý do bằng --reason "…" và số văn bản bằng --document.`,
      en: `“${header.id}” ${result.verdict === 'insufficient' ? 'could not be judged' : 'does not conform'}${rules ? ` (${rules})` : ''} and is not taken in. See “kientruc check ${proposal.file}”. If it is approved all the same, say why with --reason "…" and name the paper with --document.`,
    })
  }
  const agency = header.owner ?? header.agency
  if (proposal.systems.length > 0 && !model.agencies.has(agency)) {
    throw new InputError({
      vi: `Cơ quan “${agency}” của đề xuất không có trong danh mục cơ quan; ghi mã cơ quan vào “agency”, hoặc bổ sung cơ quan vào kiến trúc trước.`,
      en: `The agency “${agency}” is none of the architecture's; write its id under “agency”, or add it to the architecture first.`,
    })
  }
  for (const built of proposal.systems) refuseCollision(model, proposal, built, said)
}

/** An id that is taken by something else than what the proposal carries out, improves or replaces. */
function refuseCollision(model: Model, { header }: Proposal, built: BuiltSystem, said: Said): void {
  const id = said.rename?.get(built.id) ?? built.id
  const existing = model.systems.get(id)
  const component = model.components.get(id)
  if (!existing && component) throw collision(id, component.name)
  if (!existing) return
  const meant =
    existing.owner === built.owner ||
    header.upgrades?.includes(id) === true ||
    (header.task !== undefined && model.tasks.get(header.task)?.delivers?.includes(id) === true) ||
    said.rename?.has(built.id) === true
  if (!meant) throw collision(id, existing.name)
}

function collision(id: string, name: string): InputError {
  return new InputError({
    vi: `Mã “${id}” đã dùng cho “${name}”. Nếu đề xuất nâng cấp hệ thống đó, ghi mã vào “upgrades”; nếu là hệ thống khác, đặt mã mới bằng --rename ${id}=MÃ-MỚI.`,
    en: `The id “${id}” is taken by “${name}”. If the proposal improves that system, name it under “upgrades”; if it is another, choose a new id with --rename ${id}=NEW-ID.`,
  })
}

/** A system that only its pack may change. */
export function ofPack(system: System): InputError {
  return new InputError({
    vi: `“${system.name}” (${system.id}) thuộc gói nội dung dùng chung nên không sửa được từ đề xuất; hãy đặt mã khác cho hệ thống của đề xuất bằng --rename.`,
    en: `“${system.name}” (${system.id}) comes with a content pack and cannot be changed by a proposal; give the proposal's system another id with --rename.`,
  })
}

/** A system of which too little is known for the catalogue. */
export function tooLittle(id: string, fields: Readonly<Record<string, unknown>>): InputError {
  const missing = Object.keys(fields).filter((f) => fields[f] === undefined)
  const hit: Hit = {
    rule: 'dossier/incomplete',
    subject: id,
    message: {
      vi: `Đề xuất chưa ghi ${missing.map((m) => (m === 'layer' ? 'lớp kiến trúc (layer)' : 'phạm vi phục vụ (scope)')).join(', ')} của hệ thống “${id}”.`,
      en: `The proposal does not say the ${missing.join(' and the ')} of the system “${id}”.`,
    },
  }
  return new InputError(
    {
      vi: `Chưa đủ thông tin để đưa hệ thống “${id}” vào kiến trúc. Bổ sung vào đề xuất rồi chạy lại.`,
      en: `Not enough is known to put “${id}” into the architecture. Add it to the proposal and try again.`,
    },
    [hit],
  )
}
