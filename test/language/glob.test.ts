import { describe, expect, it } from 'vitest'
import { globFault, matchesGlob } from '../../src/kernel/glob.js'

describe('path patterns', () => {
  it.each([
    ['he-thong/y-te.yaml', 'he-thong/y-te.yaml', true],
    ['he-thong/y-te.yaml', 'he-thong/y-te.yml', false],
    ['he-thong/*.yaml', 'he-thong/y-te.yaml', true],
    ['he-thong/*.yaml', 'he-thong/cu/y-te.yaml', false],
    ['*.yaml', 'he-thong/y-te.yaml', false],
    ['**/*.yaml', 'y-te.yaml', true],
    ['**/*.yaml', 'a/b/y-te.yaml', true],
    ['he-thong/**', 'he-thong/cu/y-te.yaml', true],
    ['he-thong/**', 'he-thong-cu/y-te.yaml', false],
    ['a/**/b/**/c', 'a/b/x/c', true],
    ['a/**/b/**/c', 'a/x/c', false],
    ['../proposals/so-y-te-*.yaml', '../proposals/so-y-te-2019.yaml', true],
    ['../proposals/so-*-2019-*.yaml', '../proposals/so-y-te-2019-01.yaml', true],
    ['./a.yaml', 'a.yaml', true],
    ['so.y-te', 'soxy-te', false],
    ['', 'a.yaml', false],
    ['', '', true],
    ['**', '', true],
    ['a', '', false],
    ['a/b', 'a//b', true],
    ['a/*', 'a', false],
    ['*', 'a', true],
    ['a*', 'a', true],
    ['a**', 'ab', true],
    ['*b', 'a', false],
    ['a', 'ab', false],
    ['ab', 'a', false],
    ['a*c', 'abcbc', true],
    ['a*c', 'abcb', false],
    ['**/a/b', 'a/a/b', true],
    ['b', 'a/b', false],
    ['a', 'a/b', false],
    ['sở-y-tế.yaml', 'sở-y-tế.yaml'.normalize('NFD'), true],
  ])('%s on %s', (pattern, path, expected) => {
    expect(matchesGlob(pattern, path)).toBe(expected)
  })

  it('take no exponential time', () => {
    expect(matchesGlob(`${'*a'.repeat(40)}b`, 'a'.repeat(4000))).toBe(false)
    expect(matchesGlob(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(400))).toBe(false)
  })

  it('that cannot mean what they seem to are faults', () => {
    for (const bad of ['/etc/x.yaml', 'C:/x', 'a\\b', 'so-{a,b}.yaml', 'x?.yaml', '!a', '[ab].yaml'])
      expect(globFault(bad), bad).toBeDefined()
    expect(globFault('/etc/x.yaml')?.en).toContain('relative')
    expect(globFault('x?.yaml')?.en).toContain('Only “*”')
    for (const good of ['../proposals/**', 'a.yaml', 'sở y tế/*.yaml', 'năm:2019/*.yaml'])
      expect(globFault(good), good).toBeUndefined()
  })
})
