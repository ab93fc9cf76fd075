// `npm start`: installs, builds, and does the main job on the worked example: every sample proposal is checked against Bình
// Thuận's architecture, and the appraisals and the architecture site are written into out/.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

install()
node(join('scripts', 'build.mjs'), '--no-types')
const kientruc = [join('bin', 'kientruc.js'), '--quiet', '--architecture', 'architecture']
const out = (file) => join('out', file)
const outputs = ['text=tham-dinh.txt', 'html=tham-dinh.html', 'json=tham-dinh.json'].flatMap((o) => [
  '--out',
  o.replace('=', '=out/'),
])
node(...kientruc, 'check', 'proposals', '--fail-on', 'never', ...outputs)
node(...kientruc, 'report', 'proposals', '--out', out('kien-truc'))

// The verdicts come first in the text; the grounds follow in the files.
const [verdicts] = readFileSync(join(root, out('tham-dinh.txt')), 'utf8').split('────')
console.log(`${verdicts}
Đã xong. Mở bằng trình duyệt:
  ${out('tham-dinh.html')}         phiếu đánh giá từng đề xuất, in được trên giấy A4
  ${join(out('kien-truc'), 'index.html')}   trang kiến trúc của tỉnh
Đọc ngay trên màn hình dòng lệnh: ${out('tham-dinh.txt')}`)
