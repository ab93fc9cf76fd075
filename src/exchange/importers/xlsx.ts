import { InputError } from '../../kernel/index.js'
import { readCsv, readWorkbook } from '../../office/index.js'
import type { Importer } from '../importer.js'

/** A catalogue of systems as agencies keep it in Excel. */
export const xlsx: Importer = {
  name: 'xlsx',
  dated: true,
  planned: true,
  argMeaning: { vi: 'danh mục hệ thống (.xlsx, .csv)', en: 'a catalogue of systems (.xlsx, .csv)' },
  summary: { vi: 'nhập danh mục hệ thống thông tin từ Excel', en: 'read a catalogue of systems from Excel' },
  details: {
    vi: 'Nhập danh mục hệ thống thông tin từ Excel như các cơ quan vẫn lập. Lệnh lập kế hoạch trước: mỗi cột được hiểu là gì, mỗi giá trị thành gì, từng dòng là hệ thống mới, cập nhật, đã có hay cần quyết định, và vì sao; kế hoạch ghi vào TỆP.plan.yaml để rà soát, sửa. Thực hiện bằng --plan; quý sau dùng lại kế hoạch với tệp mới cùng mẫu. Ở terminal, chỗ chưa rõ được hỏi; trong ống dẫn (pipe) không hỏi. Nhập lại thì cập nhật theo mã hoặc tên; chỗ đã sửa tay trong YAML và chú thích được giữ.',
    en: 'Reads a catalogue of systems as agencies keep it. A plan comes first: what each column was taken for, what each value becomes, whether each row is a new system, an update, there already or to be decided, and why; it is written to FILE.plan.yaml, to be looked over and edited. --plan carries it out, and again next quarter with the new workbook of the same layout. In a terminal what is unclear is asked; in a pipe nothing ever is. Reading again updates by code or name; what was edited by hand in the YAML, and its comments, stay.',
  },
  examples: [
    {
      line: 'kientruc import xlsx danh-muc.xlsx',
      meaning: { vi: 'lập kế hoạch danh-muc.xlsx.plan.yaml', en: 'makes the plan danh-muc.xlsx.plan.yaml' },
    },
    {
      line: 'kientruc import xlsx danh-muc.xlsx --plan danh-muc.xlsx.plan.yaml',
      meaning: { vi: 'thực hiện kế hoạch đã rà soát', en: 'carries out the plan as reviewed' },
    },
    {
      line: 'kientruc import xlsx danh-muc.xlsx --dry-run',
      meaning: { vi: 'xem trước thay đổi, không ghi gì', en: 'a preview of the change, nothing is written' },
    },
    {
      line: 'kientruc import xlsx quy-4.xlsx --map danh-muc.xlsx.plan.yaml',
      meaning: { vi: 'kế hoạch mới dựa trên kế hoạch cũ', en: 'a new plan that begins from an old one' },
    },
  ],
  flags: [
    {
      flags: '--plan <file>',
      meaning: {
        vi: 'thực hiện kế hoạch này (YAML; xem “kientruc schema import-plan”)',
        en: 'carry out this plan (YAML; see “kientruc schema import-plan”)',
      },
    },
    {
      flags: '--map <file>',
      meaning: {
        vi: 'lập kế hoạch dựa trên một kế hoạch có sẵn, hoặc chỉ vài phần của nó: sheets, headerRow, columns, values, defaults',
        en: 'begin the plan from another one, or from a few parts: sheets, headerRow, columns, values, defaults',
      },
    },
    {
      flags: '--yes',
      meaning: {
        vi: 'lập kế hoạch và thực hiện ngay, không hỏi; chỗ cần quyết định để ngỏ',
        en: 'make the plan and carry it out at once, without asking; what is to be decided stays open',
      },
    },
    {
      flags: '--keep-duplicates',
      meaning: {
        vi: 'coi là mới các dòng được xem là trùng với hệ thống đã có',
        en: 'take rows that seem to duplicate a system as new',
      },
    },
  ],
  read: async ({ path, bytes, limits }, { workspace, memory, asOf, overwrite, lang, options, isFile }) => {
    const [{ drafted }, { planFrom }] = await Promise.all([
      import('../catalogue/draft.js'),
      import('../catalogue/plan-file.js'),
    ])
    const workbook = /\.csv$/i.test(path) ? readCsv(bytes, path, limits) : await readWorkbook(bytes, path, limits)
    const own = `${path}.plan.yaml`
    // A plan that was made before is where the next one begins: what people decided stays.
    const before = isFile(own) ? own : undefined
    const plan = options.text('plan')
    if (plan !== undefined && options.text('map') !== undefined)
      throw new InputError({
        vi: 'Chỉ dùng một trong --plan (thực hiện) và --map (lập kế hoạch mới dựa trên kế hoạch cũ).',
        en: 'Use either --plan (carry out) or --map (begin a new plan from another), not both.',
      })
    const from = plan ?? options.text('map') ?? before
    return drafted({
      workbook,
      bytes,
      model: workspace.model,
      lang,
      from: from === undefined ? undefined : { path: from, ...planFrom(from, workspace) },
      path: plan ?? own,
      agreed: plan !== undefined || options.has('yes'),
      options: { memory, asOf, keepDuplicates: options.has('keepDuplicates'), overwrite },
    })
  },
}
