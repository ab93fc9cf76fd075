import { bullet, p, t } from '../../support/dossier.js'
import type { Layout } from './types.js'
import { cellsOf, dayOf, dong, escaped, functionsOf, grouped, page, tableOf } from './words.js'

/** A district's tờ trình by Word: parts in words, functions as bullets below each module, money in a table with Roman groups. */
const districtLetter: Layout = (project) => ({
  layout: 'U1 tờ trình, danh sách gạch đầu dòng (docx)',
  file: `To trinh ${project.slug} (lan 2).docx`,
  project,
  tells: ['title', 'agency', 'kind', 'date', 'functions', 'total', 'hosting', 'scope'],
  content: {
    docx: [
      t(
        [
          [
            project.letterhead.map((l, i) => (i > 0 ? `**${l}**` : l)).join('\n'),
            '**CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập – Tự do – Hạnh phúc**',
          ],
          ['Số:        /TTr', `${project.place}, ${dayOf(project)}`],
        ],
        false,
      ),
      p('**TỜ TRÌNH**', { center: true }),
      p(`**Về việc đề nghị phê duyệt chủ trương đầu tư dự án “${project.title}”**`, { center: true }),
      p('Kính gửi: Ủy ban nhân dân tỉnh Bình Thuận'),
      p('Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;'),
      p('Căn cứ Nghị định số 73/2019/NĐ-CP ngày 05 tháng 9 năm 2019 của Chính phủ;'),
      p(`${project.called} kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt chủ trương đầu tư với các nội dung sau:`),
      p('**Phần thứ nhất. SỰ CẦN THIẾT ĐẦU TƯ**'),
      p(project.need),
      p('**Phần thứ hai. MỤC TIÊU, QUY MÔ ĐẦU TƯ**'),
      p('**1. Mục tiêu**'),
      p(project.purpose),
      p(`**2. Phạm vi:** ${project.scope[0]}.`),
      p('**3. Quy mô, các chức năng chính**'),
      ...project.modules.flatMap((m) => [p(`* ${m.name}:`), ...m.functions.map((f) => bullet(`${f};`))]),
      p('**4. Hạ tầng**'),
      p(`${project.hosting[0]}.`),
      p('**Phần thứ ba. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN**'),
      p(`**1. Tổng mức đầu tư:** ${dong(project.total)}. Trong đó:`),
      t([
        ['STT', 'Khoản mục', 'Giá trị (đồng)'],
        ...project.costs.map(([what, n], i) => [String(i + 1), what, grouped(n * 1_000_000)]),
        ['', 'Tổng cộng', grouped(project.total * 1_000_000)],
      ]),
      p(`**2. Nguồn vốn:** ${project.fund}.`),
      p(`**3. Thời gian thực hiện:** ${project.schedule}.`),
      p('Kính đề nghị Ủy ban nhân dân tỉnh xem xét, phê duyệt./.'),
      t([['Nơi nhận:\n- Như trên;\n- Lưu: VT.', '**TM. ỦY BAN NHÂN DÂN**\n**CHỦ TỊCH**']], false),
    ],
  },
})

