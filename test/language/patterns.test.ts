import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** Patterns that only ever meet a short text: the digits of a number; an expression, of 2,000 characters at most. */
const short = ['/\\B(?=(\\d{3})+$)/g', '/\\[[^\\]]*\\]/g']

/** What a pattern does to a long run of alike characters that almost fits. */
function dear(pattern: string): string[] {
  const end = pattern.lastIndexOf('/')
  const literal = { source: pattern.slice(1, end), flags: pattern.slice(end + 1) }
  const { reports } = analyse(literal, { reportTypes: { Move: true, Self: true, Trade: true } })
  return reports.flatMap((found) => {
    if (found.exponential) return ['exponential']
    // Of those that may trade characters between two of their parts most do so for white space in a cell.
    return found.type === 'Move' ? ['square'] : []
  })
}

function patternsIn(file: string): { pattern: string; place: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { pattern: string; place: string }[] = []
  const walk = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ pattern: node.text, place: `${file}:${line + 1}` })
    }
    ts.forEachChild(node, walk)
  }
  walk(source)
  return found
}

const src = join(import.meta.dirname, '../../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.generated)\.ts$/.test(name),
)
const patterns = files.flatMap((name) => patternsIn(join(src, name)))

describe('what a text costs that is searched by a pattern', () => {
  it('follows its size: no pattern begins anew at each character of a run, or tries ways beyond number', () => {
    const found = patterns.flatMap(({ pattern, place }) =>
      short.includes(pattern) ? [] : dear(pattern).map((how) => `${place} ${how}: ${pattern}`),
    )
    expect(found).toEqual([])
    expect(patterns.length).toBeGreaterThan(700)
  })

  it('would be noticed', () => {
    expect(dear('/[.,]+$/')).toEqual(['square'])
    expect(dear('/^(?:a+)+$/')).toContain('exponential')
    expect(dear('/(?<![.,])[.,]+$/')).toEqual([])
  })

  it.each(short)('and these are still there: %s', (pattern) => {
    expect(patterns.map((p) => p.pattern)).toContain(pattern)
  })
})
