// `npm test`: its own set-up, then the tests. Arguments are handed to vitest.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { install, node } from './install.mjs'

install()
installBrowser()
node(join('scripts', 'build.mjs'))
node(join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2))

/** The pages are tested in a real browser. On Debian as root it is installed; elsewhere it is named by KIENTRUC_CHROMIUM. */
function installBrowser() {
  const found = [
    process.env.KIENTRUC_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].some((p) => p && existsSync(p))
  if (found) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Đang cài Chromium cho phần kiểm thử trang HTML…')
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core'], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
      return
    } catch {
      // said below
    }
  }
  console.error(
    'Chú ý: không có Chromium, các kiểm thử trang HTML bị bỏ qua (đặt KIENTRUC_CHROMIUM để chỉ đường dẫn). / No Chromium: the page tests are skipped.',
  )
}