/** A consultant's báo cáo kinh tế - kỹ thuật: a cover, chapters, functions in a table with rows merged by module. Kept as ODF. */
const consultantReport: Layout = (project) => ({
  layout: 'U2 báo cáo kinh tế - kỹ thuật của tư vấn (odt)',
  file: `BCKTKT_${project.slug}_v3.odt`,
  project,
  tells: ['title', 'agency', 'kind', 'functions', 'data', 'total', 'hosting', 'scope'],
  content: {
    by: 'libreoffice',
    html: page(
      `<p class="c"><b>CÔNG TY CỔ PHẦN TƯ VẤN CÔNG NGHỆ PHƯƠNG NAM</b></p>
<p class="c">-----o0o-----</p>
<p class="c"><b>BÁO CÁO KINH TẾ - KỸ THUẬT</b></p>
<p class="c"><b>DỰ ÁN: ${escaped(project.title.toUpperCase())}</b></p>
<p class="c">Chủ đầu tư: ${escaped(project.called)}</p>
<p class="c">Bình Thuận, năm ${project.day[2]}</p>
<p><b>CHƯƠNG I. THÔNG TIN CHUNG VỀ DỰ ÁN</b></p>
<p>1.1. Tên dự án: ${escaped(project.title)}.</p>
<p>1.2. Chủ đầu tư: ${escaped(project.called)}.</p>
<p>1.3. Đơn vị lập báo cáo: Công ty cổ phần Tư vấn công nghệ Phương Nam.</p>
<p>1.4. Phạm vi đầu tư: ${escaped(project.scope[0])}.</p>
<p>1.5. Tổng mức đầu tư: ${dong(project.total)}.</p>
<p><b>CHƯƠNG II. SỰ CẦN THIẾT VÀ MỤC TIÊU ĐẦU TƯ</b></p>
<p>2.1. Hiện trạng</p><p>${escaped(project.need)}</p>
<p>Danh mục thiết bị hiện có:</p>
${tableOf(
  ['STT', 'Tên thiết bị', 'Số lượng', 'Năm mua'],
  [
    ['1', 'Máy tính để bàn', '25', '2014'],
    ['2', 'Máy in laser', '6', '2013'],
  ],
)}
<p>2.2. Mục tiêu</p><p>${escaped(project.purpose)}</p>
<p><b>CHƯƠNG III. THIẾT KẾ SƠ BỘ</b></p>
<p>3.1. Kiến trúc chức năng của phần mềm</p>
<table border="1">${cellsOf(['TT', 'Phân hệ', 'Chức năng', 'Tác nhân sử dụng'], 'th')}${project.modules
        .map((m, i) =>
          m.functions
            .map((f, n) =>
              n === 0
                ? `<tr><td rowspan="${m.functions.length}">${i + 1}</td><td rowspan="${m.functions.length}">${escaped(m.name)}</td><td>${escaped(f)}</td><td>${escaped(m.actor)}</td></tr>`
                : `<tr><td>${escaped(f)}</td><td>${escaped(m.actor)}</td></tr>`,
            )
            .join(''),
        )
        .join('')}</table>
<p>3.2. Thiết kế cơ sở dữ liệu</p><p>Cơ sở dữ liệu của hệ thống gồm:</p>
${project.data.map((d) => `<p>- ${escaped(d)};</p>`).join('')}
<p>3.3. Phương án triển khai, cài đặt</p><p>${escaped(project.hosting[0])}.</p>
<p><b>CHƯƠNG IV. DỰ TOÁN</b></p>
${tableOf(['STT', 'Nội dung chi phí', 'Thành tiền (VNĐ)'], [...project.costs.map(([what, n], i) => [String(i + 1), what, grouped(n * 1_000_000)]), ['', 'TỔNG CỘNG', grouped(project.total * 1_000_000)]])}`,
    ),
  },
})

/** An appendix in Excel: one sheet of functions with the module over all columns, one of costs; a letterhead above. */
const appendix: Layout = (project) => ({
  layout: 'U3 phụ lục chức năng và dự toán (xlsx)',
  file: `Phu luc ${project.slug}.xlsx`,
  project,
  tells: ['title', 'agency', 'kind', 'functions', 'total'],
  content: {
    sheets: {
      'Yêu cầu chức năng': [
        project.letterhead.slice(0, 1),
        [project.letterhead.slice(1).join(' ')],
        [],
        ['PHỤ LỤC 01'],
        ['DANH MỤC CHỨC NĂNG PHẦN MỀM'],
        [`(Kèm theo hồ sơ: ${project.title})`],
        [],
        ['STT', 'Tên chức năng', 'Đối tượng sử dụng', 'Mức độ', 'Ghi chú'],
        ...project.modules.flatMap((m, i) => [
          ['I'.repeat(i + 1), m.name.toUpperCase(), '', '', ''],
          ...m.functions.map((f, n) => [String(n + 1), f, m.actor, 'Trung bình', '']),
        ]),
      ],
      'Dự toán': [
        ['BẢNG TỔNG HỢP DỰ TOÁN'],
        [`Dự án: ${project.title}`],
        ['', '', '', 'Đơn vị tính: đồng'],
        ['STT', 'Hạng mục', 'Số lượng', 'Thành tiền'],
        ...project.costs.map(([what, n], i) => [String(i + 1), what, '1', String(n * 1_000_000)]),
        ['', 'Tổng cộng', '', String(project.total * 1_000_000)],
      ],
    },
  },
})

