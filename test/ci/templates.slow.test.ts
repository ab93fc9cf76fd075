import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folder, small, system } from '../support/disk.js'
import { paperOf, paragraph } from '../support/docx.js'
import { commit, git, repository, write } from '../support/git.js'

/** The templates that users copy, run as scripts in a real repository with real commits, with the built command. */
const root = resolve(import.meta.dirname, '../..')

const architecture = Object.fromEntries(Object.entries(small).map(([k, v]) => [`architecture/${k}`, v]))
const faulty = (id: string) => `systems:\n${system(id, `    dependsOn: [ { to: ${id}, kind: data } ]\n`)}`
const proposal =
  'proposal:\n  id: dx-1\n  title: Quản lý bến cá\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý tàu cá ra vào bến.\n'

/** A folder for PATH in which `kientruc` is the built command. */
function withCommand(): string {
  const bin = folder({ kientruc: `#!/bin/sh\nexec node "${join(root, 'bin', 'kientruc.js')}" "$@"\n` })
  chmodSync(join(bin, 'kientruc'), 0o755)
  return `${bin}:${process.env.PATH}`
}

function bash(script: string, cwd: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

describe('action.yml', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  const steps: { name?: string; run?: string; env?: Record<string, string> }[] = action.runs.steps
  /** Runs the steps that are scripts, with the inputs' defaults and others. */
  function run(dir: string, inputs: Record<string, string>) {
    const output = join(folder(), 'output')
    const summary = `${output}-summary`
    writeFileSync(output, '')
    writeFileSync(summary, '')
    const inputOf = (expression: string) => {
      const name = /inputs\.([a-z-]+)/.exec(expression)?.[1] ?? ''
      return inputs[name] ?? action.inputs[name].default
    }
    let last = { status: 0 as number | null, out: '', err: '' }
    for (const step of steps) {
      if (step.run === undefined) continue
      const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([k, v]) => [k, inputOf(v)]))
      const github = { GITHUB_ACTION_PATH: root, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary }
      last = bash(step.run, dir, { ...env, ...github })
      if (last.status !== 0) break
    }
    return { ...last, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') }
  }

  it('passes a sound architecture, annotates faults, and writes the reports and the summary', () => {
    const dir = repository({ ...architecture, 'đề xuất/dx.yaml': proposal, 'dx/dx.yaml': proposal })
    const sound = run(dir, {})
    expect(sound, sound.err).toMatchObject({ status: 0, out: '' })
    expect(sound.output).toContain('exit-code=0')
    write(dir, { 'architecture/x.yaml': faulty('ht-x') })
    const found = run(dir, { proposals: 'dx', lang: 'en' })
    expect(found.status).toBe(1)
    expect(found.out).toMatch(/^::error file=architecture\/x\.yaml,line=9/m)
    expect(found.summary).toContain('Quản lý bến cá')
    for (const name of ['validate.sarif', 'check.sarif', 'validate.xml', 'check.md'])
      expect(existsSync(join(dir, 'kientruc-reports', name)), name).toBe(true)
  })

  it('looks only at what a branch changed, and lets known findings pass', () => {
    const dir = repository({ ...architecture, 'architecture/cu.yaml': faulty('ht-cu') })
    git(dir, 'switch', '--quiet', '-c', 'nhanh')
    write(dir, { 'architecture/moi.yaml': `systems:\n${system('ht-moi')}` })
    commit(dir)
    expect(run(dir, {}).status).toBe(1)
    expect(run(dir, { 'changed-since': 'main' }).status).toBe(0)
    bash('kientruc validate --out baseline=known.json || true', dir, { PATH: withCommand() })
    expect(run(dir, { baseline: 'known.json' }).status).toBe(0)
    expect(run(dir, { 'changed-since': 'mian' }).status).toBe(2)
  })
})

