import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/kernel/text.js'
import { docx } from '../../src/present/docx.js'
import { html } from '../../src/present/html.js'
import { docxText } from '../support/docx.js'
import { partsOf } from '../support/xlsx.js'
import { appraised, finding, fixture, hostileFixture, hostileResult, requirements, result } from './html/fixture.js'

const { model, proposals } = fixture()
const options = { model, lang: 'vi', proposals, width: 80, verbose: false, annex: 'all' } as const
const one = result(model, [
  appraised({ requirements: [requirements()], findings: [finding(), finding({ waivedBy: 'mt-1' })] }),
])

/** The words of a page that a reader of the printed paper sees, in pieces between its tags. */
async function printed(lang: Lang): Promise<string[]> {
  const page = html(one, { ...options, lang })
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(page) ?? []
  return (
    main
      .replace(/<svg[\s\S]*?<\/svg>|<figcaption[\s\S]*?<\/figcaption>|<code class="code">[\s\S]*?<\/code>/g, ' ')
      .replace(/<div class="screen-only">[\s\S]*?<\/div>|<p class="place screen-only">[\s\S]*?<\/p>/g, ' ')
      .replace(/<span class="note shared">[\s\S]*?<\/span>/g, ' ')
      // Word counts its parts itself.
      .replace(/(<h2 class="part"[^>]*>)[IVX]+\. /g, '$1')
      .split(/<[^>]+>/)
      .map((piece) => unescaped(piece).replace(/\s+/g, ' ').trim())
      .filter((piece) => /\p{L}{2}/u.test(piece))
  )
}

const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, dec, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(dec) : Number.parseInt(hex, 16))
      : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[String(name)] ?? ''),
  )

describe('the appraisal in Word', () => {
  it.each(['vi', 'en'] as const)('says all that the printed page says (%s)', async (lang) => {
    const text = docxText(await docx(one, { ...options, lang }))
      .replace(/\s+/g, ' ')
      .toLowerCase()
    const missing = (await printed(lang)).filter(
      (piece) => !text.includes(piece.toLowerCase().replace(/^[ :·–(]+/, '')),
    )
    expect(missing).toEqual([])
  })

  it('is laid out as the decree asks: A4, margins, Times New Roman, numbers above but not on the first page', async () => {
    const parts = partsOf(await docx(one, options))
    const body = parts['word/document.xml'] ?? ''
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
    const [, margins = ''] = /<w:pgMar ([^>]*)>/.exec(body) ?? []
    const of = (side: string) => (Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) / 1440) * 25.4
    for (const [side, least, most] of [
      ['top', 20, 25],
      ['bottom', 20, 25],
      ['left', 30, 35],
      ['right', 15, 20],
    ] as const) {
      expect(of(side), side).toBeGreaterThanOrEqual(least)
      expect(of(side), side).toBeLessThanOrEqual(most)
    }
    expect(body).toContain('<w:titlePg/>')
    expect(body.match(/<w:headerReference /g)).toHaveLength(2)
    expect(Object.values(parts).filter((p) => p.includes('PAGE'))).toHaveLength(1)
    expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>.*Times New Roman.*<w:sz w:val="26"\/>/)
  })

  it('repeats the heads of tables and breaks no row', async () => {
    const body = partsOf(await docx(one, options))['word/document.xml'] ?? ''
    expect(body.match(/<w:cantSplit/g)).toHaveLength(body.match(/<w:tr>/g)?.length ?? 0)
    expect(body.match(/<w:tblHeader/g)?.length).toBeGreaterThanOrEqual(4)
  })

  it('numbers its parts by Word’s own numbering, in each letter anew', async () => {
    const counted = async (entries: Parameters<typeof result>[1]) => {
      const body = partsOf(await docx(result(model, entries), options))['word/document.xml'] ?? ''
      return [...body.matchAll(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:pPr>).)*?<w:numId w:val="(\d+)"\/>/g)].map(
        (m) => m[1],
      )
    }
    const alone = await counted([appraised()])
    expect(alone).toHaveLength(3)
    expect(new Set(alone).size).toBe(1)
    const two = await counted([appraised(), appraised()])
    expect(two).toHaveLength(6)
    expect(new Set(two).size).toBe(2)
  })

  it('is a review of the architecture where that was checked', async () => {
    const { results: _, ...rest } = result(model)
    const text = docxText(await docx({ ...rest, results: [{ findings: [finding()] }] }, options))
    expect(text).toContain('PHIẾU RÀ SOÁT KIẾN TRÚC')
    expect(text).toContain('Kết nối không qua nền tảng tích hợp')
  })

  it('is the same bytes for the same result', async () => {
    const again = await docx(one, options)
    expect(Buffer.from(await docx(one, options)).equals(again)).toBe(true)
    expect(partsOf(again)['docProps/core.xml']).not.toMatch(/dcterms/)
  })

  it('leaves hostile text text', async () => {
    const bad = hostileFixture()
    const bytes = await docx(hostileResult(bad.model), { ...options, model: bad.model, proposals: bad.proposals })
    expect(docxText(bytes)).not.toMatch(/[\u0000-\u0008\u202A-\u202E]/)
    const body = partsOf(bytes)['word/document.xml'] ?? ''
    expect(body).not.toMatch(/<script|w:instrText|r:link|TargetMode/)
  })
})
