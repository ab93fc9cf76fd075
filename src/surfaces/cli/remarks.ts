import type { Remark } from '../../exchange/index.js'
import { placeOf, visibleLine } from '../../kernel/index.js'
import { codeFrame } from '../../present/index.js'
import type { Globals, Io } from './io.js'
import { paintFor } from './paint.js'

const kindWords = {
  left: { vi: 'không nhập', en: 'not read' },
  unread: { vi: 'chưa đọc được', en: 'not found' },
  assumed: { vi: 'tạm ghi', en: 'assumed' },
  same: { vi: 'đã có', en: 'there already' },
  kept: { vi: 'giữ nguyên', en: 'kept' },
  note: { vi: 'lưu ý', en: 'note' },
  open: { vi: 'cần quyết định', en: 'to decide' },
} as const

/** So many remarks of a kind are shown in full unless all are asked for. */
const mostShown = 25

/** Shows what was found in a file of another kind, with places, on standard error. */
export async function sayRemarks(remarks: readonly Remark[], globals: Globals, io: Io): Promise<void> {
  const { lang } = globals
  const paint = await paintFor(io.err, globals, io.env)
  const tones = {
    left: paint.red,
    unread: paint.yellow,
    assumed: paint.cyan,
    same: paint.yellow,
    kept: paint.yellow,
    note: paint.dim,
    open: paint.yellow,
  }
  const counts = { left: 0, unread: 0, assumed: 0, same: 0, kept: 0, note: 0, open: 0 }
  for (const { kind, location, message, remedy } of remarks) {
    if (++counts[kind] > mostShown && !globals.verbose) continue
    io.err.write(`${paint.underline(visibleLine(placeOf(location)))} ${tones[kind](kindWords[kind][lang])}\n`)
    io.err.write(`    ${visibleLine(message[lang])}\n`)
    const frame = codeFrame(location)
    if (frame && (kind === 'left' || globals.verbose)) io.err.write(`${paint.dim(frame.gutter)}${frame.line}\n`)
    if (remedy) io.err.write(`    ${visibleLine(remedy[lang])}\n`)
  }
  for (const [kind, count] of Object.entries(counts)) {
    const more = count - mostShown
    if (more <= 0 || globals.verbose) continue
    const word = kindWords[kind as Remark['kind']][lang]
    io.err.write(
      {
        vi: `… và ${more} dòng “${word}” khác (xem hết: --verbose)\n`,
        en: `… and ${more} more “${word}” (all: --verbose)\n`,
      }[lang],
    )
  }
}
