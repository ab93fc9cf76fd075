import { auto, bullet, h, p, step, t } from '../../support/dossier.js'
import type { Layout, Told } from './types.js'
import { cellsOf, dayOf, dong, escaped, functionsOf, grouped, page, tableOf } from './words.js'

const all: readonly Told[] = ['title', 'agency', 'kind', 'date', 'functions', 'data', 'total', 'hosting', 'scope']
const without = (...left: Told[]) => all.filter((told) => !left.includes(told))
const costRows = (costs: readonly (readonly [string, number])[], unit = 1_000_000) =>
  costs.map(([what, n], i) => [String(i + 1), what, grouped(n * unit)])

/** Đề cương và dự toán chi tiết with Word's own numbers: modules as headings, functions in a table each, joined. */
const outline: Layout = (project) => ({
  layout: 'D1 đề cương, đề mục tự đánh số, mỗi phân hệ một bảng (docx)',
  file: `1. De cuong ${project.slug}.docx`,
  project,
  tells: without('date'),
  content: {
    docx: [
      p(`**${project.letterhead.join(' - ')}**`, { center: true }),
      p('**ĐỀ CƯƠNG VÀ DỰ TOÁN CHI TIẾT**', { center: true }),
      p(`**${project.title.toUpperCase()}**`, { center: true }),
      p(`Chủ đầu tư: ${project.called}`, { center: true }),
      auto(1, 'Thông tin chung'),
      p(`Tên nhiệm vụ: ${project.title}`),
      p(`Phạm vi triển khai: ${project.scope[0]}`),
      auto(1, 'Sự cần thiết, mục tiêu'),
      auto(2, 'Sự cần thiết'),
      p(project.need),
      auto(2, 'Mục tiêu'),
      p(project.purpose),
      auto(1, 'Yêu cầu chung'),
      p('Phần mềm dễ sử dụng, chạy trên trình duyệt.'),
      auto(1, 'Yêu cầu về chức năng của phần mềm'),
      ...project.modules.flatMap((m) => [
        auto(2, m.name),
        t([
          ['STT', 'Chức năng', 'Mô tả chi tiết'],
          ...m.functions.map((f, i) => [String(i + 1), f, 'Thực hiện trên giao diện web; có tìm kiếm, lọc.']),
        ]),
      ]),
      auto(1, 'Yêu cầu về dữ liệu'),
      ...project.data.map((d) => bullet(d)),
      auto(1, 'Hạ tầng kỹ thuật'),
      p(`${project.hosting[0]}.`),
      auto(1, 'Dự toán'),
      p('Đơn vị tính: đồng'),
      t([
        ['STT', 'Khoản mục chi phí', 'Diễn giải', 'Giá trị sau thuế'],
        ...project.costs.map(([what, n], i) => [String(i + 1), what, 'Theo báo giá', grouped(n * 1_000_000)]),
        ['', 'TỔNG CỘNG', '', grouped(project.total * 1_000_000)],
      ]),
    ],
  },
})

