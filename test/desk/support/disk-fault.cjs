// Loaded into a desk: while the file that KIENTRUC_DISK_FAULT names is there, its threads' disk takes nothing, and says what stands in it.
const fs = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const flag = process.env.KIENTRUC_DISK_FAULT
if (!isMainThread && flag)
  for (const name of ['writeSync', 'ftruncateSync', 'mkdirSync', 'renameSync']) {
    const real = fs[name]
    fs[name] = (...args) => {
      if (!fs.existsSync(flag)) return real(...args)
      const code = fs.readFileSync(flag, 'utf8')
      throw Object.assign(new Error(code), { code, errno: { ENOSPC: -28, EROFS: -30 }[code], syscall: name })
    }
  }
