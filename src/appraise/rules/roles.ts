import type { Component, Model, System } from '../../architecture/index.js'
import { type Cue, cue } from '../../language/index.js'

/**
 * Parts that every province has and names in its own way: which component and systems are the integration platform, the data
 * centre, the backup service. A rule's option gives the id; systems that realize that component play the role too; where a
 * workspace knows no such id, names and aliases decide.
 */
export interface PlatformRole {
  /** Whether the workspace has such a part at all; without one the rule has nothing to judge by. */
  readonly known: boolean
  readonly has: (id: string) => boolean
  readonly systems: readonly System[]
  readonly components: readonly Component[]
}

/** What a role is called where no id tells, and how a dossier names it in prose. */
interface RoleKind {
  readonly key: string
  readonly called: Cue
}

const integration: RoleKind = {
  key: 'integration',
  called: cue(
    'lgsp',
    'nền tảng tích hợp(?:,| và)? chia sẻ(?: dữ liệu)?',
    'nền tảng kết nối',
    'trục tích hợp',
    'trục liên thông',
    'trục dữ liệu',
    'esb',
    'ngsp',
    'ndxp',
  ),
}
const centre: RoleKind = {
  key: 'centre',
  called: cue(
    'trung tâm (?:tích hợp |xử lý |hạ tầng )?dữ liệu',
    '(?:tt|trung tâm) ?thd[tl]',
    'ttdl',
    'data ?cent(?:er|re)',
    'dc tỉnh',
  ),
}
const backup: RoleKind = {
  key: 'backup',
  called: cue('sao lưu', 'backup', 'back-up', 'phục hồi dữ liệu', 'khôi phục dữ liệu', 'dự phòng dữ liệu'),
}

export const saysIntegrationPlatform = integration.called
export const saysDataCentre = centre.called
export const saysBackup = backup.called

/** The provincial integration and data sharing platform (LGSP) and its service bus. */
export const integrationPlatform = (model: Model, id: string): PlatformRole => roleIn(model, id, integration)
/** How a workspace names its data centre to the rules on hosting; the default is that of pack `vneaf-1.0`. */
export const dataCentreOption = {
  default: 'trung-tam-du-lieu',
  meaning: {
    vi: 'Mã thành phần hoặc hệ thống là Trung tâm dữ liệu tỉnh',
    en: 'Id of the component or system that is the provincial data centre',
  },
}
/** The provincial data centre. */
export const dataCentre = (model: Model, id: string): PlatformRole => roleIn(model, id, centre)
/** The provincial backup and recovery service. */
export const backupService = (model: Model, id: string): PlatformRole => roleIn(model, id, backup)

const known = new WeakMap<Model, Map<string, PlatformRole>>()

function roleIn(model: Model, id: string, kind: RoleKind): PlatformRole {
  const roles = known.get(model) ?? new Map<string, PlatformRole>()
  known.set(model, roles)
  const key = `${kind.key} ${id}`
  const role = roles.get(key) ?? findRole(model, id, kind.called)
  roles.set(key, role)
  return role
}

function findRole(model: Model, id: string, named: Cue): PlatformRole {
  const carriesName = (e: Component | System) =>
    [e.name, ...(e.aliases ?? [])].some((name) => named(name.normalize('NFC')))
  const own = model.components.get(id)
  const parts = own ? [own, ...[...model.components.values()].filter((c) => c.parent === id && carriesName(c))] : []
  const components = new Map(parts.map((c) => [c.id, c]))
  const plays = (s: System) => s.id === id || (s.realizes ?? []).some((c) => components.has(c))
  const systems = [...model.systems.values()].filter(plays)
  if (systems.length === 0 && components.size === 0) {
    systems.push(
      ...[...model.systems.values()].filter((s) => providers.has(s.kind) && s.scope !== 'national' && carriesName(s)),
    )
  }
  const ids = new Set([...components.keys(), ...systems.map((s) => s.id)])
  return { known: ids.size > 0, has: (candidate) => ids.has(candidate), systems, components: [...components.values()] }
}

/** Kinds that serve other systems: only these are found by name, so that an application for data centres is none. */
const providers: ReadonlySet<System['kind']> = new Set(['platform', 'service', 'infrastructure', 'security'])
