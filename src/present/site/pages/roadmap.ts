import { compare, dayIn } from '../../../kernel/index.js'
import { bit, table } from '../../document/model.js'
import { trusted } from '../../document/template.js'
import { idsInOrder, named, type SiteContext } from '../context.js'
import { ganttCharts } from '../gantt.js'
import { type Page, section } from '../page.js'
import { anchor } from '../paths.js'

/** The roadmap: the chart, the phases, every task, the objectives. */
export function roadmapPage(context: SiteContext): Page {
  const { w, lang, model } = context
  const phases = [...model.phases.values()].sort((a, b) => compare(a.from, b.from))
  const tasks = idsInOrder(model, 'tasks').flatMap((id) => model.tasks.get(id) ?? [])
  return {
    path: 'lo-trinh',
    title: w.roadmap,
    kind: undefined,
    lead: phases.length === 0 ? w.nothing : undefined,
    sections: [
      ...(phases.length > 0
        ? [
            section('bieu-do', w.ganttTitle, {
              markup: ganttCharts(model, w.ganttTitle, (id) => context.addressOf('tasks', id)).map(trusted),
              wide: w.ganttTitle,
            }),
          ]
        : []),
      section('nhiem-vu', w.tasks, {
        table: table(
          [w.task, w.phase, w.lead, w.supports, w.delivers, w.taskStatus],
          tasks.map((t) => ({
            id: anchor(t.id),
            cells: [
              bit(t.name, undefined, t.priority ? w.priority : undefined),
              named(context, t.phase, 'phases'),
              named(context, t.lead, 'agencies'),
              (t.supports ?? []).map((id) => named(context, id, 'agencies')),
              (t.delivers ?? []).map((id) => named(context, id, 'systems', 'components')),
              t.status ?? '',
            ],
          })),
        ),
      }),
      section('giai-doan', w.phase, {
        table: table(
          [w.phase, w.from, w.to, w.description],
          phases.map((p) => ({
            id: anchor(p.id),
            cells: [p.name, dayIn(p.from, lang), p.to ? dayIn(p.to, lang) : w.open, p.description ?? ''],
          })),
        ),
      }),
      section('muc-tieu', w.objectives, {
        table: table(
          [w.name, w.source],
          [...model.objectives.values()].map((o) => ({
            id: anchor(o.id),
            cells: [bit(o.name, undefined, o.description), o.source ?? ''],
          })),
        ),
      }),
    ],
  }
}
