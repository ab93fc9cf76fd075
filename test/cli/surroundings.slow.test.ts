import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, small } from '../support/disk.js'

const bin = join(import.meta.dirname, '../../bin/kientruc.js')
const linux = existsSync('/dev/full')

/** Runs a line of the shell in which `$k` is the command. */
function shell(line: string, env: NodeJS.ProcessEnv = process.env) {
  const dir = folder(small)
  const k = `"${process.execPath}" "${bin}" --lang en`
  const run = spawnSync('bash', ['-c', line.replaceAll('$k', k)], { cwd: dir, env, encoding: 'utf8' })
  return { code: run.status, said: `${run.stdout}${run.stderr}` }
}

/** The machine around the command: whatever it lacks, the end is one of the four exit codes and no stack trace. */
describe.skipIf(!linux)('a command', () => {
  it.each([
    [
      'whose output is full says so',
      '$k validate >/dev/full',
      2,
      /Standard output cannot be written \(the disk is full\)/,
    ],
    ['whose long output is full says so', '$k schema >/dev/full', 2, /not complete/],
    ['whose errors cannot be said ends all the same', '$k no-such-command 2>/dev/full', 2, /^$/],
    ['whose reader stops early is no fault', '$k schema | head -1; exit "$PIPESTATUS"', 0, /^\{\n$/],
    ['without an output runs', '$k validate >&-', 0, /^$/],
    ['without an input runs', '$k validate <&-', 0, /No findings/],
    [
      'in a folder that was deleted says what is missing',
      'd=$(mktemp -d) && cd $d && rmdir $d && $k validate 2>&1',
      2,
      /No architecture found/,
    ],
    [
      'in a folder that was deleted runs elsewhere',
      'w=$PWD; mkdir g && cd g && rmdir ../g && $k --architecture "$w" validate',
      0,
      /./,
    ],
    ['with few open files runs', 'ulimit -n 20; $k validate', 0, /./],
    ['in the C locale writes UTF-8', 'LC_ALL=C LANG=C $k --lang vi validate', 0, /Không phát hiện/],
    ['in a folder that may not be written reads', 'chmod 555 .; $k validate; e=$?; chmod 755 .; exit $e', 0, /./],
  ])('%s', (_, line, code, says) => {
    const run = shell(line)
    expect(run).toMatchObject({ code, said: expect.stringMatching(says) })
    expect(run.said).not.toMatch(/^\s+at .+:\d+:\d+\)?$|node:internal/m)
  })

  it('without any variable of the environment runs', () => {
    expect(shell('$k validate', {})).toMatchObject({ code: 0 })
  })
})
