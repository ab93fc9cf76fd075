// The Chromium in which pages are tested.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Its path: what KIENTRUC_CHROMIUM names, else where systems put it; nothing where there is none. */
export function chromiumPath() {
  return [
    process.env.KIENTRUC_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path))
}

/** Installs it where that needs no asking, on Debian as root; says whether there is one now. */
export function installChromium() {
  if (chromiumPath()) return true
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Đang cài Chromium cho phần kiểm thử trang HTML…')
    try {
      // Another installation may be under way.
      const apt = ['-o', 'DPkg::Lock::Timeout=300']
      execFileSync('apt-get', [...apt, 'update', '-qq'], { stdio: 'inherit' })
      execFileSync('apt-get', [...apt, 'install', '-y', '-qq', 'chromium', 'fonts-noto-core'], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    } catch {
      // Whether there is one now is what counts.
    }
  }
  return chromiumPath() !== undefined
}