describe('ci/gitlab.yml', () => {
  const template = parse(readFileSync(join(root, 'ci', 'gitlab.yml'), 'utf8'))
  const script: string = template.kientruc.script.join('\n')
  const run = (dir: string, env: Record<string, string> = {}) =>
    bash(script, dir, { ...template.variables, ...env, PATH: withCommand() })

  it('runs the job: of a merge request only what it changed, with reports where GitLab looks for them', () => {
    const far = repository({ ...architecture, 'architecture/cu.yaml': faulty('ht-cu'), 'dx/dx.yaml': proposal })
    const dir = join(folder(), 'gan')
    git(far, 'clone', '--quiet', far, dir)
    expect(run(dir).status).toBe(1)
    git(dir, 'switch', '--quiet', '-c', 'nhanh')
    const request = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main', PROPOSALS: 'dx' }
    const unchanged = run(dir, request)
    expect(unchanged.status, unchanged.err).toBe(0)
    write(dir, { 'architecture/moi.yaml': faulty('ht-moi') })
    commit(dir)
    expect(run(dir, request).status).toBe(1)
    const issues = JSON.parse(readFileSync(join(dir, 'kientruc-reports', 'validate.json'), 'utf8'))
    expect(issues).toMatchObject([{ check_name: 'model/self-dependency', location: { path: 'architecture/moi.yaml' } }])
    expect(existsSync(join(dir, 'kientruc-reports', 'check.xml'))).toBe(true)
  })
})

describe('ci/pre-commit', () => {
  it('refuses a commit of a fault, judges what is staged and not what lies about, and passes over other files', () => {
    const dir = repository(architecture)
    const hook = join(dir, '.git', 'hooks', 'pre-commit')
    writeFileSync(hook, readFileSync(join(root, 'ci', 'pre-commit')))
    chmodSync(hook, 0o755)
    const attempt = () =>
      bash('git -c user.name=a -c user.email=a@b commit --quiet -m thu', dir, { PATH: withCommand() })
    write(dir, { 'architecture/x.yaml': faulty('ht-x') })
    git(dir, 'add', '--all')
    const refused = attempt()
    expect(refused.status).toBe(1)
    expect(refused.out + refused.err).toContain('architecture/x.yaml:9')
    write(dir, { 'architecture/x.yaml': `systems:\n${system('ht-x')}` })
    expect(attempt().status).toBe(1)
    git(dir, 'add', '--all')
    write(dir, { 'architecture/x.yaml': faulty('ht-x') })
    const accepted = attempt()
    expect(accepted.status, accepted.err).toBe(0)
    write(dir, { 'ghi-chu.txt': 'a' })
    git(dir, 'add', 'ghi-chu.txt')
    expect(attempt().status).toBe(0)
  })

  it('checks staged dossiers in Word, whatever their names, and passes over what is none', async () => {
    const dir = repository({ ...architecture, 'đề xuất/cũ.txt': 'a' })
    const hook = join(dir, '.git', 'hooks', 'pre-commit')
    writeFileSync(hook, readFileSync(join(root, 'ci', 'pre-commit')))
    chmodSync(hook, 0o755)
    const attempt = () =>
      bash('git -c user.name=a -c user.email=a@b commit --quiet -m thu', dir, {
        PATH: withCommand(),
        KIENTRUC_PROPOSALS: 'đề xuất',
      })
    writeFileSync(join(dir, 'đề xuất', 'ảnh.jpg'), 'x')
    git(dir, 'add', '--all')
    expect(attempt().status).toBe(0)
    writeFileSync(join(dir, 'đề xuất', 'Hồ sơ bến cá.docx'), 'hỏng')
    git(dir, 'add', '--all')
    const refused = attempt()
    expect(refused.status).not.toBe(0)
    expect(refused.out + refused.err).toContain('Hồ sơ bến cá.docx')
    const text = ['Tên dự án: Quản lý bến cá', 'Chủ đầu tư: Sở A', 'Mục tiêu: Quản lý tàu cá.', 'Phạm vi: toàn tỉnh']
    writeFileSync(join(dir, 'đề xuất', 'Hồ sơ bến cá.docx'), paperOf(text.map((line) => paragraph(line)).join('')))
    git(dir, 'add', '--all')
    const accepted = attempt()
    expect(accepted.status, accepted.err + accepted.out).toBe(0)
  })
})
