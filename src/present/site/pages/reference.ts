import type { Standard } from '../../../architecture/index.js'
import { compare, confidenceLabel, dayIn } from '../../../kernel/index.js'

import { type Bit, bit, type CellContent, facts, firstOf, table } from '../../document/model.js'
import { idsInOrder, inFolder, named, type SiteContext } from '../context.js'
import { commonFacts } from '../links.js'
import { type Page, section } from '../page.js'
import { anchor } from '../paths.js'

/** Standards: one table, and a page each with where it is used. */
export function* standardPages(context: SiteContext): Generator<Page> {
  const { w, model } = context
  const standards = [...model.standards.values()].sort((a, b) => compare(a.group, b.group) || compare(a.id, b.id))
  const obligation = (s: Standard) => (s.obligation === 'mandatory' ? w.mandatory : w.recommended)
  const below = inFolder(context)
  const users = usersOf(below)
  yield {
    path: 'tieu-chuan',
    title: w.standards,
    kind: undefined,
    lead: standards.length === 0 ? w.nothing : `${w.total}: ${standards.length}.`,
    sections: [
      section('danh-sach', undefined, {
        table: table(
          [w.symbol, w.name, w.group, w.obligation, w.issuedBy, [w.usedIn]],
          standards.map((s) => ({
            cells: [
              bit([s.symbol, s.version].filter(Boolean).join(' '), context.addressOf('standards', s.id)),
              s.name,
              s.group,
              obligation(s),
              named(context, s.document, 'documents'),
              users.get(s.id)?.length ?? 0,
            ],
          })),
        ),
      }),
    ],
  }
  for (const standard of standards) {
    yield {
      path: (context.addressOf('standards', standard.id) ?? 'tieu-chuan.html').replace(/\.html$/, ''),
      title: standard.name,
      kind: w.standard,
      lead: standard.description,
      keywords: [standard.symbol, ...(standard.spellings ?? []), ...(standard.aliases ?? [])],
      sections: [
        section('thong-tin', undefined, {
          facts: facts([
            [w.symbol, [standard.symbol, standard.version].filter(Boolean).join(' ')],
            [w.item, standard.item],
            [w.group, standard.group],
            [w.concern, standard.concern],
            [w.obligation, obligation(standard)],
            [w.issuedBy, named(below, standard.document, 'documents')],
            [w.effective, spanOf(standard, context)],
            [
              w.supersededBy,
              standard.supersededBy === undefined ? undefined : named(below, standard.supersededBy, 'standards'),
            ],
            [w.appliesTo, standard.appliesTo],
            [w.spellings, standard.spellings?.join('; ')],
            [w.note, standard.note],
            ...commonFacts(standard, context),
          ]),
        }),
        section('ap-dung', w.usedIn, { list: firstOf(users.get(standard.id) ?? [bit(w.nothing)], context.lang, 300) }),
      ],
    }
  }
}

/** Systems and components that name a standard, by the standard's id. */
function usersOf(context: SiteContext) {
  const { model } = context
  const users = new Map<string, ReturnType<typeof named>[]>()
  const add = (standard: string, collection: 'systems' | 'components', id: string) => {
    if (!model.standards.has(standard)) return
    users.set(standard, [...(users.get(standard) ?? []), named(context, id, collection)])
  }
  for (const s of model.systems.values()) {
    const own = new Set([...(s.standards ?? []), ...(s.provides ?? []).flatMap((p) => p.standards ?? [])])
    for (const id of own) add(id, 'systems', s.id)
  }
  for (const c of model.components.values()) for (const id of c.requires ?? []) add(id, 'components', c.id)
  return users
}

function spanOf(act: { effectiveFrom?: string; effectiveTo?: string }, { w, lang }: SiteContext): string {
  const from = act.effectiveFrom && `${w.from.toLowerCase()} ${dayIn(act.effectiveFrom, lang)}`
  const to = act.effectiveTo && `${w.to.toLowerCase()} ${dayIn(act.effectiveTo, lang)}`
  return [from, to].filter(Boolean).join(' ')
}

/** Legal documents, data and capabilities: one list each, in which every row has an anchor. */
export function* listPages(context: SiteContext): Generator<Page> {
  const { w, lang, model } = context
  const page = (
    path: string,
    title: string,
    columns: readonly (string | readonly [string])[],
    rows: { id: string; cells: CellContent[] }[],
  ): Page => ({
    path,
    title,
    kind: undefined,
    lead: rows.length === 0 ? w.nothing : `${w.total}: ${rows.length}.`,
    sections: [
      section('danh-sach', undefined, {
        table: table(
          columns,
          rows.map((r) => ({ ...r, id: anchor(r.id) })),
        ),
      }),
    ],
  })

  yield page(
    'van-ban',
    w.documents,
    [w.documentNumber, w.documentTitle, w.issuer, w.issued, w.effective, w.supersededBy, w.confidence],
    idsInOrder(model, 'documents').flatMap((id) => {
      const d = model.documents.get(id)
      if (!d) return []
      const next = d.supersededBy === undefined ? '' : named(context, d.supersededBy, 'documents')
      return [
        {
          id,
          cells: [
            d.number,
            d.title,
            d.issuer ?? '',
            d.date ? dayIn(d.date, lang) : '',
            spanOf(d, context),
            next,
            d.confidence ? confidenceLabel[d.confidence][lang] : '',
          ],
        },
      ]
    }),
  )

  const uses = new Map<string, Bit[]>()
  for (const s of model.systems.values()) {
    for (const d of s.data ?? []) {
      const id = typeof d === 'string' ? d : d.entity
      const list = uses.get(id)
      if (list) list.push(named(context, s.id, 'systems'))
      else uses.set(id, [named(context, s.id, 'systems')])
    }
  }
  yield page(
    'du-lieu',
    w.data,
    [w.name, w.dataOwner, w.master, w.shared, w.usedIn],
    idsInOrder(model, 'dataEntities').flatMap((id) => {
      const d = model.dataEntities.get(id)
      if (!d) return []
      const owner = d.owner === undefined ? '' : named(context, d.owner, 'agencies')
      const master = d.master === undefined ? '' : named(context, d.master, 'systems')
      return [
        {
          id,
          cells: [
            bit(d.name, undefined, d.description),
            owner,
            master,
            d.shared ? w.yes : '',
            firstOf(uses.get(id) ?? [], lang),
          ],
        },
      ]
    }),
  )

  yield page(
    'chuc-nang',
    w.capabilities,
    [w.name, w.parent, [w.id], w.systems],
    idsInOrder(model, 'capabilities').flatMap((id) => {
      const c = model.capabilities.get(id)
      if (!c) return []
      const systems = (context.systemsBy.capability.get(id) ?? []).map((s) => named(context, s.id, 'systems'))
      return [
        {
          id,
          cells: [
            bit(c.name, undefined, c.description),
            c.parent === undefined ? '' : named(context, c.parent, 'capabilities'),
            c.code ?? '',
            firstOf(systems, lang),
          ],
        },
      ]
    }),
  )
}
