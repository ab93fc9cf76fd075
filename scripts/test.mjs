// `npm test`: its own set-up, then all tests. `npm run test:fast`: those of the project `fast` alone, which need no build.
// Other arguments are handed to vitest.
import { join } from 'node:path'
import { installChromium } from './chromium.mjs'
import { install, node } from './install.mjs'
import { installPostgres } from './postgres.mjs'

const [first, ...rest] = process.argv.slice(2)
const fast = first === 'fast'
const args = fast ? ['--project', 'fast', ...rest] : process.argv.slice(2)

install()
if (!fast) {
  if (!(await installPostgres()))
    console.error(
      'Chú ý: không có PostgreSQL tại 127.0.0.1:5432, hệ thống thẩm định chỉ được kiểm thử trên cơ sở dữ liệu đi kèm (đặt KIENTRUC_POSTGRES để chỉ địa chỉ). / No PostgreSQL: the review desk is tested on its own database alone.',
    )
  if (!installChromium()) {
    console.error(
      'Chú ý: không có Chromium, các kiểm thử trang HTML bị bỏ qua (đặt KIENTRUC_CHROMIUM để chỉ đường dẫn). / No Chromium: the page tests are skipped.',
    )
    args.push('--project', '!browser')
  }
  node(join('scripts', 'build.mjs'))
}
node(join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args)
