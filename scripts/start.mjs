// `npm start`: installs, builds, and does the main job on the worked example: every sample proposal is checked against Bình
// Thuận's architecture, and the appraisals and the architecture site are written into out/.
import { join } from 'node:path'
import { install, node } from './install.mjs'

install()
node(join('scripts', 'build.mjs'), '--no-types')
const kientruc = join('bin', 'kientruc.js')
const architecture = ['--architecture', 'architecture']
node(
  kientruc,
  ...architecture,
  'check',
  'proposals',
  '--fail-on',
  'never',
  '--out',
  `html=${join('out', 'tham-dinh.html')}`,
  '--out',
  `json=${join('out', 'tham-dinh.json')}`,
)
node(kientruc, ...architecture, 'report', 'proposals', '--out', join('out', 'kien-truc'))
console.log(`
Đã xong. Mở bằng trình duyệt:
  ${join('out', 'tham-dinh.html')}           phiếu thẩm định các đề xuất
  ${join('out', 'kien-truc', 'index.html')}     trang kiến trúc của tỉnh`)
