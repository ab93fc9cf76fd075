import type { Lang, Text } from './text.js'

/**
 * The words for the values of the result and the model, the same in every report. Results of requirements use the words of the
 * Ministry's draft guide of 2026.
 */
export const verdictLabel = {
  conforms: { vi: 'Phù hợp', en: 'Conforms' },
  conditional: { vi: 'Phù hợp, có điều kiện', en: 'Conforms with conditions' },
  nonconforming: { vi: 'Chưa phù hợp', en: 'Does not conform' },
  insufficient: { vi: 'Chưa đủ cơ sở đánh giá', en: 'Not enough to judge' },
} as const satisfies Record<string, Text>

/** Outcomes of the standards matrix: the words of the Ministry's draft guide of 2026. */
export const outcomeLabel = {
  met: { vi: 'Đáp ứng', en: 'Met' },
  'not-met': { vi: 'Chưa đáp ứng', en: 'Not met' },
  insufficient: { vi: 'Chưa đủ cơ sở đánh giá', en: 'Not enough to judge' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
} as const satisfies Record<string, Text>

export const severityLabel = {
  error: { vi: 'không đạt', en: 'error' },
  warning: { vi: 'cần xem xét', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
} as const satisfies Record<string, Text>

export const duplicationLabel = {
  duplicate: { vi: 'Trùng lặp', en: 'Duplicate' },
  overlap: { vi: 'Trùng một phần', en: 'Partial overlap' },
  reuse: { vi: 'Phải dùng lại thành phần dùng chung', en: 'Must reuse a shared component' },
  upgrade: { vi: 'Nâng cấp hệ thống hiện có', en: 'Upgrade of an existing system' },
  none: { vi: 'Không phát hiện trùng lặp', en: 'No duplication found' },
  'not-compared': { vi: 'Chưa đối chiếu được', en: 'Not compared' },
} as const satisfies Record<string, Text>

export const relationLabel = {
  duplicate: { vi: 'trùng lặp', en: 'duplicates' },
  overlap: { vi: 'trùng một phần', en: 'overlaps' },
  'should-reuse': { vi: 'phải dùng lại', en: 'should reuse' },
  upgrades: { vi: 'nâng cấp', en: 'upgrades' },
  related: { vi: 'gần lĩnh vực', en: 'related' },
} as const satisfies Record<string, Text>

export const statusLabel = {
  planned: { vi: 'dự kiến', en: 'planned' },
  building: { vi: 'đang xây dựng', en: 'being built' },
  operational: { vi: 'đang vận hành', en: 'operational' },
  retiring: { vi: 'sắp ngừng', en: 'retiring' },
  retired: { vi: 'đã ngừng', en: 'retired' },
  unknown: { vi: 'chưa rõ', en: 'not known' },
} as const satisfies Record<string, Text>

export const scopeLabel = {
  national: { vi: 'toàn quốc', en: 'national' },
  province: { vi: 'toàn tỉnh', en: 'provincial' },
  sector: { vi: 'toàn ngành', en: 'sector' },
  district: { vi: 'cấp huyện', en: 'district' },
  commune: { vi: 'cấp xã', en: 'commune' },
  agency: { vi: 'nội bộ cơ quan', en: 'one agency' },
} as const satisfies Record<string, Text>

export const kindLabel = {
  application: { vi: 'ứng dụng nghiệp vụ', en: 'application' },
  portal: { vi: 'cổng, kênh giao tiếp', en: 'portal' },
  platform: { vi: 'nền tảng dùng chung', en: 'platform' },
  database: { vi: 'cơ sở dữ liệu', en: 'database' },
  service: { vi: 'dịch vụ dùng chung', en: 'service' },
  infrastructure: { vi: 'hạ tầng kỹ thuật', en: 'infrastructure' },
  security: { vi: 'an toàn thông tin', en: 'security' },
} as const satisfies Record<string, Text>

export const confidenceLabel = {
  verified: { vi: 'đã đối chiếu văn bản', en: 'verified' },
  reported: { vi: 'theo nguồn thứ cấp', en: 'reported at second hand' },
  recalled: { vi: 'theo hiểu biết chung, chưa đối chiếu', en: 'recalled, not verified' },
} as const satisfies Record<string, Text>

/** The word of a table that a text is; nothing where it is none of them. */
export function wordOf<W extends string>(
  labels: Readonly<Record<W, Text>>,
  text: string | null | undefined,
): W | undefined {
  return (Object.keys(labels) as W[]).find((word) => word === text)
}

/** What a table calls a word; the word itself where the table has none for it. */
export function labelled(labels: Readonly<Record<string, Text>>, word: string, lang: Lang): string {
  return labels[word]?.[lang] ?? word
}
