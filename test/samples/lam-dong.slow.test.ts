import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  check,
  graphDocument,
  loadProposals,
  loadWorkspace,
  type ProposalResult,
  rendererOf,
  site,
  validate,
} from '../../src/index.js'
import { inForce } from '../../src/language/index.js'

interface Expectation {
  readonly verdict: string
  readonly duplication: string
  /** Id of the match that the reviewer would name first, where there is one. */
  readonly target: string | null
  /** Every rule that must be found at more than a mention, the agency's own words for why beside it; no others may be. */
  readonly rules: readonly string[]
  /** Documents that some finding must rest on. */
  readonly law: readonly string[]
  readonly why: string
}

const root = join(import.meta.dirname, '../..')
const expected: Record<string, Expectation> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'lam-dong.json'), 'utf8'),
)

// One read of the workspace for all that is asked of it.
const workspace = loadWorkspace('architecture-2026', { cwd: root })
const loaded = loadProposals(['proposals-2026'], workspace)
const { model } = workspace
const run = { lang: 'vi', today: '2026-11-16', version: '0' } as const
const result = check(workspace, loaded, run)
const own = validate(workspace, run)
const ofWorkspace = <T extends { id: string }>(all: ReadonlyMap<string, T>) =>
  [...all.values()].filter((one) => model.originOf(one) === 'workspace')

describe('the architecture of Lâm Đồng', () => {
  it('has no finding', () => {
    expect(workspace.hits).toEqual([])
    expect(own.results.flatMap((r) => r.findings)).toEqual([])
  })

  it('knows two tiers of government, and what it merged', () => {
    expect(ofWorkspace(model.agencies).filter((a) => a.kind === 'district')).toEqual([])
    expect(model.documents.get('nq-202-2025-qh15')?.effectiveFrom).toBe('2025-06-12')
  })

  it('gives each entity a source and a confidence, and takes for known only what a document says', () => {
    const own = [model.agencies, model.systems, model.dataEntities, model.phases, model.tasks].flatMap((all) =>
      ofWorkspace<{ id: string; source?: string; confidence?: string }>(all as never),
    )
    expect(own.filter((e) => e.source === undefined || e.confidence === undefined).map((e) => e.id)).toEqual([])
    const trusted = own.filter((e) => e.confidence !== 'recalled')
    const cites = /\d+\/(?:\d{4}\/)?[A-ZĐ]+/
    expect(trusted.filter((e) => !cites.test(e.source ?? '')).map((e) => e.id)).toEqual([])
    const systems = ofWorkspace(model.systems).filter((s) => s.scope !== 'national')
    expect(systems.length).toBeGreaterThanOrEqual(60)
    const marks = ['theo-khung', 'ke-thua', 'gia-dinh']
    expect(systems.filter((s) => marks.filter((m) => s.tags?.includes(m)).length !== 1).map((s) => s.id)).toEqual([])
    expect(systems.filter((s) => s.confidence !== 'recalled').map((s) => s.id)).toEqual([])
  })

  it('realizes every part that the framework gives a province', () => {
    const realized = new Set(ofWorkspace(model.systems).flatMap((s) => s.realizes ?? []))
    const parts = [...model.components.values()].filter((c) => c.tags?.includes('cap-tinh'))
    expect(parts.length).toBeGreaterThan(20)
    expect(parts.filter((c) => !realized.has(c.id)).map((c) => c.name)).toEqual([])
  })

  it('is drawn and written as a site', async () => {
    const drawn = graphDocument(model, { asOf: '2026-11-16' })
    const { render } = rendererOf('graph', 'mermaid')
    const whole = { selection: {}, group: 'auto' as const, whole: drawn }
    expect(
      String(await render({ document: drawn, explore: whole }, { lang: 'vi', verbose: false, width: 110 })),
    ).toContain('Nền tảng chia sẻ, điều phối dữ liệu tỉnh (LGSP)')
    const proposals = loaded.proposals.map((p) => p.proposal)
    const pages = await site(model, result, { lang: 'vi', validate: own, proposals })
    expect(pages.get('index.html')).toContain('Lâm Đồng')
    for (const { id } of ofWorkspace(model.systems)) expect(pages.has(`he-thong/${id}.html`), id).toBe(true)
  })
})

describe('the proposals of 2026', () => {
  it('are all read, all expected, and all dated after decree 331/2026 came into force', () => {
    expect(loaded.rejected).toEqual([])
    expect(result.results.map((r) => r.proposal.id).sort()).toEqual(Object.keys(expected).sort())
    expect(loaded.proposals.filter(({ proposal }) => (proposal.header.date ?? '') < '2026-08-19')).toEqual([])
    expect(new Set(loaded.proposals.map((p) => p.proposal.header.agency)).size).toBe(10)
  })

  it.each(result.results.map((r) => [r.proposal.id, r] as const))('%s', (id, judged) => {
    const want = expected[id]
    if (!want) throw new Error(`${id} is not expected`)
    const { verdict, duplication, findings } = judged
    expect(verdict, want.why).toBe(want.verdict)
    expect(duplication.verdict, want.why).toBe(want.duplication)
    if (want.target !== null) expect(duplication.matches[0]?.id).toBe(want.target)
    const grave = new Set(findings.filter((f) => f.severity !== 'info').map((f) => f.rule))
    expect([...grave].sort(), want.why).toEqual([...want.rules].sort())
    const cited = new Set(findings.flatMap((f) => f.basis.map((b) => b.document)))
    expect(want.law.filter((document) => !cited.has(document))).toEqual([])
    expect(deadCitations(judged)).toEqual([])
    // Nor does the dossier itself cite what is not in force.
    expect(findings.filter((f) => f.rule === 'dossier/document-not-in-force')).toEqual([])
  })
})

/** Documents that a finding shows as its basis and that were not in force on the dossier's day. */
function deadCitations({ proposal, findings }: ProposalResult): string[] {
  const day = loaded.proposals.find((p) => p.proposal.header.id === proposal.id)?.proposal.header.date ?? ''
  return findings.flatMap((f) =>
    f.basis.flatMap(({ document }) => {
      const act = model.documents.get(document)
      return act && inForce(act, day) ? [] : [`${f.rule}: ${document}`]
    }),
  )
}
