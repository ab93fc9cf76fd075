import type { CommandGroup, Flag } from '../command.js'
import { asOf } from './flags.js'

const shared: readonly Flag[] = [
  { flags: '--dry-run', meaning: { vi: 'chỉ xem trước thay đổi, không ghi', en: 'show the change, write nothing' } },
  {
    flags: '--overwrite',
    meaning: {
      vi: 'lấy theo tệp ở những chỗ kiến trúc đã sửa tay hoặc ghi khác',
      en: 'let the file win where the architecture was edited by hand or differs',
    },
  },
  {
    flags: '--into <file>',
    meaning: {
      vi: 'tệp YAML nhận các mục mới, tính từ thư mục kiến trúc (mặc định nhap/TÊN_TỆP.yaml)',
      en: 'the YAML file for new entries, from the architecture’s folder (default nhap/NAME.yaml)',
    },
  },
]

export const importGroup: CommandGroup = {
  name: 'import',
  summary: { vi: 'nhập từ Excel, Word, biểu mẫu, ArchiMate', en: 'read from Excel, Word, forms, ArchiMate' },
  commands: [
    {
      name: 'xlsx',
      args: '<file>',
      argMeaning: { vi: 'danh mục hệ thống (.xlsx)', en: 'a catalogue of systems (.xlsx)' },
      summary: { vi: 'nhập danh mục hệ thống thông tin từ Excel', en: 'read a catalogue of systems from Excel' },
      details: {
        vi: 'Nhập danh mục hệ thống thông tin từ Excel như các cơ quan vẫn lập: tự tìm dòng tiêu đề, nhận các cột theo tên thường dùng. Chỗ nào không hiểu được báo theo ô (Danh mục!C17). Nhập lại thì cập nhật theo mã hoặc tên; chỗ đã sửa tay trong YAML và chú thích được giữ.',
        en: 'Reads a catalogue of systems as agencies keep it: the heading is found wherever it stands, columns by their usual names. What is not understood is told with its cell (Danh mục!C17). Reading again updates by code or name; what was edited by hand in the YAML, and its comments, stay.',
      },
      flags: [
        ...shared,
        {
          flags: '--map <file>',
          meaning: {
            vi: 'tệp YAML chỉ cách đọc: sheets, headerRow, columns, values, defaults',
            en: 'a YAML file that says how to read it: sheets, headerRow, columns, values, defaults',
          },
        },
        {
          flags: '--keep-duplicates',
          meaning: {
            vi: 'vẫn nhập các dòng được xem là trùng với hệ thống đã có',
            en: 'also add rows that seem to duplicate a system',
          },
        },
        asOf,
      ],
      examples: [
        { line: 'kientruc import xlsx danh-muc.xlsx --dry-run', meaning: { vi: 'xem trước', en: 'a preview' } },
        {
          line: 'kientruc import xlsx danh-muc.xlsx --map cach-doc.yaml',
          meaning: { vi: 'bảng có tên cột khác thường', en: 'with unusual headings' },
        },
      ],
      load: () => import('../import-xlsx.js'),
    },
    {
      name: 'mau03',
      args: '<file>',
      argMeaning: { vi: 'biểu Mẫu 03 đã điền (.xlsx)', en: 'a filled-in exchange form (.xlsx)' },
      summary: {
        vi: 'nhập biểu trao đổi dữ liệu khung kiến trúc số (Mẫu 03)',
        en: 'read the national exchange form of the digital framework (Mẫu 03)',
      },
      details: {
        vi: 'Nhập toàn bộ Mẫu 03: đối tượng, quan hệ, ánh xạ, nội dung cần hoàn thiện và nhiệm vụ. Đối tượng được nhận theo mã, rồi theo tên và cơ quan chủ quản. Nội dung mà mô hình chưa có trường riêng được giữ nguyên văn (nhóm mau03), nên xuất lại vẫn đúng từng ô. Đối tượng mới cần gói khung-2026 trong kientruc.yaml.',
        en: 'Reads the whole form: objects, relations, mappings, gaps and tasks. Objects are known by code, then by name and owner. What the model has no field for is kept word for word (under mau03), so that exporting again gives the same cells. New objects need the pack khung-2026 in kientruc.yaml.',
      },
      flags: [...shared, asOf],
      examples: [
        { line: 'kientruc import mau03 mau-03.xlsx --dry-run', meaning: { vi: 'xem trước', en: 'a preview' } },
      ],
      load: () => import('../import-mau03.js'),
    },
    {
      name: 'archimate',
      args: '<file>',
      argMeaning: {
        vi: 'tệp trao đổi mô hình ArchiMate (.xml)',
        en: 'an ArchiMate model exchange file (.xml)',
      },
      summary: {
        vi: 'nhập mô hình ArchiMate từ Archi và công cụ khác',
        en: 'read an ArchiMate model from Archi or another tool',
      },
      details: {
        vi: 'Nhập mô hình theo định dạng trao đổi ArchiMate 3.x (và 2.1) của The Open Group. Tệp do export archimate ghi, sửa trong Archi rồi nhập lại thì về đúng chỗ theo mã. Với tệp của công cụ khác, phần tử được nhận theo loại và tên: ApplicationComponent, Node thành hệ thống, DataObject thành đối tượng dữ liệu, Serving, Flow thành phụ thuộc… Nội dung không có chỗ trong mô hình được báo theo dòng, cột; sơ đồ không nhập.',
        en: 'Reads a model in The Open Group’s ArchiMate exchange format 3.x (and 2.1). What export archimate wrote and Archi changed goes back to its place by id. Of other tools’ files elements are known by type and name: ApplicationComponent and Node become systems, DataObject a data entity, Serving and Flow dependencies, and so on. What the model has no place for is told with line and column; views are not read.',
      },
      flags: [
        ...shared,
        {
          flags: '--owner <id>',
          meaning: {
            vi: 'cơ quan chủ quản của các hệ thống mà tệp không nêu chủ quản',
            en: 'the agency that owns systems of which the file names no owner',
          },
        },
        {
          flags: '--layer <id>',
          meaning: {
            vi: 'lớp của các hệ thống mà tệp không nêu lớp (mặc định: lớp thường dùng cho loại đó)',
            en: 'the layer of systems of which the file names none (default: the usual one of the kind)',
          },
        },
      ],
      examples: [
        {
          line: 'kientruc import archimate kien-truc.xml --dry-run',
          meaning: { vi: 'xem trước thay đổi làm trong Archi', en: 'a preview of what was changed in Archi' },
        },
        {
          line: 'kientruc import archimate mo-hinh.xml --owner so-tttt',
          meaning: { vi: 'mô hình của nơi khác', en: 'somebody else’s model' },
        },
      ],
      load: () => import('../import-archimate.js'),
    },
    {
      name: 'docx',
      args: '<file>',
      argMeaning: { vi: 'hồ sơ đề xuất (.docx)', en: 'a dossier (.docx)' },
      summary: { vi: 'đọc hồ sơ Word thành bản nháp đề xuất YAML', en: 'read a dossier in Word into a draft proposal' },
      details: {
        vi: 'Đọc đề cương, báo cáo nghiên cứu khả thi, tờ trình, phiếu đề xuất viết bằng Word: tên, chủ đầu tư, mục tiêu, chức năng, dữ liệu, đối tượng sử dụng, văn bản viện dẫn, tiêu chuẩn, kết nối, nơi đặt, kinh phí, tiến độ. Mỗi mục ghi rõ đoạn, bảng đã đọc; chỗ chưa chắc và chỗ không tìm thấy được nêu riêng, không tự suy đoán. Mã thoát 1 khi còn thiếu mục bắt buộc.',
        en: 'Reads outlines, feasibility studies, submissions and forms written in Word: title, agency, purpose, functions, data, users, legal documents, standards, connections, hosting, budget, schedule. Each field tells the paragraph or table it was read at; what is unsure and what was not found is told, nothing is guessed. Exit code 1 where a required field is missing.',
      },
      flags: [
        {
          flags: '--out <file>',
          meaning: {
            vi: 'tệp YAML sẽ ghi (mặc định: in ra màn hình)',
            en: 'the YAML to write (default: standard output)',
          },
        },
        { flags: '--overwrite', meaning: { vi: 'ghi đè tệp đã có', en: 'replace a file that exists' } },
      ],
      examples: [
        {
          line: 'kientruc import docx de-cuong.docx --out de-xuat/de-cuong.yaml',
          meaning: { vi: 'lập bản nháp rồi rà soát, bổ sung', en: 'a draft to look over and complete' },
        },
        {
          line: 'kientruc check de-cuong.docx',
          meaning: { vi: 'đối chiếu thẳng hồ sơ Word, không cần YAML', en: 'check the dossier itself, without YAML' },
        },
      ],
      load: () => import('../import-docx.js'),
    },
  ],
}
