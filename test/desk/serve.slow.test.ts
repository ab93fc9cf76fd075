import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from '../support/disk.js'
import { root } from '../support/folders.mjs'
import { clientOf } from './support/client.js'
import { served } from './support/served.js'

const tool = join(root, 'bin/kientruc.js')
const pile = Object.fromEntries(
  readdirSync(join(root, 'proposals')).map((name) => [name, readFileSync(join(root, 'proposals', name), 'utf8')]),
)

it('the server answers while a pile of dossiers is judged', async () => {
  const desk = await served(tool, join(root, 'architecture'), ['--demo', '--data', join(folder(), 'du-lieu')])
  try {
    const lead = clientOf(desk.origin, await desk.secretOf('truongnhom'))
    const reader = clientOf(desk.origin, await desk.secretOf('thamdinh'))
    let judging = true
    const sent = lead.upload('/ho-so', pile).finally(() => {
      judging = false
    })
    const statuses: number[] = []
    while (judging) statuses.push((await reader.get('/')).status)
    const { status, body } = await sent
    // As many pages as dossiers, at the least: none waited for the whole pile.
    expect(statuses.length).toBeGreaterThan(Object.keys(pile).length)
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(status, body).toBe(303)
    expect((await reader.get('/')).body).toContain('Xây dựng cơ sở dữ liệu đất đai')
  } finally {
    expect(await desk.end()).toBe(0)
  }
}, 300_000)