/** Báo cáo nghiên cứu khả thi: the standard tables of priorities and of use cases, rows of groups, a table of equipment. */
const feasibility: Layout = (project) => ({
  layout: 'D2 báo cáo nghiên cứu khả thi, bảng thứ tự ưu tiên (docx)',
  file: `BCNCKT-${project.slug}-final.docx`,
  project,
  tells: without('date'),
  content: {
    docx: [
      p(`**${project.letterhead.at(-1)}**`, { center: true }),
      p('**BÁO CÁO NGHIÊN CỨU KHẢ THI**', { center: true }),
      p(`**DỰ ÁN: ${project.title}**`, { center: true }),
      p('**PHẦN I. THÔNG TIN CHUNG**'),
      p(`1. Tên dự án: ${project.title}`),
      p(`2. Chủ đầu tư: ${project.called}`),
      p(`3. Phạm vi: Hệ thống được triển khai ${project.scope[0]}`),
      p('**PHẦN II. SỰ CẦN THIẾT ĐẦU TƯ**'),
      p('1. Hiện trạng'),
      p(project.need),
      p('2. Mục tiêu'),
      p(project.purpose),
      p('**PHẦN III. PHƯƠNG ÁN KỸ THUẬT**'),
      p('1. Bảng sắp xếp thứ tự ưu tiên các yêu cầu chức năng của phần mềm'),
      t([
        ['TT', 'Mô tả yêu cầu', 'Phân loại', 'Mức độ phức tạp'],
        ...project.modules.flatMap((m, i) => [
          ['ABC'[i] ?? 'A', m.name.toUpperCase(), '', ''],
          ...m.functions.map((f, n) => [String(n + 1), f, 'Dữ liệu đầu vào', 'Trung bình']),
        ]),
      ]),
      p('2. Bảng chuyển đổi yêu cầu chức năng sang trường hợp sử dụng (use case)'),
      t([
        ['TT', 'Tên use case', 'Tác nhân chính', 'Mức độ cần thiết'],
        ...project.modules.flatMap((m) => m.functions.map((f, n) => [String(n + 1), `${f} (UC)`, m.actor, 'B'])),
      ]),
      p('3. Thiết kế dữ liệu'),
      t([
        ['STT', 'Nhóm dữ liệu', 'Mô tả'],
        ...project.data.map((d, i) => [String(i + 1), d, 'Lưu trong cơ sở dữ liệu quan hệ']),
      ]),
      p('4. Danh mục thiết bị'),
      t([
        ['STT', 'Danh mục', 'Tính năng kỹ thuật', 'Số lượng', 'Đơn giá', 'Thành tiền'],
        ['1', 'Máy chủ ứng dụng', 'CPU 16 nhân, RAM 64 GB', '1', '120.000.000', '120.000.000'],
      ]),
      p('5. Phương án triển khai'),
      p(`${project.hosting[0]}.`),
      p('**PHẦN IV. TỔNG MỨC ĐẦU TƯ**'),
      p(`Tổng mức đầu tư của dự án là ${dong(project.total)}.`),
      t([
        ['TT', 'Nội dung', 'Thành tiền (đồng)'],
        ...costRows(project.costs),
        ['', 'Cộng', grouped(project.total * 1_000_000)],
      ]),
    ],
  },
})

/** A tờ trình whose functions are compound cells below “Phân hệ” and “Chức năng chính”; the subject stands at the left, as “V/v”. */
const letter: Layout = (project) => ({
  layout: 'D3 công văn xin chủ trương, V/v ở góc trái, ô ghép bằng “;” (docx)',
  file: `${project.slug} - cv xin chu truong.docx`,
  project,
  tells: without('data'),
  content: {
    docx: [
      t(
        [
          [
            `${project.letterhead[0]}\n**${project.letterhead.slice(1).join(' ')}**\nSố: 415/CV\nV/v xin chủ trương ${project.title.charAt(0).toLowerCase()}${project.title.slice(1)}`,
            `**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**\n${project.place}, ${dayOf(project)}`,
          ],
        ],
        false,
      ),
      p('Kính gửi: Sở Thông tin và Truyền thông'),
      p('Thực hiện Kế hoạch ứng dụng công nghệ thông tin năm 2020 của UBND tỉnh;'),
      p(`${project.called} đề nghị cho chủ trương thực hiện nội dung sau:`),
      p('1/ Lý do:'),
      p(project.need),
      p('2/ Mục tiêu:'),
      p(project.purpose),
      p('3/ Nội dung thực hiện:'),
      p('Phần mềm gồm các phân hệ:'),
      t([
        ['TT', 'Phân hệ', 'Chức năng chính', 'Người dùng'],
        ...project.modules.map((m, i) => [String(i + 1), m.name, m.functions.join('; '), m.actor]),
      ]),
      p(`4/ Phạm vi: ${project.scope[0]}.`),
      p(`5/ Nơi cài đặt: ${project.hosting[0]}.`),
      p(`6/ Kinh phí dự kiến: ${String(project.total).replace('.', ',')} triệu đồng, từ ${project.fund}.`),
      p(`7/ Thời gian thực hiện: ${project.schedule}.`),
      p('Rất mong nhận được ý kiến của quý Sở./.'),
      t([['Nơi nhận:\n- Như trên;\n- Lưu: VT.', '**GIÁM ĐỐC**']], false),
    ],
  },
})

