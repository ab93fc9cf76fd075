import type { Model, Proposal } from '../../../architecture/index.js'
import { cue } from '../../../language/index.js'
import { applies, lawDayOf } from '../dossier/regime.js'
import { saysIntegrationPlatform } from '../roles.js'
import { asserting, judgedSystems, type ProposalPassage, passages, whereBuilt, whereStated } from '../said.js'

const database = '(?:cơ sở dữ liệu|csdl|kho dữ liệu)'
const isDatabase = cue(`^(?:hệ thống )?${database}`)
const building = asserting(`(?:xây dựng|tạo lập|thiết lập|hình thành|lập)(?: [\\p{L}]+){0,3} ${database}`)
const connecting = asserting(
  'kết nối',
  'chia sẻ',
  'liên thông',
  'tích hợp',
  'đồng bộ',
  'api',
  'giao diện lập trình',
  'ndop',
  'ldop',
  'cung cấp dữ liệu cho',
)
const secret = asserting('bí mật nhà nước')

/**
 * The database that a dossier builds without a word of how it connects and shares, on a day on which law asks for that. What it
 * declares as dependency, interface or reuse is a word; data that are a state secret go other ways.
 */
export function unconnectedDatabase(proposal: Proposal, model: Model, day: string): ProposalPassage | undefined {
  const lawDay = lawDayOf(proposal.header, model, day)
  if (!applies(model, 'nd-194-2025', lawDay) && !applies(model, 'nd-278-2025', lawDay)) return undefined
  const { header } = proposal
  if (header.kind === 'buy' || header.kind === 'infrastructure') return undefined
  const systems = judgedSystems(proposal)
  const built = systems.length === 0 ? undefined : databaseIn(proposal)
  if (!built || (header.reuses ?? []).length > 0 || systems.some((s) => (s.provides ?? []).length > 0)) return undefined
  if (proposal.dependencies.some((d) => d.kind !== 'hosting' && d.kind !== 'authentication')) return undefined
  const says = [connecting, saysIntegrationPlatform, secret]
  return says.some((one) => whereStated(proposal, one)) ? undefined : built
}

function databaseIn(proposal: Proposal): ProposalPassage | undefined {
  const { locate } = proposal
  const declared = judgedSystems(proposal).find((s) => s.kind === 'database')?.declared
  if (declared) {
    const key = 'title' in declared ? 'title' : 'name'
    return { text: 'title' in declared ? declared.title : declared.name, location: locate(declared, key) }
  }
  const title = passages(proposal)[0]
  if (title && isDatabase(title.text.trim())) return title
  return whereBuilt(proposal, building)
}
