import Type, { type TSchema } from 'typebox'
import { Agency } from './agency.js'
import { Capability } from './capability.js'
import { Component } from './component.js'
import { DataEntity } from './data-entity.js'
import { Decision } from './decision.js'
import { DeclaredDependency } from './dependency.js'
import { LegalDocument } from './document.js'
import { GlossaryEntry } from './glossary-entry.js'
import { Layer } from './layer.js'
import { PackHeader } from './manifest.js'
import { OwnRule } from './own-rule.js'
import { ProgressReport } from './progress-report.js'
import { Regime } from './regime.js'
import { Objective, Phase, Task } from './roadmap.js'
import type { CollectionName } from './schema.js'
import { Closed, List } from './schema.js'
import { Standard } from './standard.js'
import { System } from './system.js'
import { Waiver } from './waiver.js'

/** Every collection that a fragment may hold, with the schema of one entity. */
export const collections = {
  agencies: Agency,
  layers: Layer,
  components: Component,
  systems: System,
  dependencies: DeclaredDependency,
  capabilities: Capability,
  dataEntities: DataEntity,
  standards: Standard,
  documents: LegalDocument,
  regimes: Regime,
  objectives: Objective,
  phases: Phase,
  tasks: Task,
  decisions: Decision,
  progressReports: ProgressReport,
  rules: OwnRule,
  waivers: Waiver,
  glossary: GlossaryEntry,
} as const satisfies Record<CollectionName, TSchema>

export type EntityOf<K extends CollectionName> = Type.Static<(typeof collections)[K]>
export const collectionNames = Object.keys(collections) as CollectionName[]

const lists = {
  agencies: Type.Optional(List(Agency, 'Cơ quan')),
  layers: Type.Optional(List(Layer, 'Lớp')),
  components: Type.Optional(List(Component, 'Thành phần')),
  systems: Type.Optional(List(System, 'Hệ thống')),
  dependencies: Type.Optional(List(DeclaredDependency, 'Phụ thuộc')),
  capabilities: Type.Optional(List(Capability, 'Chức năng nghiệp vụ')),
  dataEntities: Type.Optional(List(DataEntity, 'Đối tượng dữ liệu')),
  standards: Type.Optional(List(Standard, 'Tiêu chuẩn')),
  documents: Type.Optional(List(LegalDocument, 'Văn bản')),
  regimes: Type.Optional(List(Regime, 'Chế độ quản lý đầu tư theo thời kỳ')),
  objectives: Type.Optional(List(Objective, 'Mục tiêu')),
  phases: Type.Optional(List(Phase, 'Giai đoạn')),
  tasks: Type.Optional(List(Task, 'Nhiệm vụ')),
  decisions: Type.Optional(List(Decision, 'Quyết định phê duyệt đề xuất')),
  progressReports: Type.Optional(List(ProgressReport, 'Báo cáo tiến độ')),
  rules: Type.Optional(List(OwnRule, 'Quy tắc riêng')),
  waivers: Type.Optional(List(Waiver, 'Miễn trừ')),
  glossary: Type.Optional(List(GlossaryEntry, 'Thuật ngữ')),
}

/** A YAML file of a workspace: any collections, in any order. */
export const Fragment = Closed(lists, 'Phân mảnh kiến trúc')

/** A content pack: a header and collections. */
export const Pack = Closed({ pack: PackHeader, ...lists }, 'Gói nội dung')
