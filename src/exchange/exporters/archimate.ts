import type { Exporter } from '../exporter.js'

/** The Open Group’s model exchange file. */
export const archimate: Exporter = {
  name: 'archimate',
  ending: 'xml',
  example: 'kien-truc.xml',
  summary: {
    vi: 'xuất mô hình ArchiMate để mở bằng Archi và công cụ khác',
    en: 'an ArchiMate model for Archi and other tools',
  },
  details: {
    vi: 'Xuất kiến trúc theo định dạng trao đổi mô hình ArchiMate 3.1 của The Open Group (.xml), kèm sơ đồ toàn cảnh, sơ đồ từng lớp và lộ trình. Mã được giữ nguyên; nội dung ArchiMate không có chỗ riêng được ghi thành thuộc tính, nên nhập lại bằng import archimate không mất gì. Trong Archi: File › Import › Open Exchange XML Model.',
    en: 'Writes the architecture in The Open Group’s ArchiMate Model Exchange File Format 3.1 (.xml), with diagrams of the whole, of each layer and of the roadmap. Ids are kept; what ArchiMate has no place for becomes properties, so that import archimate loses nothing. In Archi: File › Import › Open Exchange XML Model.',
  },
  examples: [
    {
      line: 'kientruc export archimate --out kien-truc.xml',
      meaning: { vi: 'cả kiến trúc, kèm sơ đồ', en: 'the whole architecture with its diagrams' },
    },
  ],
  flags: [],
  write: async ({ model }) => {
    const [{ exchangeDocument }, { exchangeXml }] = await Promise.all([
      import('../archimate/export.js'),
      import('../archimate/exchange-xml.js'),
    ])
    return exchangeXml(exchangeDocument(model))
  },
}
