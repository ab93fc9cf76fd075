import type { Flag } from '../../../kernel/index.js'
import { annexLevels, formatsOf, type Kind } from '../../../present/index.js'

/** Flags that several commands share. */
export const asOf: Flag = {
  flags: '--as-of <date>',
  meaning: {
    vi: 'xét theo pháp luật, tiêu chuẩn và hiện trạng của ngày này (ví dụ 2019-03-15)',
    en: 'judge by the law, standards and state of this day (for instance 2019-03-15)',
  },
}
export const failOn: Flag = {
  flags: '--fail-on <level>',
  values: ['error', 'warning', 'never'],
  meaning: {
    vi: 'mức phát hiện làm lệnh trả về mã 1: error (mặc định), warning, never',
    en: 'findings that make the exit code 1: error (default), warning, never',
  },
}
/** Of what a command shows; the list is the table's. */
export const format = (kind: Kind): Flag => {
  const values = formatsOf(kind)
  const names = values.join(', ')
  return {
    flags: '--format <format>',
    values,
    meaning: { vi: `định dạng in ra màn hình: ${names}`, en: `format for standard output: ${names}` },
  }
}
export const out: Flag = {
  flags: '--out <format=file>',
  meaning: {
    vi: 'ghi thêm kết quả ra tệp, ví dụ html=ket-qua.html; nếu là thư mục, ví dụ html=phieu/, thì mỗi đề xuất một tệp; dùng được nhiều lần',
    en: 'also write the result to a file, for instance html=result.html; into a folder, for instance html=appraisals/, a file for each proposal; may be repeated',
  },
  repeatable: true,
}
export const annex: Flag = {
  flags: '--annex <level>',
  values: annexLevels,
  meaning: {
    vi: 'phụ lục của văn bản thẩm định (html, docx, pdf, markdown): none (không kèm), findings (các nội dung thẩm định và văn bản cần xác nhận; mặc định), all (thêm đối chiếu đầy đủ, tiêu chuẩn, vị trí, thông tin kỹ thuật)',
    en: 'annexes of the paper (html, docx, pdf, markdown): none, findings (findings and documents to be confirmed; default), all (the full comparison, standards, place and technical details as well)',
  },
}
export const baseline: Flag = {
  flags: '--baseline <file>',
  meaning: {
    vi: 'phát hiện đã biết (tệp do --out baseline=TỆP ghi, hoặc kết quả JSON trước đây) không làm lệnh trả về mã 1; phát hiện mới thì có',
    en: 'known findings (a file that --out baseline=FILE wrote, or an earlier JSON result) do not make the exit code 1; new ones do',
  },
}
export const changedSince: Flag = {
  flags: '--changed-since <ref>',
  meaning: {
    vi: 'chỉ xét nội dung đã thay đổi trong git từ phiên bản này (ví dụ origin/main), đối chiếu với toàn bộ kiến trúc',
    en: 'only what was changed in git since this ref (for instance origin/main), judged against the whole',
  },
}
export const jobs: Flag = {
  flags: '--jobs <n>',
  meaning: {
    vi: 'số luồng đối chiếu khi có nhiều đề xuất YAML (mặc định 1; auto: theo số lõi); kết quả không đổi theo số luồng',
    en: 'threads for many proposals in YAML (default 1; auto: as many as there are cores); the result is the same for any number',
  },
}
export const annotate: Flag = {
  flags: '--annotate <file>',
  meaning: {
    vi: 'ghi nhận xét thành ghi chú trong ô của phiếu .xlsx đã nhận, ra tệp mới; phần còn lại của tệp giữ nguyên',
    en: 'write what was found as comments into the cells of the .xlsx that came in, as a new file; all else of it stays',
  },
}
export const against: Flag = {
  flags: '--against <file>',
  meaning: {
    vi: 'so với bản trước: kết quả JSON trước đây, hoặc hồ sơ cũ; nêu phát hiện đã hết, mới, giữ nguyên và kết luận trước, sau',
    en: 'compare with an earlier one, a JSON result or a dossier: findings gone, new and the same, verdict before and after',
  },
}
/** A second reader beside the judge; see docs/reader.md. */
export const reader: readonly Flag[] = [
  {
    flags: '--reader <url>',
    meaning: {
      vi: 'hỏi thêm một mô hình đọc hiểu tại địa chỉ này (giao thức OpenAI chat completions, nên là máy của cơ quan) về các đề xuất mà công cụ chưa chắc; ý kiến đứng cạnh kết luận, cần cán bộ xác nhận; khóa ở biến KIENTRUC_READER_KEY',
      en: 'also ask a language model at this address (OpenAI’s chat completions, best on a machine of one’s own) about proposals of which the tool is unsure; its opinion stands beside the verdict, for an officer to confirm; a key goes into KIENTRUC_READER_KEY',
    },
  },
  {
    flags: '--reader-model <name>',
    meaning: { vi: 'tên mô hình mà máy chủ --reader biết', en: 'the model, as the server of --reader calls it' },
  },
  {
    flags: '--reader-cache <folder>',
    meaning: {
      vi: 'giữ câu trả lời của mô hình trong thư mục này, hỏi lại thì dùng lại',
      en: 'keep the answers of the model in this folder and use them again',
    },
  },
]