/** A kế hoạch thuê or đề cương printed to PDF by a browser: page head, numbered headings, a table of functions over two pages. */
const printed: Layout = (project) => ({
  layout: 'U4 đề cương in ra PDF từ trình duyệt (pdf)',
  file: `de cuong ${project.slug} - signed.pdf`,
  project,
  tells: ['title', 'agency', 'kind', 'date', 'functions', 'data', 'total', 'hosting', 'scope'],
  content: {
    by: 'chromium',
    html: page(
      `<table class="n"><tr><td class="c">${escaped(project.letterhead[0] ?? '')}<br/><b>${escaped(project.letterhead.slice(1).join(' '))}</b></td><td class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br/>Độc lập - Tự do - Hạnh phúc</b></td></tr>
<tr><td></td><td class="c"><i>${escaped(project.place)}, ${dayOf(project)}</i></td></tr></table>
<h2 class="c">ĐỀ CƯƠNG VÀ DỰ TOÁN CHI TIẾT</h2>
<h3 class="c">${escaped(project.title)}</h3>
<h3>1. Thông tin chung</h3>
<p>- Tên nhiệm vụ: ${escaped(project.title)}.</p><p>- Chủ đầu tư: ${escaped(project.called)}.</p>
<p>- Phạm vi thực hiện: ${escaped(project.scope[0])}.</p><p>- Thời gian thực hiện: ${escaped(project.schedule)}.</p>
<h3>2. Sự cần thiết</h3><p>${escaped(project.need)} ${escaped(project.need)}</p>
<h3>3. Mục tiêu</h3><p>${escaped(project.purpose)}</p>
<h3>4. Danh sách các chức năng</h3>
${tableOf(
  ['STT', 'Nhóm chức năng', 'Tên chức năng', 'Mô tả'],
  project.modules.flatMap((m, i) =>
    m.functions.map((f, n) => [
      `${i + 1}.${n + 1}`,
      m.name,
      f,
      `Cho phép ${m.actor.toLowerCase()} thực hiện việc này trên phần mềm, có lưu vết thao tác.`,
    ]),
  ),
)}
<h3>5. Dữ liệu</h3>${project.data.map((d) => `<p>- ${escaped(d)}</p>`).join('')}
<h3>6. Hạ tầng triển khai</h3><p>${escaped(project.hosting[0])}.</p>
<h3>7. Kinh phí thực hiện</h3><p>Tổng dự toán: ${dong(project.total)}.</p>
${tableOf(['STT', 'Nội dung', 'Thành tiền (đồng)'], [...project.costs.map(([what, n], i) => [String(i + 1), what, grouped(n * 1_000_000)]), ['', 'Tổng cộng', grouped(project.total * 1_000_000)]])}
<p>Nguồn kinh phí: ${escaped(project.fund)}.</p>`,
      '.n td{border:none;width:50%}@page{size:A4;margin:2cm}',
    ),
  },
})

/** A báo cáo đề xuất chủ trương in the old .doc: items a), b), c), functions in one sentence each with semicolons. */
const oldReport: Layout = (project) => ({
  layout: 'U5 báo cáo đề xuất chủ trương, Word cũ (doc)',
  file: `BAO CAO DE XUAT ${project.slug.toUpperCase()}.doc`,
  project,
  tells: ['title', 'agency', 'kind', 'date', 'functions', 'total', 'scope'],
  content: {
    by: 'libreoffice',
    html: page(
      `<table><tr><td><p class="c">${project.letterhead.map(escaped).join('</p><p class="c">')}</p></td><td><p class="c">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="c">Độc lập - Tự do - Hạnh phúc</p><p class="c">${escaped(project.place)}, ${dayOf(project)}</p></td></tr></table>
<p class="c"><b>BÁO CÁO ĐỀ XUẤT CHỦ TRƯƠNG ĐẦU TƯ</b></p>
<p class="c"><b>${escaped(project.title)}</b></p>
<p><b>I. NHỮNG THÔNG TIN CHỦ YẾU</b></p>
<p>a) Tên dự án: ${escaped(project.title)}</p>
<p>b) Cơ quan đề xuất: ${escaped(project.called)}</p>
<p>c) Địa điểm, phạm vi thực hiện: ${escaped(project.scope[0])}</p>
<p>d) Dự kiến tổng mức đầu tư: ${dong(project.total)}</p>
<p>đ) Nguồn vốn đầu tư: ${escaped(project.fund)}</p>
<p><b>II. NỘI DUNG CHỦ YẾU</b></p>
<p>1. Sự cần thiết đầu tư</p><p>${escaped(project.need)}</p>
<p>2. Mục tiêu đầu tư</p><p>${escaped(project.purpose)}</p>
<p>3. Các chức năng của hệ thống</p>
${tableOf(
  ['Stt', 'Phân hệ', 'Các chức năng'],
  project.modules.map((m, i) => [
    String(i + 1),
    m.name,
    functionsOf({ ...project, modules: [m] })
      .map((f) => `- ${f}`)
      .join(';\n'),
  ]),
)}
<p>4. Tiến độ thực hiện: ${escaped(project.schedule)}.</p>`,
    ),
  },
})

/** Five of fifteen layouts, written before the readers were touched. */
export const unseenLayouts: readonly Layout[] = [districtLetter, consultantReport, appendix, printed, oldReport]
