import type { Lang } from '../i18n/text.js'
import type { Aggregation } from './types.js'
import { aggregationNames } from './words.js'

/** The words of the interactive page. */
export const htmlWords = {
  vi: {
    title: 'Sơ đồ phụ thuộc',
    search: 'Tìm hệ thống',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    fit: 'Vừa trang',
    clear: 'Bỏ chọn',
    list: 'Danh sách hệ thống trong sơ đồ',
    stage: 'Sơ đồ; dùng phím mũi tên để di chuyển, phím + và - để phóng to, thu nhỏ, phím 0 để xem toàn bộ',
    aggregated: (n: number, by: Aggregation) => `Sơ đồ gộp ${n} hệ thống theo ${aggregationNames[by].vi}.`,
    script: { chosen: '{name}: phụ thuộc vào {out}, được dùng bởi {in}', none: 'Không tìm thấy “{name}” trong sơ đồ.' },
  },
  en: {
    title: 'Dependency graph',
    search: 'Find a system',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    clear: 'Clear',
    list: 'Systems in this graph',
    stage: 'Graph; arrow keys move, + and - zoom, 0 shows all',
    aggregated: (n: number, by: Aggregation) => `${n} systems are drawn in groups by ${aggregationNames[by].en}.`,
    script: { chosen: '{name}: needs {out}, used by {in}', none: '“{name}” is not in this graph.' },
  },
} as const satisfies Record<Lang, unknown>
