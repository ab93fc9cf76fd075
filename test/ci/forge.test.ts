import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** What a forge reads of the repository. */
const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const below = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
const workflows = below('.github/workflows')
const forms = below('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('config.yml'))

describe.each([...workflows, 'action.yml'])('%s', (path) => {
  it('uses other people’s actions as they were on the day, by commit', () => {
    const used = [...read(path).matchAll(/uses: (\S+)/g)].map((m) => m[1] ?? '')
    expect(used.length).toBeGreaterThan(0)
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
  })
})

describe.each(workflows)('%s', (path) => {
  const workflow: {
    permissions: unknown
    jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: number; steps: { run?: string }[] }>
  } = parse(read(path))

  it('may read and nothing else, and ends', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeUndefined()
      expect(job['timeout-minutes']).toBeLessThanOrEqual(25)
    }
  })

  it('runs the gate', () => {
    const runs = Object.values(workflow.jobs).flatMap((job) => job.steps.map((step) => step.run))
    expect(runs).toContain('.ci/run')
  })
})

describe.each(forms)('%s', (path) => {
  const form: {
    name: string
    description: string
    body: { type: string; id?: string; attributes: { label?: string; description?: string; options?: string[] } }[]
  } = parse(read(path))
  const fields = form.body.filter((part) => part.type !== 'markdown')

  it('asks in Vietnamese, with English below', () => {
    expect(form.name).toMatch(/[ạ-ỹđ].* · [\x20-\x7e]+$/i)
    for (const { attributes } of fields) {
      expect(attributes.label).toMatch(/[À-ỹđ]/i)
      expect(attributes.description?.trim().split('\n').at(-1)).toMatch(/[a-z]{3}/i)
    }
  })

  it('has an id for each field, once', () => {
    const ids = fields.map((field) => field.id)
    expect(ids.every((id) => /^[a-z]+$/.test(id ?? ''))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
