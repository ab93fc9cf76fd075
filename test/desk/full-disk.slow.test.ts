import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from '../support/disk.js'
import { root } from '../support/folders.mjs'
import { clientOf } from './support/client.js'
import { served } from './support/served.js'

it('a disk that takes nothing more is told, loses nothing, and all goes on when it does', async () => {
  const flag = join(folder(), 'fault')
  const desk = await served(
    join(root, 'bin/kientruc.js'),
    join(root, 'architecture'),
    ['--demo', '--data', join(folder(), 'du-lieu'), '--metrics-port', '0'],
    {
      // A folder may have a blank in its name.
      NODE_OPTIONS: `--require ${JSON.stringify(join(root, 'test/desk/support/disk-fault.cjs'))}`,
      KIENTRUC_DISK_FAULT: flag,
    },
  )
  try {
    const client = clientOf(desk.origin, await desk.secretOf('thamdinh'))
    const [id] = /(?<=\/ho-so\/)[0-9a-f-]{36}/.exec((await client.get('/')).body) ?? []
    const say = async (body: string) => (await client.post(`/ho-so/${id}/trao-doi`, { body })).status
    const told = (path: string) => fetch(desk.metrics().replace('/metrics', path)).then(({ status }) => status)
    expect(await say('trước')).toBe(303)
    for (const code of ['ENOSPC', 'EROFS']) {
      writeFileSync(flag, code)
      expect(await say(`khi ${code}`), code).toBe(503)
      expect(await told('/health'), code).toBe(200)
      rmSync(flag)
      expect(await say(`sau ${code}`), code).toBe(303)
      expect(await told('/ready'), code).toBe(200)
    }
    const { body } = await client.get(`/ho-so/${id}/trao-doi`)
    for (const said of ['trước', 'sau ENOSPC', 'sau EROFS']) expect(body).toContain(said)
    for (const lost of ['khi ENOSPC', 'khi EROFS']) expect(body).not.toContain(lost)
  } finally {
    expect(await desk.end()).toBe(0)
  }
}, 300_000)
