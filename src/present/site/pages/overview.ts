import { xml } from '../../../kernel/index.js'
import { picture, readableSystems } from '../../diagram/picture.js'
import type { Status } from '../../diagram/types.js'
import { bit, facts, marked, table } from '../../document/model.js'
import { trusted } from '../../document/template.js'
import { drawn } from '../../paper/place.js'
import { recordFacts } from '../../paper/record.js'
import { statusMark } from '../../paper/say.js'
import { summarySentence } from '../../paper/sentences.js'
import type { SiteContext } from '../context.js'
import { proposalTable } from '../links.js'
import { type Page, section } from '../page.js'
import { appraisalContext } from './proposals.js'
import { pictureLinks } from './structure.js'

/** The first page: the picture, the figures, the verdicts. */
export function overviewPage(context: SiteContext): Page {
  const { w, lang, model, result } = context
  const counts = new Map<Status, number>()
  for (const { lifecycle } of model.systems.values())
    counts.set(lifecycle.status, (counts.get(lifecycle.status) ?? 0) + 1)
  const shown = [...counts].sort(([, a], [, b]) => b - a)
  return {
    path: 'index',
    title: model.name,
    kind: `${w.version} ${model.version}`,
    lead: undefined,
    searchable: false,
    sections: [
      section('so-lieu', undefined, { markup: trusted(figures(context)) }),
      section('buc-tranh', w.pictureTitle, { note: w.pictureNote, markup: trusted(pictures(context)) }),
      ...(result && result.results.length > 0
        ? [
            section('de-xuat', w.appraised, {
              note: summarySentence(result.results, result.summary, lang),
              table: proposalTable(result, context),
            }),
          ]
        : [section('de-xuat', w.appraised, { note: w.notAppraised })]),
      section('trang-thai', w.byStatus, {
        table: table(
          [w.status, [w.systems]],
          shown.map(([status, n]) => ({ cells: [marked(statusMark(status, lang)), n] })),
        ),
      }),
      ...(model.description === '' ? [] : [section('gioi-thieu', w.about, { note: model.description })]),
      section('ho-so', w.record, { facts: result ? recordFacts(result, model, lang) : ownRecord(context) }),
    ],
  }
}

function ownRecord({ w, model }: SiteContext) {
  return facts([
    [w.version, model.version],
    [w.digest, model.digest],
    [w.packs, model.packs.map((p) => bit(`${p.name} (${p.id}, ${p.version})`))],
  ])
}

function figures({ w, model }: SiteContext): string {
  const items = [
    ['he-thong.html', w.systems, model.systems.size],
    ['thanh-phan.html', w.components, model.components.size],
    ['co-quan.html', w.agencies, model.agencies.size],
    ['tich-hop.html', w.integrations, model.dependencies.length],
    ['du-lieu.html', w.data, model.dataEntities.size],
    ['tieu-chuan.html', w.standards, model.standards.size],
    ['lo-trinh.html', w.tasks, model.tasks.size],
  ] as const
  return `<ul class="figures" aria-label="${xml(w.keyFigures)}">${items.map(([to, name, n]) => `<li><a href="${to}"><strong>${n}</strong>${xml(name)}</a></li>`).join('')}</ul>`
}

/** More proposals than this on one picture would hide it. */
const drawable = 40

/** A picture with more systems than this, one by one, would make the page too heavy; the layers' pages have them. */
const unfolded = 300

/**
 * The signature picture for a desk, and in a narrow, counted form for a telephone. Where it counts systems by component, the same
 * with every system can be unfolded below it.
 */
function pictures(context: SiteContext): string {
  const { model, lang, result } = context
  const entries = result?.results ?? []
  const proposals =
    entries.length > drawable
      ? []
      : entries.map((entry, i) =>
          drawn(entry, String(i + 1), appraisalContext(context), context.proposalAddress(entry)),
        )
  const options = { lang, standalone: false, href: pictureLinks(context), proposals }
  const n = model.systems.size
  const single =
    n > readableSystems && n <= unfolded
      ? `<details class="unfold"><summary>${xml(context.w.pictureUnfold)} (${n})</summary>${picture(model, { ...options, width: 1200, maxSystems: n })}</details>`
      : ''
  return `<div class="picture"><div class="on-desk">${picture(model, { ...options, width: 1200 })}${single}</div><div class="on-phone">${picture(model, { ...options, width: 350, maxSystems: 0 })}</div></div>`
}
