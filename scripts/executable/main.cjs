// What the executable runs first (Node's single-executable applications start one script of CommonJS that may ask for Node's own
// modules alone). It carries the package's files as one asset, keeps them unpacked in the user's cache, in a folder named by their
// digest, and starts the command from there. What stands there is never believed: each start compares every file with what the
// executable carries, and puts back what was changed, added or taken away.
const { createHash, randomBytes } = require('node:crypto')
const fs = require('node:fs')
const { createRequire } = require('node:module')
const os = require('node:os')
const { dirname, join } = require('node:path')
const { getRawAsset } = require('node:sea')

const asset = Buffer.from(getRawAsset('files'))
const headerEnd = 4 + asset.readUInt32LE(0)
const header = asset.subarray(4, headerEnd)
/** Of each file by its path: where its bytes begin behind the header, how many they are, and their digest. */
const files = new Map(Object.entries(JSON.parse(header.toString('utf8'))))
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

try {
  createRequire(join(unpacked(), 'bin', 'kientruc.js'))('./kientruc.js')
} catch (error) {
  if (!isOfSystem(error)) throw error
  process.stderr.write(
    `Không mở được bộ nhớ đệm của chương trình: ${error.message}. Đặt KIENTRUC_CACHE là một thư mục ghi được.\n` +
      `The program's cache cannot be used: ${error.message}. Set KIENTRUC_CACHE to a folder that may be written to.\n`,
  )
  process.exitCode = 3
}

function isOfSystem(error) {
  return error instanceof Error && typeof error.syscall === 'string'
}

/** The folder in which the files stand as the executable carries them. */
function unpacked() {
  const parent = cache()
  const folder = join(parent, digest(header))
  if (isWhole(folder)) return folder
  fs.mkdirSync(parent, { recursive: true, mode: 0o700 })
  const fresh = join(parent, `.${process.pid}-${randomBytes(6).toString('hex')}`)
  for (const [path, { from, size }] of files) {
    const target = join(fresh, ...path.split('/'))
    fs.mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    fs.writeFileSync(target, asset.subarray(headerEnd + from, headerEnd + from + size), { mode: 0o600, flag: 'wx' })
  }
  return inPlace(fresh, folder)
}

/** Puts a fresh folder in its place; where another process was quicker, what that one put there. */
function inPlace(fresh, folder) {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      fs.renameSync(fresh, folder)
      return folder
    } catch (error) {
      if (!fs.existsSync(folder)) throw error
      if (isWhole(folder)) break
      // A changed folder is taken away in one step, so that nobody sees half of it.
      const old = `${fresh}-${attempt}`
      try {
        fs.renameSync(folder, old)
      } catch {
        continue
      }
      fs.rmSync(old, { recursive: true, force: true })
    }
  }
  if (!isWhole(folder)) return fresh
  fs.rmSync(fresh, { recursive: true, force: true })
  return folder
}

/** Whether a folder holds these files, byte for byte, and nothing else. */
function isWhole(folder) {
  try {
    if (!fs.lstatSync(folder).isDirectory()) return false
    let found = 0
    const walk = (below) => {
      for (const entry of fs.readdirSync(join(folder, below), { withFileTypes: true })) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`
        if (entry.isDirectory()) {
          if (!walk(path)) return false
          continue
        }
        const file = files.get(path)
        if (!entry.isFile() || file === undefined || digest(fs.readFileSync(join(folder, path))) !== file.sha256)
          return false
        found++
      }
      return true
    }
    return walk('') && found === files.size
  } catch {
    return false
  }
}

/** Where this system keeps what programs may make again. */
function cache() {
  const { KIENTRUC_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  if (KIENTRUC_CACHE) return KIENTRUC_CACHE
  if (process.platform === 'win32')
    return join(LOCALAPPDATA || join(os.homedir(), 'AppData', 'Local'), 'kientruc', 'Cache')
  if (process.platform === 'darwin') return join(os.homedir(), 'Library', 'Caches', 'kientruc')
  return join(XDG_CACHE_HOME || join(os.homedir(), '.cache'), 'kientruc-app')
}
