import type { Exporter } from '../exporter.js'

/** Backstage’s software catalog. */
export const backstage: Exporter = {
  name: 'backstage',
  ending: 'yaml',
  example: 'catalog-info.yaml',
  printable: true,
  summary: { vi: 'xuất danh mục Backstage (catalog-info.yaml)', en: 'a Backstage catalog (catalog-info.yaml)' },
  details: {
    vi: 'Cơ quan là Group, lớp là Domain, thành phần là System; cơ sở dữ liệu và hạ tầng là Resource, hệ thống khác là Component, giao diện cung cấp là API. Mã của kiến trúc ghi ở annotation kientruc.io/place.',
    en: 'Agencies are Groups, layers Domains, components Systems; databases and infrastructure Resources, other systems Components, offered interfaces APIs. Our ids stand in the annotation kientruc.io/place.',
  },
  examples: [
    {
      line: 'kientruc export backstage --out catalog-info.yaml',
      meaning: { vi: 'đăng ký vào Backstage', en: 'register it in Backstage' },
    },
  ],
  flags: [],
  write: async ({ model }) => (await import('../tools/backstage.js')).backstageCatalog(model),
}
