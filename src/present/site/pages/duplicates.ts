import type { Finding } from '../../../appraise/index.js'
import type { Model } from '../../../architecture/index.js'
import { compare, groupBy } from '../../../kernel/index.js'
import {
  bit,
  type CellContent,
  firstOf,
  longTable,
  matrixTable,
  type Table,
  type TableColumn,
  table,
} from '../../document/model.js'
import { anyNamed, named, pagePath, type SiteContext } from '../context.js'
import { siteFindings } from '../links.js'
import { type Page, type PageSection, section } from '../page.js'
import { anchor } from '../paths.js'

/** Duplicates inside the architecture: what the review found, and capabilities that several systems of one agency serve. */
export function duplicatesPage(context: SiteContext): Page {
  const { w, lang, validate } = context
  const findings = (validate?.results ?? []).flatMap((r) => r.findings)
  const isPair = (f: Finding) => f.rule === 'duplication/within-architecture'
  const pairs = findings.filter(isPair)
  const served = servedCapabilities(context.model)
  return {
    path: 'trung-lap',
    title: w.duplicates,
    kind: undefined,
    lead: undefined,
    sections: [
      section('cap-trung', w.duplicatePairs, {
        note: validate ? (pairs.length === 0 ? w.duplicatePairsNone : undefined) : w.duplicateUnchecked,
        table:
          pairs.length === 0
            ? undefined
            : longTable([w.system, w.related, w.finding, w.remedy], pairs, (f) => [
                f.subject === undefined ? '' : anyNamed(context, f.subject),
                firstOf(
                  f.related.map((id) => anyNamed(context, id)),
                  lang,
                ),
                f.message,
                f.remedy ?? '',
              ]),
        perPage: 60,
      }),
      ...matrixSections(served, context),
      section('chuc-nang-chung', w.sharedCapabilities, {
        note: served.length === 0 ? w.sharedCapabilitiesNone : undefined,
        table: served.length === 0 ? undefined : servedTable(served, context),
        perPage: cellsPerPage,
      }),
      ...(validate
        ? [
            section('ket-qua-ra-soat', w.architectureFindings, {
              blocks: siteFindings(
                findings.filter((f) => !isPair(f)),
                'ra-soat',
                context,
              ),
            }),
          ]
        : []),
    ],
  }
}

/** A capability that several systems serve, and which systems of which agency. */
interface Served {
  readonly capability: string
  readonly cells: ReadonlyMap<string, readonly string[]>
}

function servedCapabilities(model: Model): Served[] {
  const pairs = [...model.systems.values()]
    .filter((s) => s.lifecycle.status !== 'retired')
    .flatMap((s) => (s.capabilities ?? []).filter((c) => model.capabilities.has(c)).map((c) => [c, s] as const))
  return [...groupBy(pairs, ([capability]) => capability)]
    .filter(([, systems]) => systems.length > 1)
    .sort(([a], [b]) => compare(a, b))
    .map(([capability, systems]) => {
      const cells = groupBy(systems, ([, system]) => system.owner)
      const ids = [...cells].map(([agency, of]) => [agency, of.map(([, system]) => system.id)] as const)
      return { capability, cells: new Map(ids.sort(([a], [b]) => compare(a, b))) }
    })
}

const cellAnchor = (capability: string, agency: string) => anchor(`${capability} ${agency}`)

/** Rows of the list on one page. */
const cellsPerPage = 100

/** Where the list has a cell's row: it may go on in further pages. */
function addressesOf(served: readonly Served[]): Map<string, string> {
  const anchors = served.flatMap(({ capability, cells }) => [...cells.keys()].map((a) => cellAnchor(capability, a)))
  return new Map(anchors.map((to, i) => [to, `${pagePath('trung-lap', Math.floor(i / cellsPerPage))}#${to}`]))
}

/** So many agencies stand side by side; the next ones in a further matrix, up to so many of them. */
const columnsPerMatrix = 6
const matrices = 8

/** The matrix of capabilities and agencies, as far as more than one system fills a cell; the fullest agencies first. */
function matrixSections(served: readonly Served[], context: SiteContext): PageSection[] {
  const { w } = context
  const addresses = addressesOf(served)
  const full = new Map<string, number>()
  for (const { cells } of served)
    for (const [agency, ids] of cells) if (ids.length > 1) full.set(agency, (full.get(agency) ?? 0) + 1)
  const agencies = [...full].sort(([a, n], [b, m]) => m - n || compare(a, b)).map(([agency]) => agency)
  const count = Math.min(matrices, Math.ceil(agencies.length / columnsPerMatrix))
  return Array.from({ length: count }, (_, i) => {
    const columns = agencies.slice(i * columnsPerMatrix, (i + 1) * columnsPerMatrix)
    const rows = served.filter(({ cells }) => columns.some((a) => (cells.get(a)?.length ?? 0) > 1))
    return section(`ma-tran-${i + 1}`, count > 1 ? `${w.capabilityMatrix} (${i + 1}/${count})` : w.capabilityMatrix, {
      note: i === 0 ? w.capabilityMatrixNote : undefined,
      table: matrix(rows, columns, addresses, context),
      perPage: 40,
    })
  })
}

function matrix(
  rows: readonly Served[],
  agencies: readonly string[],
  addresses: ReadonlyMap<string, string>,
  context: SiteContext,
): Table {
  const { w, model } = context
  const short = (id: string) => model.agencies.get(id)?.shortName ?? model.agencies.get(id)?.name ?? id
  return matrixTable(
    [w.capabilities, ...agencies.map((a): TableColumn => [short(a)])],
    rows.map(({ capability, cells }) => ({
      cells: [
        named(context, capability, 'capabilities'),
        ...agencies.map((agency): CellContent => {
          const n = cells.get(agency)?.length ?? 0
          if (n <= 1) return n === 0 ? '' : '1'
          return bit(`${n} ${w.systemsUnit}`, addresses.get(cellAnchor(capability, agency)))
        }),
      ],
    })),
  )
}

function servedTable(served: readonly Served[], context: SiteContext): Table {
  const { w, lang } = context
  return table(
    [w.capabilities, w.agencyWord, w.systems, w.sameCell],
    served.flatMap(({ capability, cells }) =>
      [...cells].map(([agency, ids], i) => ({
        id: cellAnchor(capability, agency),
        cells: [
          i === 0 ? named(context, capability, 'capabilities') : '',
          named(context, agency, 'agencies'),
          firstOf(
            ids.map((id) => named(context, id, 'systems')),
            lang,
          ),
          ids.length > 1 ? `${w.yes} (${ids.length})` : '',
        ],
      })),
    ),
  )
}
