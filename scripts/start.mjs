// `npm start`: installs, builds, and does the main job on the worked examples: every sample proposal is checked against Bình
// Thuận's architecture of 2018, then those of 2026 against Lâm Đồng's; the appraisals and the architecture sites are written
// into out/.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

install()
node(join('scripts', 'build.mjs'), '--no-types')
const appraised = [
  { architecture: 'architecture', proposals: 'proposals', folder: 'out' },
  { architecture: 'architecture-2026', proposals: 'proposals-2026', folder: join('out', '2026') },
]
for (const { architecture, proposals, folder } of appraised) {
  const kientruc = [join('bin', 'kientruc.js'), '--quiet', '--architecture', architecture]
  const outputs = ['text', 'html', 'json'].flatMap((format) => [
    '--out',
    `${format}=${join(folder, `tham-dinh.${format === 'text' ? 'txt' : format}`)}`,
  ])
  mkdirSync(join(root, folder), { recursive: true })
  node(...kientruc, 'check', proposals, '--fail-on', 'never', ...outputs)
  node(...kientruc, 'report', proposals, '--out', join(folder, 'kien-truc'))
  // The verdicts come first in the text; the grounds follow in the files.
  const [verdicts] = readFileSync(join(root, folder, 'tham-dinh.txt'), 'utf8').split('────')
  console.log(verdicts)
}
const page = (...way) => join('out', ...way).padEnd(34)
console.log(`Đã xong. Mở bằng trình duyệt:
  ${page('tham-dinh.html')}phiếu đánh giá từng đề xuất, in được trên giấy A4
  ${page('kien-truc', 'index.html')}trang kiến trúc của tỉnh Bình Thuận (2018)
  ${page('2026', 'tham-dinh.html')}phiếu đánh giá mười đề xuất năm 2026
  ${page('2026', 'kien-truc', 'index.html')}trang kiến trúc của tỉnh Lâm Đồng sau sắp xếp (2026)
Đọc ngay trên màn hình dòng lệnh: ${join('out', 'tham-dinh.txt')}, ${join('out', '2026', 'tham-dinh.txt')}`)
