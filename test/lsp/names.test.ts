import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declarationOf, mentionsOf, type NameDeclaration } from '../../src/surfaces/lsp/names.js'
import type { Project } from '../../src/surfaces/lsp/project.js'
import { system } from '../support/small.js'
import { projectOf, root } from './few-lines.js'

const proposal =
  'proposal: { id: dx, title: Đề xuất, agency: so-a, kind: build, purpose: x }\nsystems:\n  - { id: moi, name: Mới, dependsOn: [{ to: ht-mot-cua, kind: uses }] }\n  - { id: ht-x, name: Của đề xuất }\n'

const project = projectOf({
  'x.yaml': `systems:\n${system('ht-x', '    hosting: "csdl-dat-dai"\n    replaces: [ht-mot-cua, khong-co]\n')}`,
  'dx.yaml': proposal,
})

const declared = (id: string, file = 'x.yaml') => {
  const found = declarationOf(project.names, id, ['systems', 'agencies', 'proposals'], join(root, file))
  if (!found) throw new Error(`no ${id}`)
  return found
}
const file = (path: string) => path.slice(root.length + 1)
const text = (of: { source: { text: string }; start: number; end: number }) => of.source.text.slice(of.start, of.end)
const places = (of: Project, declaration: NameDeclaration) =>
  mentionsOf(of.names, declaration).map((m) => `${file(m.path)}: ${text(m)}`)

describe('what is declared', () => {
  it('stands where its id is written, under its name', () => {
    const found = declared('csdl-dat-dai')
    expect([file(found.path), text(found), found.name]).toEqual([
      'he-thong.yaml',
      'csdl-dat-dai',
      'Cơ sở dữ liệu đất đai',
    ])
    expect(declared('dx', 'dx.yaml')).toMatchObject({ collection: 'proposals', name: 'Đề xuất', local: false })
  })

  it('of a proposal is known in its file alone, and goes before the architecture’s there', () => {
    expect(declared('ht-x').name).toBe('Hệ thống ht-x')
    expect(declared('ht-x', 'dx.yaml')).toMatchObject({ name: 'Của đề xuất', local: true })
    expect(declarationOf(project.names, 'moi', ['systems'], join(root, 'x.yaml'))).toBeUndefined()
  })

  it('of another collection is not meant', () => {
    expect(declarationOf(project.names, 'so-a', ['systems'], join(root, 'x.yaml'))).toBeUndefined()
  })

  it('of the workspace goes before that of a content pack', () => {
    const [packed] = project.names.declarations.filter((d) => d.packed && d.collection === 'documents')
    if (!packed) throw new Error('no document in the packs')
    const own = projectOf({ 'vb.yaml': `documents: [{ id: ${packed.id}, number: 1/QĐ, title: Riêng }]\n` })
    const found = declarationOf(own.names, packed.id, ['documents'], join(root, 'x.yaml'))
    expect(found).toMatchObject({ packed: false })
    expect(file(found?.path ?? '')).toBe('vb.yaml')
  })
})

describe('where it is used', () => {
  it('is told of every file, quotes left out', () => {
    expect(places(project, declared('csdl-dat-dai'))).toEqual(
      expect.arrayContaining(['he-thong.yaml: csdl-dat-dai', 'x.yaml: csdl-dat-dai']),
    )
    expect(places(project, declared('ht-mot-cua')).sort()).toEqual(['dx.yaml: ht-mot-cua', 'x.yaml: ht-mot-cua'])
  })

  it('by a proposal of its own system is no use of the architecture’s of the same id', () => {
    const both = projectOf({
      'x.yaml': `systems:\n${system('ht-x')}${system('ht-y', '    replaces: [ht-x]\n')}`,
      'dx.yaml': `${proposal}dependencies: [{ from: moi, to: ht-x, kind: uses }]\n`,
    })
    const of = (name: string) => declarationOf(both.names, 'ht-x', ['systems'], join(root, name))
    const [own, local] = [of('x.yaml'), of('dx.yaml')]
    expect(own && places(both, own)).toEqual(['x.yaml: ht-x'])
    expect(local && places(both, local).every((place) => place.startsWith('dx.yaml'))).toBe(true)
  })

  it('is not told of what stands there by an alias or an escape', () => {
    const aliased = projectOf({ 'x.yaml': `systems:\n${system('ht-x', '    hosting: "csdl-\\u0064at-dai"\n')}` })
    const found = declarationOf(aliased.names, 'csdl-dat-dai', ['systems'], join(root, 'x.yaml'))
    expect(found && places(aliased, found)).toEqual(['he-thong.yaml: csdl-dat-dai'])
  })
})
