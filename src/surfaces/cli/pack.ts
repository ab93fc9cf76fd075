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
import { readText } from './input.js'
import { exitCode, type Globals, type Io } from './io.js'
import { neededOut, showHits, usageError, wrote } from './problems.js'
import { anyWorkspace } from './workspace.js'

export const checkPackCommand: Run = async ([path = ''], options, globals, io) => {
  const checked = checkPack(path, keysFrom(options, globals, io), { cwd: io.cwd, limits: globals.limits })
  showHits(checked.hits, globals, io)
  if (!globals.quiet) io.out.write(`${visibleLine(verdictOn(checked, globals))}\n`)
  return checked.hits.length > 0 ? exitCode.findings : exitCode.ok
}

export const build: Run = async ([path = ''], options, globals, io) => {
  const out = neededOut(optionText(options, 'out'), 'goi.kpack')
  const keyFile = optionText(options, 'signWith')
  if (keyFile === undefined)
    throw usageError({
      vi: 'Chưa nêu khóa để ký. Hãy thêm --sign-with TỆP; tạo khóa bằng “kientruc pack key”.',
      en: 'No key to sign with was named. Add --sign-with FILE; “kientruc pack key” makes one.',
    })
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
  writeFileAtomically(resolve(io.cwd, out), await sealed(pack, texts, keyFile, io))
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

/** Signs. @throws InputError where the file holds no key that can */
async function sealed(
  pack: { id: string; version: string },
  texts: CheckedPack['texts'],
  keyFile: string,
  io: Io,
): Promise<Uint8Array> {
  const pem = readText(resolve(io.cwd, keyFile), keyFile)
  try {
    return await sealPack(pack, texts, pem)
  } catch {
    throw usageError({
      vi: `“${keyFile}” không phải khóa riêng Ed25519; tạo khóa bằng “kientruc pack key”.`,
      en: `“${keyFile}” is no private key of Ed25519; “kientruc pack key” makes one.`,
    })
  }
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