/** Kế hoạch thuê: numbered list of functions with details below; “chức năng” once more in general requirements. */
const leasePlan: Layout = (project) => ({
  layout: 'D4 kế hoạch thuê dịch vụ, danh sách đánh số (docx)',
  file: `KH thue ${project.slug}.docx`,
  project,
  tells: all,
  content: {
    docx: [
      t(
        [
          [project.letterhead.join('\n'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
          ['', `${project.place}, ${dayOf(project)}`],
        ],
        false,
      ),
      p('**KẾ HOẠCH**', { center: true }),
      p(`**${project.title}**`, { center: true }),
      h(1, 'I. Căn cứ'),
      p('- Luật Đấu thầu số 43/2013/QH13 ngày 26/11/2013;'),
      h(1, 'II. Mục tiêu'),
      p(project.purpose),
      h(1, 'III. Yêu cầu chung về chức năng'),
      p('- Giao diện tiếng Việt;'),
      p('- Hoạt động 24/7.'),
      h(1, 'IV. Các chức năng của phần mềm'),
      ...project.modules.flatMap((m, n) => [p(`**${n + 1}. ${m.name}**`), ...m.functions.map((f) => step(f, n))]),
      h(1, 'V. Dữ liệu'),
      p(`Dữ liệu gồm: ${project.data.join('; ')}.`),
      h(1, 'VI. Phạm vi, nơi đặt'),
      p(`- Phạm vi áp dụng: ${project.scope[0]}.`),
      p(`- ${project.hosting[0]}.`),
      h(1, 'VII. Dự toán'),
      t([
        ['STT', 'Nội dung', 'Thành tiền (triệu đồng)'],
        ...project.costs.map(([what, n], i) => [String(i + 1), what, String(n)]),
        ['', 'Tổng cộng', grouped(project.total)],
      ]),
    ],
  },
})

/** A form of two columns in OpenDocument, as some offices have them: a label, and what is said. */
const sheetOfLabels: Layout = (project) => ({
  layout: 'D5 phiếu hai cột (odt)',
  file: `phieu ${project.slug}.odt`,
  project,
  tells: without('date'),
  content: {
    by: 'libreoffice',
    html: page(
      `<p class="c"><b>PHIẾU ĐỀ XUẤT NHIỆM VỤ ỨNG DỤNG CÔNG NGHỆ THÔNG TIN</b></p>
${tableOf(
  ['TT', 'Nội dung', 'Thông tin'],
  [
    ['1', 'Tên nhiệm vụ', project.title],
    ['2', 'Đơn vị đề xuất', project.called],
    ['3', 'Mục tiêu', project.purpose],
    ['4', 'Sự cần thiết', project.need],
    [
      '5',
      'Các chức năng chính',
      functionsOf(project)
        .map((f) => `- ${f}`)
        .join('\n'),
    ],
    ['6', 'Dữ liệu quản lý', project.data.map((d) => `- ${d}`).join('\n')],
    ['7', 'Phạm vi', project.scope[0]],
    ['8', 'Nơi đặt hệ thống', project.hosting[0]],
    ['9', 'Kinh phí', `${String(project.total)} triệu đồng`],
    ['10', 'Thời gian thực hiện', project.schedule],
  ],
)}`,
    ),
  },
})

/** A tờ trình as RTF: everything in paragraphs, functions in one sentence with semicolons. */
const plainLetter: Layout = (project) => ({
  layout: 'D6 tờ trình toàn đoạn văn, chức năng trong một câu (rtf)',
  file: `TTr_${project.slug}.rtf`,
  project,
  tells: without('data'),
  content: {
    by: 'libreoffice',
    html: page(
      `<p class="c">${escaped(project.letterhead[0] ?? '')}</p><p class="c"><b>${escaped(project.letterhead.slice(1).join(' '))}</b></p>
<p class="c">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="c">Độc lập - Tự do - Hạnh phúc</p><p class="c"><i>${escaped(project.place)}, ${dayOf(project)}</i></p>
<p class="c"><b>TỜ TRÌNH</b></p><p class="c"><b>V/v đề nghị phê duyệt đề cương và dự toán chi tiết: ${escaped(project.title)}</b></p>
<p>Kính gửi: UBND tỉnh Bình Thuận</p>
<p>Căn cứ Nghị định số 73/2019/NĐ-CP ngày 05/9/2019 của Chính phủ;</p>
<p>Sau khi xem xét, ${escaped(project.called)} kính trình UBND tỉnh phê duyệt với các nội dung chính:</p>
<p>1. Mục tiêu: ${escaped(project.purpose)}</p>
<p>2. Các chức năng chính: ${escaped(functionsOf(project).join('; '))}.</p>
<p>3. Phạm vi thực hiện: ${escaped(project.scope[0])}.</p>
<p>4. Địa điểm cài đặt: ${escaped(project.hosting[0])}.</p>
<p>5. Tổng dự toán: ${dong(project.total)} (Bằng chữ: theo dự toán đính kèm).</p>
<p>6. Nguồn vốn: ${escaped(project.fund)}.</p>`,
    ),
  },
})

/** An appendix in Excel: module and function in two columns, the module once for its rows; costs below on the same sheet. */
const oneSheet: Layout = (project) => ({
  layout: 'D7 phụ lục một trang tính: chức năng trên, dự toán dưới (xlsx)',
  file: `PL ${project.slug}.xlsx`,
  project,
  tells: ['title', 'agency', 'kind', 'functions', 'total'],
  content: {
    sheets: {
      Sheet1: [
        [`Đơn vị: ${project.called}`],
        [`Tên dự án: ${project.title}`],
        [],
        ['A. YÊU CẦU CHỨC NĂNG'],
        ['TT', 'Phân hệ', 'Chức năng', 'Ghi chú'],
        ...project.modules.flatMap((m) => m.functions.map((f, i) => [String(i + 1), i === 0 ? m.name : '', f, ''])),
        [],
        ['B. DỰ TOÁN KINH PHÍ'],
        ['TT', 'Nội dung công việc', 'Số lượng', 'Thành tiền (đồng)'],
        ...project.costs.map(([what, n], i) => [String(i + 1), what, '1', String(n * 1_000_000)]),
        ['', 'Tổng cộng', '', String(project.total * 1_000_000)],
      ],
    },
  },
})

/** The feasibility study exported to PDF by LibreOffice: long enough for several pages, tables cut by them. */
const exported: Layout = (project) => ({
  layout: 'D8 thuyết minh dự án xuất PDF từ LibreOffice (pdf)',
  file: `Thuyet minh ${project.slug}.pdf`,
  project,
  tells: without('date'),
  content: {
    by: 'libreoffice',
    html: page(
      `<p class="c">${project.letterhead.map(escaped).join('<br/>')}</p>
<p class="c"><b>THUYẾT MINH DỰ ÁN</b></p><p class="c"><b>${escaped(project.title)}</b></p>
<p><b>I. THÔNG TIN CHUNG</b></p><p>1. Tên dự án: ${escaped(project.title)}</p><p>2. Chủ đầu tư: ${escaped(project.called)}</p>
<p><b>II. SỰ CẦN THIẾT</b></p>${Array.from({ length: 9 }, () => `<p>${escaped(project.need)} Việc này làm chậm công tác chỉ đạo, điều hành và gây phiền hà cho người dân, doanh nghiệp khi giao dịch với cơ quan nhà nước.</p>`).join('')}
<p><b>III. MỤC TIÊU</b></p><p>${escaped(project.purpose)}</p>
<p><b>IV. CHỨC NĂNG CỦA HỆ THỐNG</b></p>
<table border="1">${cellsOf(['STT', 'Phân hệ', 'Chức năng', 'Tác nhân', 'Mô tả'], 'th')}${project.modules
        .map((m) =>
          m.functions
            .map(
              (f, n) =>
                `<tr><td>${n + 1}</td>${n === 0 ? `<td rowspan="${m.functions.length}">${escaped(m.name)}</td>` : ''}<td>${escaped(f)}</td><td>${escaped(m.actor)}</td><td>Người dùng đăng nhập, chọn chức năng, nhập thông tin; hệ thống kiểm tra, lưu và thông báo kết quả cho các bên liên quan.</td></tr>`,
            )
            .join(''),
        )
        .join('')}</table>
<p><b>V. DỮ LIỆU</b></p>${project.data.map((d) => `<p>- ${escaped(d)};</p>`).join('')}
<p><b>VI. PHẠM VI, HẠ TẦNG</b></p><p>1. Phạm vi: ${escaped(project.scope[0])}.</p><p>2. Hạ tầng: ${escaped(project.hosting[0])}.</p>
<p><b>VII. KINH PHÍ</b></p><p>Tổng mức đầu tư: ${dong(project.total)}.</p>
${tableOf(['STT', 'Nội dung', 'Thành tiền (đồng)'], [...costRows(project.costs), ['', 'Tổng cộng', grouped(project.total * 1_000_000)]])}`,
    ),
  },
})

/** A thiết kế cơ sở in old Word: levels of headings by letters, functions as headings with prose below. */
const design: Layout = (project) => ({
  layout: 'D9 thiết kế cơ sở, chức năng là đề mục có mô tả (doc)',
  file: `TKCS ${project.slug}.doc`,
  project,
  tells: without('date', 'total'),
  content: {
    by: 'libreoffice',
    html: page(
      `<p class="c"><b>${escaped(project.letterhead.join(' '))}</b></p><p class="c"><b>THUYẾT MINH THIẾT KẾ CƠ SỞ</b></p><p class="c"><b>Dự án: ${escaped(project.title)}</b></p>
<h1>1. Giới thiệu chung</h1><p>Tên dự án: ${escaped(project.title)}.</p><p>Chủ đầu tư: ${escaped(project.called)}.</p><p>Phạm vi áp dụng: ${escaped(project.scope[0])}.</p>
<h1>2. Mục tiêu</h1><p>${escaped(project.purpose)}</p>
<h1>3. Thiết kế chức năng</h1>
${project.modules.map((m, i) => `<h2>3.${i + 1}. ${escaped(m.name)}</h2>${m.functions.map((f, n) => `<h3>3.${i + 1}.${n + 1}. ${escaped(f)}</h3><p>Chức năng này cho phép ${escaped(m.actor.toLowerCase())} thao tác trên danh sách, xem chi tiết và in kết quả.</p>`).join('')}`).join('')}
<h1>4. Thiết kế dữ liệu</h1>${project.data.map((d) => `<p>- ${escaped(d)}</p>`).join('')}
<h1>5. Mô hình triển khai</h1><p>${escaped(project.hosting[0])}.</p>`,
    ),
  },
})

/** A tờ trình of purchase: no functions, a table of equipment with prices. */
const purchase: Layout = (project) => ({
  layout: 'D10 tờ trình mua sắm thiết bị (docx)',
  file: `to trinh ${project.slug}.docx`,
  project,
  tells: ['title', 'agency', 'kind', 'date', 'total'],
  content: {
    docx: [
      t(
        [
          [project.letterhead.join('\n'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
          ['Số: 88/TTr-UBND', `${project.place}, ${dayOf(project)}`],
        ],
        false,
      ),
      p('**TỜ TRÌNH**', { center: true }),
      p(`**Về việc phê duyệt chủ trương ${project.title.charAt(0).toLowerCase()}${project.title.slice(1)}**`, {
        center: true,
      }),
      p('Kính gửi: Sở Tài chính'),
      p(`${project.need} ${project.called} đề nghị phê duyệt chủ trương mua sắm như sau:`),
      t([
        ['STT', 'Tên thiết bị', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)'],
        ...project.costs.map(([what, n], i) => [
          String(i + 1),
          what,
          '10',
          grouped(n * 100_000),
          grouped(n * 1_000_000),
        ]),
        ['', 'Tổng cộng', '', '', grouped(project.total * 1_000_000)],
      ]),
      p(`Nguồn kinh phí: ${project.fund}.`),
    ],
  },
})

/** Ten of fifteen layouts: the readers were written with these. */
export const layouts: readonly Layout[] = [
  outline,
  feasibility,
  letter,
  leasePlan,
  sheetOfLabels,
  plainLetter,
  oneSheet,
  exported,
  design,
]
export const withoutSoftware: readonly Layout[] = [purchase]
