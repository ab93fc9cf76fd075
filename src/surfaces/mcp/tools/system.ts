import * as Type from 'typebox'
import { findById, type Model, statusOn } from '../../../architecture/index.js'
import { didYouMean, InputError, lineOf } from '../../../kernel/index.js'
import { dayAsked } from '../desk.js'
import { closed, longestId, tool, wordsSchema } from '../tool.js'

const Named = Type.Object({ id: Type.String(), name: Type.String() }, closed)
const Tie = Type.Object(
  {
    ...Named.properties,
    kind: Type.String(),
    via: Type.Optional(Named),
    data: Type.Optional(Type.Array(Type.String())),
  },
  closed,
)
const Texts = Type.Optional(Type.Array(Type.String()))

export const system = tool({
  name: 'system',
  title: { vi: 'Một hệ thống trong kiến trúc', en: 'A system of the architecture' },
  description: {
    vi: 'Mọi điều kiến trúc ghi về một hệ thống: chủ quản, trạng thái, chức năng, dữ liệu, người dùng, kết nối hai chiều, nơi khai báo.',
    en: 'All that the architecture says of a system: owner, state, functions, data, users, connections both ways, where it is declared.',
  },
  input: (lang) =>
    Type.Object(
      {
        id: wordsSchema(
          longestId,
          { vi: 'Mã hoặc tên đầy đủ của hệ thống', en: 'Id or full name of the system' }[lang],
        ),
      },
      closed,
    ),
  output: Type.Object(
    {
      ...Named.properties,
      kind: Type.String(),
      owner: Named,
      layer: Named,
      scope: Type.String(),
      status: Type.String(),
      description: Type.Optional(Type.String()),
      aliases: Texts,
      realizes: Type.Array(Named),
      capabilities: Texts,
      functions: Texts,
      data: Texts,
      users: Texts,
      standards: Texts,
      hosting: Type.Optional(Type.String()),
      securityLevel: Type.Optional(Type.Integer()),
      dependsOn: Type.Array(Tie),
      usedBy: Type.Array(Tie),
      declaredAt: Type.Optional(Type.String()),
    },
    closed,
  ),
  run: ({ id }, desk) => {
    const workspace = desk.workspace()
    const { model } = workspace
    const found = model.systems.get(id) ?? [...model.systems.values()].find((s) => s.name === id)
    if (!found) throw unknown(id, model)
    const named = (of: string) => ({ id: of, name: findById(model, of)?.entity.name ?? of })
    const texts = (list: readonly string[] | undefined) =>
      list?.map((entry) => (findById(model, entry)?.entity.name === undefined ? entry : named(entry).name))
    const tie = (other: string, { kind, via, data }: Model['dependencies'][number]) => ({
      ...named(other),
      kind,
      via: via === undefined ? undefined : named(via),
      data: texts(data),
    })
    const at = model.locate(found)
    return {
      ...named(found.id),
      kind: found.kind,
      owner: named(found.owner),
      layer: named(found.layer),
      scope: found.scope,
      status: statusOn(found, dayAsked(undefined, workspace, desk)),
      description: found.description,
      aliases: texts(found.aliases),
      realizes: (found.realizes ?? []).map(named),
      capabilities: texts(found.capabilities),
      functions: found.functions,
      data: texts(found.data?.map((d) => (typeof d === 'string' ? d : d.entity))),
      users: found.users,
      standards: texts(found.standards),
      hosting: found.hosting === undefined ? undefined : named(found.hosting).name,
      securityLevel: found.securityLevel,
      dependsOn: model.dependencies.filter((d) => d.from === found.id).map((d) => tie(d.to, d)),
      usedBy: model.dependencies.filter((d) => d.to === found.id || d.via === found.id).map((d) => tie(d.from, d)),
      declaredAt: at && lineOf(at),
    }
  },
})

function unknown(id: string, { systems }: Model): InputError {
  const near = didYouMean(id, [...systems.keys()])
  return new InputError({
    vi: `Không có hệ thống nào mang mã hoặc tên “${id}”. ${near?.vi ?? 'Tìm theo mô tả bằng công cụ “similar”.'}`,
    en: `There is no system with the id or name “${id}”. ${near?.en ?? 'Look by description with the tool “similar”.'}`,
  })
}
