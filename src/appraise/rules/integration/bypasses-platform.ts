import type { Dependency, System } from '../../../architecture/index.js'
import { dataSharing, framework } from '../bases.js'
import { integrationPlatform, type PlatformRole, saysIntegrationPlatform } from '../roles.js'
import type { Found, ProposalContext, RuleCode } from '../rule.js'
import { asserting, judgedSystems, whereSaid } from '../said.js'
import { called } from '../wording.js'

const platformWords = 'lgsp|nền tảng tích hợp|trục tích hợp|trục liên thông'
/** To be in direct touch with the platform is what is asked for; with people, devices and meeting rooms it is no exchange. */
const inOrder = `(?! (?:(?:các|những|từng|mọi) )?(?:${platformWords}|ngsp|ndxp|nền tảng kết nối|trục dữ liệu|người|công dân|ngư dân|nông dân|doanh nghiệp|chủ tàu|khách|cán bộ|thiết bị|cảm biến|camera|máy(?! chủ)|điện thoại|điểm cầu|đầu cầu|hiện trường|trình duyệt|internet))`
const direct = asserting(
  `(?:kết nối|liên thông|tích hợp|trao đổi|truy cập|đồng bộ|gọi|đọc|lấy)(?: dữ liệu)? trực tiếp (?:(?:với|tới|vào|đến|từ|giữa|sang)${inOrder}|cơ sở dữ liệu|csdl)`,
  '(?:kết nối|tích hợp|liên thông) (?:(?:theo )?(?:mô hình|kiểu|hình thức) )?điểm\\s*(?:-|–|tới|đến|với|\\s)\\s*điểm',
  'point[- ]to[- ]point',
  'mở cổng cơ sở dữ liệu',
  'db ?link',
)
const without = asserting(`không (?:thông )?qua (?:${platformWords})`, 'chưa (?:thông )?qua lgsp')

export const bypassesPlatform = {
  id: 'integration/bypasses-platform',
  severity: 'error',
  basis: [...dataSharing, ...framework],
  yaml: 'via',
  options: {
    platform: {
      default: 'lgsp',
      meaning: {
        vi: 'Mã thành phần hoặc hệ thống là nền tảng tích hợp của tỉnh',
        en: 'Id of the component or system that is the provincial integration platform',
      },
    },
  },
  *proposal(context) {
    const platform = integrationPlatform(context.base, context.option('platform', 'lgsp'))
    if (!platform.known || judgedSystems(context.proposal).length === 0) return
    if (
      context.proposal.systems.some((s) => platform.has(s.id)) ||
      (context.proposal.header.upgrades ?? []).some(platform.has)
    )
      return
    const byDependency = [...directDependencies(context, platform, idOf(platform, context))]
    yield* byDependency
    if (byDependency.length === 0) yield* inWords(context)
  },
} satisfies RuleCode

/** Kinds of systems that serve others as such: to use them is no exchange between two agencies' applications. */
const utilities: ReadonlySet<System['kind']> = new Set(['platform', 'service', 'infrastructure', 'security'])

/** What a dependency names that goes through the platform. */
function idOf(platform: PlatformRole, { base, option }: ProposalContext): string | undefined {
  const named = option('platform', 'lgsp')
  const known = [named, ...base.systems.keys()].filter((id) => base.components.has(id) || base.systems.has(id))
  return known.find(platform.has)
}

function* directDependencies(
  { model, base, proposal, dependencies, locate }: ProposalContext,
  platform: PlatformRole,
  id: string | undefined,
): Iterable<Found> {
  const usesPlatform = dependencies.some((d) => platform.has(d.to)) || (proposal.header.reuses ?? []).some(platform.has)
  const saidSo = whereSaid(proposal, saysIntegrationPlatform) !== undefined
  for (const dependency of dependencies) {
    const [consumer, provider] = [model.systems.get(dependency.from), model.systems.get(dependency.to)]
    if (!consumer || !provider || !exchanges(dependency, consumer, provider) || platform.has(provider.id)) continue
    const via = dependency.via
    if (via === undefined ? usesPlatform : platform.has(via) || base.systems.get(via)?.kind === 'platform') continue
    const [one, other] = [called(model, consumer.id), called(model, provider.id)]
    yield {
      subject: consumer.id,
      related: via === undefined ? [provider.id] : [provider.id, via],
      location: locate(dependency, via === undefined ? 'to' : 'via'),
      message: saidSo
        ? {
            vi: `Hồ sơ nói kết nối qua nền tảng tích hợp, nhưng phụ thuộc của ${one} vào ${other} chưa ghi nền tảng đi qua.`,
            en: `The dossier speaks of the integration platform, but the dependency of ${one} on ${other} does not name it.`,
          }
        : {
            vi: `${one} kết nối với ${other} của cơ quan khác mà không qua nền tảng tích hợp, chia sẻ dữ liệu của tỉnh.`,
            en: `${one} connects to ${other} of another owner without the province’s integration platform.`,
          },
      ...(saidSo ? { atMost: 'warning' as const } : {}),
      ...(id === undefined ? {} : { yaml: `via: ${id}` }),
    }
  }
}

/** Whether a dependency carries data or calls between the applications of two owners. */
export function exchanges(dependency: Dependency, consumer: System, provider: System): boolean {
  if (dependency.kind !== 'integration' && dependency.kind !== 'data') return false
  if (utilities.has(provider.kind)) return false
  return provider.owner !== consumer.owner
}

function* inWords({ proposal }: ProposalContext): Iterable<Found> {
  const found = whereSaid(proposal, direct) ?? whereSaid(proposal, without)
  if (!found) return
  yield {
    subject: proposal.header.id,
    location: found.location,
    message: {
      vi: `Hồ sơ nêu kết nối trực tiếp, không qua nền tảng tích hợp của tỉnh: “${found.text}”.`,
      en: `The dossier speaks of a direct connection that avoids the integration platform: “${found.text}”.`,
    },
  }
}
