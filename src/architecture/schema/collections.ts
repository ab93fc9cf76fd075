import type { TSchema } from 'typebox'
import * as Type from 'typebox'
import { Agency } from './agency.js'
import { Capability } from './capability.js'
import { Component } from './component.js'
import { DataEntity } from './data-entity.js'
import { Decision } from './decision.js'
import { DeclaredDependency } from './dependency.js'
import { LegalDocument } from './document.js'
import { Gap } from './gap.js'
import { GlossaryEntry } from './glossary-entry.js'
import { Layer } from './layer.js'
import { PackHeader } from './manifest.js'
import { OwnRule } from './own-rule.js'
import { ProgressReport } from './progress-report.js'
import { Regime } from './regime.js'
import { Objective, Phase, Task } from './roadmap.js'
import { Closed, type CollectionName, List, titled } from './schema.js'
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
  gaps: Gap,
  decisions: Decision,
  progressReports: ProgressReport,
  rules: OwnRule,
  waivers: Waiver,
  glossary: GlossaryEntry,
} as const satisfies Record<CollectionName, TSchema>

export type EntityOf<K extends CollectionName> = Type.Static<(typeof collections)[K]>
export const collectionNames = Object.keys(collections) as CollectionName[]

const lists = {
  agencies: Type.Optional(
    List(
      Agency,
      titled(
        'Cơ quan',
        'Agencies',
        'Các cơ quan, đơn vị được nhắc tới trong kiến trúc.',
        'The agencies that the architecture speaks of.',
      ),
    ),
  ),
  layers: Type.Optional(
    List(
      Layer,
      titled(
        'Lớp',
        'Layers',
        'Các lớp và trụ của khung kiến trúc; thường lấy từ gói nội dung (vneaf-1.0, khung-2026).',
        'Layers and pillars of the framework; mostly from a content pack (vneaf-1.0, khung-2026).',
      ),
    ),
  ),
  components: Type.Optional(
    List(
      Component,
      titled(
        'Thành phần',
        'Components',
        'Thành phần kiến trúc (LGSP, đăng nhập một lần, một cửa điện tử…) mà hệ thống hiện thực hóa.',
        'Architecture building blocks (LGSP, single sign-on, one-stop shop …) that systems realize.',
      ),
    ),
  ),
  systems: Type.Optional(
    List(
      System,
      titled(
        'Hệ thống',
        'Systems',
        'Hệ thống thông tin, phần mềm, cơ sở dữ liệu, hạ tầng đang có hoặc dự kiến.',
        'Information systems, software, databases and infrastructure, existing or planned.',
      ),
    ),
  ),
  dependencies: Type.Optional(
    List(
      DeclaredDependency,
      titled(
        'Phụ thuộc',
        'Dependencies',
        'Quan hệ phụ thuộc giữa các hệ thống, thành phần; cũng có thể ghi ở dependsOn của hệ thống.',
        'Who needs whom; may also stand in a system’s dependsOn.',
      ),
    ),
  ),
  capabilities: Type.Optional(
    List(
      Capability,
      titled(
        'Chức năng nghiệp vụ',
        'Business capabilities',
        'Các chức năng nghiệp vụ của tỉnh (BRM).',
        'What the province does (BRM).',
      ),
    ),
  ),
  dataEntities: Type.Optional(
    List(
      DataEntity,
      titled(
        'Đối tượng dữ liệu',
        'Data entities',
        'Các loại dữ liệu dùng chung, chủ quản và nơi chứa dữ liệu gốc (DRM).',
        'Kinds of data, who owns them and where the original is (DRM).',
      ),
    ),
  ),
  standards: Type.Optional(
    List(
      Standard,
      titled(
        'Tiêu chuẩn',
        'Standards',
        'Tiêu chuẩn kỹ thuật; danh mục quốc gia lấy từ gói nội dung (tt39-2017).',
        'Technical standards; the national list comes as a content pack (tt39-2017).',
      ),
    ),
  ),
  documents: Type.Optional(
    List(
      LegalDocument,
      titled(
        'Văn bản',
        'Documents',
        'Văn bản làm căn cứ: luật, nghị định, thông tư, quyết định, kế hoạch của tỉnh.',
        'Legal bases: laws, decrees, circulars, decisions and plans of the province.',
      ),
    ),
  ),
  regimes: Type.Optional(
    List(
      Regime,
      titled(
        'Chế độ quản lý đầu tư theo thời kỳ',
        'Investment regimes',
        'Quy định về hồ sơ, thẩm định theo từng thời kỳ (gói che-do-dau-tu).',
        'What dossiers must hold and who appraises them, by time (pack che-do-dau-tu).',
      ),
    ),
  ),
  objectives: Type.Optional(
    List(
      Objective,
      titled('Mục tiêu', 'Objectives', 'Mục tiêu mà các nhiệm vụ phục vụ.', 'Objectives that tasks serve.'),
    ),
  ),
  phases: Type.Optional(
    List(Phase, titled('Giai đoạn', 'Phases', 'Các giai đoạn của lộ trình.', 'Phases of the roadmap.')),
  ),
  tasks: Type.Optional(
    List(
      Task,
      titled(
        'Nhiệm vụ',
        'Tasks',
        'Các nhiệm vụ của lộ trình, cơ quan chủ trì và sản phẩm.',
        'Tasks of the roadmap, who leads them and what they deliver.',
      ),
    ),
  ),
  gaps: Type.Optional(
    List(
      Gap,
      titled(
        'Nội dung cần hoàn thiện',
        'Gaps',
        'Khoảng cách giữa hiện trạng và yêu cầu, cùng nhiệm vụ xử lý (Mẫu 03, bảng HOANTHIEN_NV).',
        'Gaps between what is and what should be, and the tasks that close them.',
      ),
    ),
  ),
  decisions: Type.Optional(
    List(
      Decision,
      titled(
        'Quyết định phê duyệt đề xuất',
        'Decisions',
        'Các quyết định phê duyệt đề xuất; thường do lệnh approve ghi.',
        'Approvals of proposals; mostly written by the command approve.',
      ),
    ),
  ),
  progressReports: Type.Optional(
    List(
      ProgressReport,
      titled(
        'Báo cáo tiến độ',
        'Progress reports',
        'Báo cáo tiến độ của các cơ quan, theo kỳ.',
        'The agencies’ reports on their projects, by period.',
      ),
    ),
  ),
  rules: Type.Optional(
    List(
      OwnRule,
      titled(
        'Quy tắc riêng',
        'Own rules',
        'Quy tắc riêng của tỉnh, viết bằng biểu thức CEL.',
        'The province’s own rules, written in CEL.',
      ),
    ),
  ),
  waivers: Type.Optional(
    List(
      Waiver,
      titled(
        'Miễn trừ',
        'Waivers',
        'Miễn một quy tắc cho một đối tượng, có lý do, người phê duyệt và thời hạn.',
        'Exempts one subject from one rule, with a reason, an approver and an expiry.',
      ),
    ),
  ),
  glossary: Type.Optional(
    List(
      GlossaryEntry,
      titled(
        'Thuật ngữ',
        'Glossary',
        'Chữ viết tắt, từ đồng nghĩa, tên sản phẩm để nhận ra khi đối chiếu (bổ sung cho gói tu-dien).',
        'Abbreviations, synonyms and product names to be recognised (beside the pack tu-dien).',
      ),
    ),
  ),
}

/** A YAML file of a workspace: any collections, in any order. */
export const Fragment = Closed(
  lists,
  titled(
    'Phân mảnh kiến trúc',
    'Architecture fragment',
    'Một phần của kiến trúc: chứa các nhóm dữ liệu tùy ý, theo thứ tự tùy ý.',
    'A part of the architecture: any collections, in any order.',
  ),
)

/** A content pack: a header and collections. */
export const Pack = Closed(
  { pack: PackHeader, ...lists },
  titled(
    'Gói nội dung',
    'Content pack',
    'Nội dung dùng chung cho nhiều tỉnh: phần đầu “pack” và các nhóm dữ liệu.',
    'Content that many provinces share: a header “pack” and collections.',
  ),
)
