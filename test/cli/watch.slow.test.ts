import { spawn } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, small, system } from '../support/disk.js'

const bin = join(import.meta.dirname, '../../bin/kientruc.js')

/** A watch that really runs; `says` waits for words that were not there before. */
function watching(dir: string) {
  const child = spawn(process.execPath, [bin, '--lang', 'en', 'watch'], { cwd: dir, stdio: 'pipe' })
  const ended = new Promise<number | null>((done) => child.on('exit', done))
  let said = ''
  let heard = 0
  const waiting: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      for (const check of [...waiting]) check()
    })
  return {
    says(words: string): Promise<void> {
      return new Promise((done, failed) => {
        const late = setTimeout(() => failed(new Error(`“${words}” is not in: ${said.slice(heard)}`)), 30_000)
        const check = () => {
          const at = said.indexOf(words, heard)
          if (at < 0) return
          heard = at + words.length
          clearTimeout(late)
          waiting.splice(waiting.indexOf(check), 1)
          done()
        }
        waiting.push(check)
        check()
      })
    },
    said: () => said,
    stop(): Promise<number | null> {
      child.kill('SIGINT')
      return ended
    },
  }
}

describe('watch', () => {
  it('tells what changes, through deleted, half-written and renamed files, and ends with 0 on Ctrl-C', async () => {
    const dir = folder(small)
    const watch = watching(dir)
    await watch.says('Watching')
    writeFileSync(join(dir, 'x.yaml'), `systems:\n${system('ht-x').replace('so-a', 'so-c')}`)
    await watch.says('There is no agency with the id “so-c”')
    await watch.says('Now 1 error')
    // As editors save: into a neighbour that then takes the place.
    writeFileSync(join(dir, '.x.yaml.tmp'), `systems:\n${system('ht-x')}`)
    renameSync(join(dir, '.x.yaml.tmp'), join(dir, 'x.yaml'))
    await watch.says('Now 0 error')
    writeFileSync(join(dir, 'x.yaml'), 'systems:\n  - id: ht-x\n    name: [\n')
    await watch.says('not valid YAML')
    for (let i = 0; i < 20; i++) writeFileSync(join(dir, `nhieu-${i}.yaml`), `systems:\n${system(`ht-${i}`)}`)
    rmSync(join(dir, 'x.yaml'))
    await watch.says('Now 0 error')
    writeFileSync(join(dir, 'kientruc.yaml'), 'kientruc: [\n')
    await watch.says('cannot be used')
    writeFileSync(join(dir, 'kientruc.yaml'), small['kientruc.yaml'])
    rmSync(join(dir, 'he-thong.yaml'))
    writeFileSync(join(dir, 'y.yaml'), `systems:\n${system('ht-y').replace('ung-dung', 'ung-dng')}`)
    await watch.says('ung-dng')
    expect(await watch.stop()).toBe(0)
    expect(watch.said()).not.toMatch(/TypeError|at .+:\d+:\d+\)/)
  })
})
