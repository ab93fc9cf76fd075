import type { Model } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { cellLocation, type Workbook } from '../../office/index.js'
import type { Identified } from './identity.js'
import type { PlanRow } from './plan-schema.js'
import type { ResolvedRow, RowVerdict } from './row.js'

interface Asked {
  readonly wanted: PlanRow | undefined
  readonly identified: Identified | undefined
  /** A row above that names the same system. */
  readonly previous: ResolvedRow | undefined
  readonly owner: string | undefined
  /** Whether its layer is known. */
  readonly placed: boolean
  readonly model: Model
  readonly workbook: Workbook
}

/** What is to be done with a row: what a plan says of it, else what the row itself says; the finder is asked later. */
export function identityVerdict(asked: Asked): RowVerdict {
  const { wanted, identified, owner, placed } = asked
  const open = openness(asked)
  const given: RowVerdict['why'] = { vi: 'theo kế hoạch', en: 'as planned' }
  if (wanted?.do === 'skip') return { do: 'skip', why: given, settled: true }
  if (wanted?.do === 'same') return { do: 'same', why: given, of: wanted.id, settled: true }
  if (wanted?.do === 'update' && identified) return { do: 'update', why: given, settled: true }
  if (wanted?.do === 'new' && !identified)
    return open ? { do: 'unclear', why: open, settled: true } : { do: 'new', why: given, settled: true }
  if (wanted?.do === 'unclear') {
    const why = open ?? { vi: 'kế hoạch để ngỏ', en: 'left open by the plan' }
    return { do: 'unclear', why, of: wanted.id, settled: true }
  }
  const twin = standsFor(asked)
  if (twin) return twin
  if (identified) return { do: 'update', why: by[identified.by], settled: true }
  if (open || !placed || owner === undefined) return { do: 'unclear', why: open ?? by.name, settled: true }
  return { do: 'new', why: { vi: 'chưa có trong kiến trúc', en: 'not in the architecture yet' } }
}

const by: Readonly<Record<Identified['by'], Text>> = {
  id: { vi: 'theo mã trong kiến trúc', en: 'by its id' },
  code: { vi: 'theo mã gốc', en: 'by its code' },
  name: { vi: 'theo tên và cơ quan chủ quản', en: 'by name and owner' },
}

/** What a new system must have and the row does not tell. */
function openness({ identified, owner, placed }: Asked): Text | undefined {
  if (identified) return undefined
  if (owner === undefined)
    return {
      vi: 'chưa có cơ quan chủ quản; ghi owner cho dòng này và do: new, hoặc defaults: { owner: MÃ_CƠ_QUAN }',
      en: 'it has no owner; give the row an owner and do: new, or write defaults: { owner: ID }',
    }
  return placed
    ? undefined
    : {
        vi: 'chưa biết thuộc lớp nào; ghi layer cho dòng này và do: new, hoặc defaults: { layer: MÃ_LỚP }',
        en: 'its layer is not known; give the row a layer and do: new, or write defaults: { layer: ID }',
      }
}

/** Whether the row's system stands in a row above or in a content pack already. */
function standsFor({ identified, previous, model, workbook }: Asked): RowVerdict | undefined {
  if (previous) {
    const place = cellLocation(workbook, previous.row.sheet, previous.name).within
    const why = { vi: `đã có ở ${place}`, en: `stands at ${place} already` }
    return { do: 'same', why, of: previous.incoming.id, settled: true }
  }
  if (!identified || model.originOf(identified.system) === 'workspace') return undefined
  const why = { vi: 'đã có trong gói nội dung dùng chung', en: 'it is in a shared content pack' }
  return { do: 'same', why, of: identified.system.id, settled: true }
}
