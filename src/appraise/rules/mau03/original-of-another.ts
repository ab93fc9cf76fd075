import { agencyFinder, agencyKey, cell, standingOf } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { RuleCode } from '../rule.js'

/** How central agencies are called; the military commands and border guards of a province bear “Bộ” and are none. */
const namesCentral =
  /^(bo(?! (chi huy|doi|tu lenh))|chinh phu|van phong chinh phu|trung uong|ngan hang nha nuoc viet nam)( |$)/

export const originalOfAnother = {
  id: 'mau03/original-of-another',
  severity: 'error',
  basis: exchangeForm,
  *form({ form, model }) {
    const find = agencyFinder(model.agencies.values())
    for (const row of form.DM_DOITUONG) {
      const owner = cell(row, 'owner')
      const agency = find(owner)
      const central = agency ? standingOf(model.agencies, agency.id) === 'central' : namesCentral.test(agencyKey(owner))
      const dataOwner = find(cell(row, 'dataOwner'))
      const record = cell(row, 'record')
      if (record === 'Bản ghi gốc' && central) {
        yield {
          subject: row.subject,
          location: row.locate('record'),
          message: {
            vi: `“${cell(row, 'name')}” do ${owner} làm chủ quản nhưng được ghi là bản ghi gốc.`,
            en: `“${cell(row, 'name')}” is owned by ${owner} but recorded as an original.`,
          },
        }
      } else if (record === 'Bản ghi tham chiếu' && agency && standingOf(model.agencies, agency.id) === 'local') {
        yield {
          subject: row.subject,
          location: row.locate('record'),
          message: {
            vi: `“${cell(row, 'name')}” do ${owner} của tỉnh làm chủ quản nhưng được ghi là bản ghi tham chiếu.`,
            en: `“${cell(row, 'name')}” is owned by the province's ${owner} but recorded as a reference.`,
          },
          atMost: 'warning',
        }
      } else if (record === 'Bản ghi gốc' && dataOwner && standingOf(model.agencies, dataOwner.id) === 'central') {
        yield {
          subject: row.subject,
          location: row.locate('dataOwner'),
          message: {
            vi: `“${cell(row, 'name')}” là bản ghi gốc của tỉnh nhưng chủ quản dữ liệu là ${cell(row, 'dataOwner')}.`,
            en: `“${cell(row, 'name')}” is the province's original, but its data are owned by ${cell(row, 'dataOwner')}.`,
          },
        }
      }
    }
  },
} satisfies RuleCode
