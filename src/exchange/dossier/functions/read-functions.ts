import { isDeepStrictEqual } from 'node:util'
import { nameKey } from '../../names.js'
import type { DossierReading } from '../context.js'
import { beginsDoing } from '../doing.js'
import { distinctItems, doubt, type FieldAnswer, type Item } from '../item.js'
import { firstList } from '../lists.js'
import { readTitle } from '../title/read-title.js'
import { likeliest } from './choice.js'
import { formOf } from './form.js'
import { groupsOf } from './groups.js'
import { likelihoodOf } from './likelihood.js'
import { waysOf } from './ways.js'

/**
 * Functions are what of all that stands together in the paper most likely is a list of them; where nothing is likely, the contents of the
 * project are taken for them, and that is told.
 */
export function readFunctions(reading: DossierReading): FieldAnswer<readonly Item[]> {
  const functions = likeliest([...waysOf(reading), ...groupsOf(reading)], likelihoodOf)
  if (functions.length > 0) return { found: distinctItems(functions, nameKey), doubts: [] }
  // “Hạng mục: Phần mềm …” on the cover is the name of the project, not what it does.
  const title = readTitle(reading)?.source.place
  const work = firstList(reading, 'work', ['function', 'name']).filter(
    ({ source }) => title === undefined || !isDeepStrictEqual(source.place, title),
  )
  const [first] = work
  if (!first || !tellsWork(work)) return { found: [], doubts: [] }
  const unsure = doubt(
    'functions',
    first.source,
    'lấy từ mục nội dung thực hiện vì hồ sơ không có mục chức năng',
    'taken from the contents of the work: the dossier has no heading for functions',
  )
  return { found: distinctItems(work, nameKey), doubts: [unsure] }
}

/** Whether contents of the work are what a system will do, not headings, devices or places. */
const tellsWork = (work: readonly Item[]): boolean =>
  work.filter(({ value }) => beginsDoing(value) || builds.test(value)).length * 2 > work.length && formOf(work) > -1
const builds =
  /^(?:nâng cấp|bổ sung|xây dựng|phát triển|mở rộng|hoàn thiện|chỉnh sửa|phần mềm|phân hệ|cổng|ứng dụng|lớp|khóa)(?![\p{L}])/iu
