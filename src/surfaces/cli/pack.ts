import { generateKeyPairSync } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type CheckedPack,
  checkPack,
  kindNames,
  type PackKey,
  packTextName,
  publicKeyOf,
  publicKeyPattern,
  sealPack,
  writeFileAtomically,
  writeNewFile,
} from '../../architecture/index.js'
import { InputError, visibleLine } from '../../kernel/index.js'
import { type Options, optionText, type Run } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { neededOut, showHits, usageError, wrote } from './problems.js'
import { signingKey } from './signing-key.js'
import { anyWorkspace } from './workspace.js'

export const checkPackCommand: Run = async ([path = ''], options, globals, io) => {
  const checked = checkPack(path, keysFrom(options, globals, io), { cwd: io.cwd, limits: globals.limits })
  showHits(checked.hits, globals, io)
  if (!globals.quiet) io.out.write(`${visibleLine(verdictOn(checked, globals))}\n`)
  return checked.hits.length > 0 ? exitCode.findings : exitCode.ok
}

export const build: Run = async ([path = ''], options, globals, io) => {
  const out = neededOut(optionText(options, 'out'), 'goi.kpack')
  const { pack, hits, texts } = checkPack(path, [], { cwd: io.cwd, limits: globals.limits })
  if (!pack || hits.length > 0) {
    throw new InputError({ vi: 'Gói có lỗi nên chưa ký.', en: 'The pack has faults and was not signed.' }, hits)
  }
  const nested = [...texts.keys()].find((name) => !packTextName.test(name))
  if (nested !== undefined)
    throw usageError({
      vi: `Tên tệp “${nested}” không dùng được trong gói: chỉ chữ thường không dấu, số, dấu chấm, gạch nối, không thư mục con.`,
      en: `“${nested}” cannot be the name of a file in a pack: only plain letters, digits, dots and hyphens, no folders.`,
    })
  // The key comes last: a pack with faults is told as such, whoever asks.
  const pem = signingKey(optionText(options, 'signWith'), { makes: 'kientruc pack key' }, io)
  writeFileAtomically(resolve(io.cwd, out), await sealPack(pack, texts, pem))
  wrote(out, globals, io)
  return exitCode.ok
}

export const key: Run = async (_, options, globals, io) => {
  const out = neededOut(optionText(options, 'out'), 'khoa.pem')
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const path = resolve(io.cwd, out)
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw usageError({
      vi: `“${out}” đã có; khóa không bao giờ bị ghi đè.`,
      en: `“${out}” exists; a key is never overwritten.`,
    })
  writeNewFile(path, pem, 0o600)
  wrote(out, globals, io)
  io.out.write(`${publicKeyOf(pem)}\n`)
  return exitCode.ok
}

/** The key of the command line, else those of the architecture here, if there is one. */
function keysFrom(options: Options, globals: Globals, io: Io): readonly PackKey[] {
  const named = optionText(options, 'key')
  if (named !== undefined) {
    if (publicKeyPattern.test(named)) return [{ name: named, key: named }]
    throw usageError({
      vi: '--key cần dạng ed25519: và 44 ký tự base64, như “kientruc pack key” in ra.',
      en: '--key takes ed25519: and 44 characters of base64, as “kientruc pack key” prints it.',
    })
  }
  try {
    return anyWorkspace(globals, io).manifest.packKeys ?? []
  } catch (error) {
    if (error instanceof InputError && globals.architecture === undefined) return []
    throw error
  }
}

function verdictOn({ pack, counts, hits }: CheckedPack, { lang }: Globals): string {
  if (!pack) return { vi: 'Không đọc được gói.', en: 'The pack cannot be read.' }[lang]
  const holds = [...counts].map(([collection, n]) => `${n} ${kindNames[collection][lang]}`).join(', ')
  const found =
    hits.length === 0
      ? { vi: 'không có lỗi', en: 'no fault' }[lang]
      : { vi: `${hits.length} lỗi`, en: `${hits.length} fault(s)` }[lang]
  return `${pack.name} (${pack.id}, ${pack.version}): ${holds}; ${found}`
}
