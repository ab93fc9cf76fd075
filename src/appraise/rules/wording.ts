import { findById, type Model, type Status, type System, statusOn } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'

/** The name of an entity as a reader knows it, with its id: “Cổng dịch vụ công” (cong-dvc). Unknown ids and text stand alone. */
export function called(model: Model, id: string): string {
  const found = findById(model, id)?.entity
  const name = found && 'name' in found ? found.name : undefined
  return name === undefined ? `“${id}”` : `“${name}” (${id})`
}

/** An agency's short or full name; the text itself where it is no known agency. */
export function agencyName(model: Model, agency: string): string {
  const found = model.agencies.get(agency)
  return found?.shortName ?? found?.name ?? agency
}

/** A list in a sentence, cut where it would fill the page. */
export function listed(items: readonly string[], most = 8): Text {
  const shown = items.slice(0, most).join('; ')
  const rest = items.length - most
  return rest > 0
    ? { vi: `${shown}; và ${rest} nội dung khác`, en: `${shown}; and ${rest} more` }
    : { vi: shown, en: shown }
}

const statusWords: Readonly<Record<Status, Text>> = {
  planned: { vi: 'dự kiến xây dựng', en: 'planned' },
  building: { vi: 'đang xây dựng', en: 'being built' },
  operational: { vi: 'đang vận hành', en: 'operational' },
  retiring: { vi: 'sắp ngừng sử dụng', en: 'being retired' },
  retired: { vi: 'đã ngừng sử dụng', en: 'retired' },
  unknown: { vi: 'chưa rõ tình trạng', en: 'of unknown state' },
}

/** A target of a comparison as a sentence carries it: name, id, owner and status on the day. */
export function introduced(model: Model, system: System, asOf: string): Text {
  const owner = agencyName(model, system.owner)
  const status = statusWords[statusOn(system, asOf)]
  const name = called(model, system.id)
  return { vi: `${name}, ${owner} chủ quản, ${status.vi}`, en: `${name}, owned by ${owner}, ${status.en}` }
}

/** The first letter in capitals, for a text that opens a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
