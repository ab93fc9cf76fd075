import { collectionNames } from '../../../architecture/index.js'
import type { Command } from '../command.js'
import { asOf } from './flags.js'

export const edit: Command = {
  name: 'edit',
  summary: {
    vi: 'sửa một trường ở nhiều bản ghi cùng lúc, chọn bằng điều kiện',
    en: 'change a field of many records at once, chosen by a condition',
  },
  details: {
    vi: 'Điều kiện viết bằng CEL như quy tắc riêng của tỉnh; bắt đầu bằng tên bản ghi: system, agency, component, task, document… has(system.hosting) hỏi trường có được ghi hay không. Giá trị được kiểm tra theo lược đồ và tham chiếu trước khi ghi; có lỗi thì không ghi gì. Chú thích và cách trình bày giữ nguyên. Mã trả về: 0 đã sửa (hoặc không có gì phải sửa); 1 không bản ghi nào thỏa điều kiện; 2 điều kiện hoặc giá trị không dùng được. Sửa bằng bảng: export xlsx --table systems, sửa trong Excel, rồi import xlsx TỆP --overwrite (--dry-run để xem trước).',
    en: 'The condition is CEL, as in the province’s own rules; it begins with the record’s name: system, agency, component, task, document … has(system.hosting) asks whether a field is written. Values are held against schema and references before anything is written; with a fault nothing is. Comments and layout stay. Exit codes: 0 changed (or nothing to change); 1 no record fulfils the condition; 2 condition or value cannot be used. With a table instead: export xlsx --table systems, edit it in Excel, then import xlsx FILE --overwrite (--dry-run shows the change).',
  },
  flags: [
    { flags: '--where <condition>', meaning: { vi: 'điều kiện chọn bản ghi (CEL)', en: 'which records (CEL)' } },
    {
      flags: '--set <field=value>',
      meaning: {
        vi: 'ghi trường này, ví dụ hosting=ttdl-tinh, lifecycle.status=retiring, users="cán bộ, người dân"; dùng được nhiều lần',
        en: 'write this field, for instance hosting=ttdl-tinh, lifecycle.status=retiring, users="staff, citizens"; may be repeated',
      },
      repeatable: true,
    },
    {
      flags: '--unset <field>',
      meaning: { vi: 'bỏ trường này; dùng được nhiều lần', en: 'take this field away; may be repeated' },
      repeatable: true,
    },
    {
      flags: '--in <collection>',
      values: collectionNames,
      meaning: {
        vi: 'loại bản ghi, khi điều kiện không nói rõ (ví dụ true)',
        en: 'which collection, where the condition does not say (such as true)',
      },
    },
    { flags: '--dry-run', meaning: { vi: 'chỉ in thay đổi, không ghi', en: 'print the changes, write nothing' } },
    asOf,
  ],
  examples: [
    {
      line: 'kientruc edit --where \'system.owner == "so-tu-phap" && !has(system.hosting)\' --set hosting=ttdl-tinh --dry-run',
      meaning: { vi: 'xem trước: ghi nơi đặt còn thiếu', en: 'see first: fill in where systems stand' },
    },
    {
      line: 'kientruc edit --where \'agency.kind == "department" && !has(agency.parent)\' --set parent=ubnd-tinh',
      meaning: { vi: 'sửa các cơ quan', en: 'agencies' },
    },
  ],
  load: () => import('../edit.js'),
}
