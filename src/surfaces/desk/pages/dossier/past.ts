import { sinceEarlier } from '../../../../appraise/index.js'
import { sayIn } from '../../../../kernel/index.js'
import { bit, body, type DeskSection, dashed, sinceLines, table, tableBlock } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { appraisalOf } from '../../store/appraisals.js'
import { eventsOf } from '../../store/talk.js'
import { filesOf } from '../../store/versions.js'
import { happened, momentOf } from '../words.js'
import { dossierFrame } from './frame.js'
import { type SeenDossier, seenBy, seenContents } from './seen.js'

/** The versions of a dossier, and between each and the one before what changed. */
export async function versionsPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const { seen, files, results } = await desk.db.transaction(person.actor, async (tx) => {
    const seen = await seenBy(tx, asked)
    const files = new Map<number, Awaited<ReturnType<typeof filesOf>>>()
    const results = new Map<number, NonNullable<Awaited<ReturnType<typeof appraisalOf>>>['result']>()
    for (const { version } of seen.versions) {
      files.set(version, await filesOf(tx, seen.row.id, version))
      const appraisal = await appraisalOf(tx, seen.row.id, version)
      if (appraisal) results.set(version, appraisal.result)
    }
    return { seen, files, results }
  })
  const read = await readings(seen, asked, desk)
  const sections = [...seen.versions].reverse().map(({ version, author, created_at, digest }): DeskSection => {
    const before = seen.versions.filter((v) => v.version < version).at(-1)?.version
    const [old, now] = [results.get(before ?? 0), results.get(version)]
    const entry =
      old && now ? sinceEarlier(now, old, say(`phiên bản ${before}`, `version ${before}`)).results[0] : undefined
    const changes = before === undefined ? [] : contentChanges(read.get(before), read.get(version))
    const sent = version <= seen.row.facts.version
    return {
      id: `phien-ban-${version}`,
      heading: `${say('Phiên bản', 'Version')} ${version}${sent ? '' : say(' (chưa gửi)', ' (not sent)')}`,
      content: [
        body(`${author}, ${momentOf(created_at, lang)}. ${say('Dấu nội dung', 'Digest')}: ${digest.slice(0, 16)}…`),
        dashed(
          (files.get(version) ?? []).map(({ name, position }) => [
            bit(name, `/ho-so/${seen.row.id}/tep/${version}/${position + 1}`),
          ]),
        ),
        ...(changes.length > 0
          ? [
              tableBlock(
                table(
                  [say('Mục', 'Field'), say('Bỏ', 'Gone'), say('Thêm', 'New')],
                  changes.map(({ label, gone, fresh }) => ({
                    cells: [label, gone.map((t) => bit(t)), fresh.map((t) => bit(t))],
                  })),
                ),
              ),
            ]
          : before === undefined
            ? []
            : [body(say('Nội dung đọc được không đổi.', 'What was read did not change.'))]),
        ...(entry ? [dashed(sinceLines(entry.since, lang))] : []),
      ],
    }
  })
  return dossierFrame(seen, '/phien-ban', { sections }, asked, desk)
}

type Reading = Readonly<Record<string, { readonly label: string; readonly texts: readonly string[] }>>

/** What was read of each version, so that versions can be laid beside each other. */
async function readings(seen: SeenDossier, asked: AskedByPerson, desk: Desk): Promise<Map<number, Reading>> {
  const all = new Map<number, Reading>()
  if (seen.versions.length < 2) return all
  for (const { version, corrections } of seen.versions.slice(-6)) {
    const files = await desk.db.transaction(asked.person.actor, async (tx) =>
      seenContents(tx, { ...seen, files: await filesOf(tx, seen.row.id, version) }, desk),
    )
    const { read } = await desk.judge.judge(files, asked.lang, { corrections })
    all.set(
      version,
      Object.fromEntries(
        read.map(({ field, label, entries }) => [field, { label, texts: entries.map(({ text }) => text) }]),
      ),
    )
  }
  return all
}

function contentChanges(old: Reading | undefined, now: Reading | undefined) {
  if (!old || !now) return []
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const [before, after] = [old[field]?.texts ?? [], now[field]?.texts ?? []]
    const gone = before.filter((text) => !after.includes(text))
    const fresh = after.filter((text) => !before.includes(text))
    const label = (now[field] ?? old[field])?.label ?? field
    return gone.length + fresh.length === 0 ? [] : [{ label, gone, fresh }]
  })
}

/** What happened to a dossier, as far as the actor may know. */
export async function historyPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const { seen, events } = await desk.db.transaction(person.actor, async (tx) => {
    const seen = await seenBy(tx, asked)
    return { seen, events: await eventsOf(tx, seen.row.id) }
  })
  return dossierFrame(
    seen,
    '/lich-su',
    {
      sections: [
        {
          id: 'lich-su',
          content: [
            tableBlock(
              table(
                [[say('Mục', 'Entry')], say('Thời điểm', 'When'), say('Việc', 'What'), say('Người làm', 'Who')],
                events.map((event) => ({
                  cells: [event.seq, momentOf(event.at, lang), happened(event, lang), event.name ?? ''],
                })),
              ),
            ),
          ],
        },
      ],
    },
    asked,
    desk,
  )
}
