import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadWorkspace } from '../src/architecture/index.js'
import { judgedTwice } from '../test/exchange/corpus/agreement.js'
import { byHand, corpus, written } from '../test/exchange/corpus/make.js'
import { type Score, scored } from '../test/exchange/corpus/score.js'
import type { Arrived, Told } from '../test/exchange/corpus/types.js'
import { headerReader } from './dossier-header.js'

/**
 * npm run bench:dossiers [-- --cases]
 *
 * Whole dossiers as agencies hand them in, written by docx.js, LibreOffice and Chromium in fifteen layouts, and what is read of them
 * against what they say. Five of the layouts are kept apart: of these only totals are ever printed. Needs soffice and Chromium.
 */
const workspace = loadWorkspace(join(process.cwd(), 'architecture'))
const folder = mkdtempSync(join(tmpdir(), 'kientruc-corpus-'))
const reader = headerReader(workspace)
try {
  for (const half of ['development', 'unseen'] as const) {
    const dossiers = corpus[half]
    const chromium = process.env.KIENTRUC_CHROMIUM ?? '/usr/bin/chromium'
    const paths = await written(dossiers, join(folder, half), { chromium })
    await measure(half, dossiers, paths)
    const pairs = await judgedTwice(dossiers.filter(byHand), workspace)
    const agree = pairs.filter(({ office, yaml }) => office === yaml)
    console.log(`${half}: ${agree.length} of ${pairs.length} are judged as the same project in YAML`)
  }
} finally {
  reader.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(half: string, dossiers: readonly Arrived[], paths: readonly string[]): Promise<void> {
  const sums = new Map<Told | 'all', Score>()
  let refused = 0
  const times: number[] = []
  for (const [i, dossier] of dossiers.entries()) {
    const path = paths[i] ?? ''
    const begun = performance.now()
    const header = await reader.read(path)
    // LibreOffice aside.
    if (!/\.(doc|odt|rtf)$/.test(path)) times.push(performance.now() - begun)
    if (header === undefined) refused++
    const scores = scored(header ?? {}, dossier)
    for (const [field, score] of scores) {
      add(sums, field, score)
      add(sums, 'all', score)
    }
    if (half === 'development' && process.argv.includes('--cases'))
      for (const [field, { shown }] of scores)
        if (shown.length > 0)
          console.log(`${dossier.layout} · ${dossier.project.slug} · ${field}: ${shown.join(' | ')}`)
  }
  const rate = (a: number, b: number) => (a + b === 0 ? '–' : (a / (a + b)).toFixed(3))
  console.log(`${half}: ${dossiers.length} dossiers, ${refused} refused, slowest ${Math.round(Math.max(...times))} ms`)
  console.table(
    Object.fromEntries(
      [...sums].map(([field, { right, wrong, missed }]) => [
        field,
        { right, wrong, missed, precision: rate(right, wrong), recall: rate(right, missed) },
      ]),
    ),
  )
}

function add(sums: Map<Told | 'all', Score>, field: Told | 'all', score: Score): void {
  const sum = sums.get(field) ?? { right: 0, wrong: 0, missed: 0, shown: [] }
  sums.set(field, {
    right: sum.right + score.right,
    wrong: sum.wrong + score.wrong,
    missed: sum.missed + score.missed,
    shown: [],
  })
}
