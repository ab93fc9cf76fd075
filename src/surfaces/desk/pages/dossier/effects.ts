import { InputError } from '../../../../kernel/index.js'
import type { Content } from '../../../../present/index.js'
import type { Effect } from '../../act.js'
import type { Desk } from '../../desk.js'
import type { DossierCommand } from '../../domain/commands.js'
import { dossierDigest } from '../../judge.js'
import { addAppraisal, addConclusion, addPaper } from '../../store/appraisals.js'
import { saveTitle } from '../../store/dossiers.js'
import { answerAddition } from '../../store/talk.js'
import { addVersion } from '../../store/versions.js'
import { judged, readAsSeen, type SeenDossier, seenContents } from './seen.js'
import { type Setting, said } from './setting.js'

// What is written beside a command on a dossier.

export const versionOf = ({ row, version, versions }: SeenDossier, { workspace }: Desk) => ({
  workspace,
  dossier: row.id,
  version,
  digest: versions.find((v) => v.version === version)?.digest ?? '',
})

/** From the agency’s desk to the Department’s: the version, the answers, and what the dossier is called. */
export async function sending(setting: Setting): Promise<Effect> {
  const { seen, asked, desk, additions } = setting
  const { row, version, versions, files, corrections } = seen
  const { title, functions } = await readAsSeen(seen, asked, desk)
  const by = asked.person.actor.account
  const { form } = asked
  const last = additions.at(-1)?.round
  return async (tx, after, at) => {
    if (!versions.some((v) => v.version === after.version)) {
      const named = await seenContents(tx, seen, desk)
      await addVersion(tx, {
        ...{ workspace: desk.workspace, dossier: row.id, version: after.version, by, at, files },
        digest: dossierDigest(named),
      })
      if (corrections.length > 0)
        await tx.run(
          `update dossier_version v set corrections = o.corrections from dossier_version o
            where v.dossier_id = $1 and v.version = $2 and o.dossier_id = $1 and o.version = $3`,
          [row.id, after.version, version],
        )
    }
    if (row.state === 'awaiting')
      for (const addition of additions.filter(({ round }) => round === last)) {
        const answer = said(form, `answer-${addition.position}`).slice(0, 10_000)
        if (answer === '')
          throw new InputError({
            vi: `Chưa trả lời mục ${addition.position + 1}. Hãy quay lại và điền đủ.`,
            en: `Item ${addition.position + 1} is not answered. Go back and answer it.`,
          })
        await answerAddition(tx, row.id, addition, answer, by, at)
      }
    await saveTitle(tx, row.id, title, functions)
  }
}

/** The conclusion with all that it rests on, and its papers as they are on that day. */
export async function concluding({ seen, asked, desk }: Setting, command: DossierCommand): Promise<Effect> {
  const { result, field } = await judged(seen, asked, desk)
  const verdict = result.results[0]?.verdict ?? 'insufficient'
  if (command.do !== 'conclude' || command.verdict !== verdict)
    throw new InputError({
      vi: 'Kết quả đối chiếu đã thay đổi kể từ khi trang được mở (kiến trúc hoặc ý kiến đã đổi). Hãy xem lại trang thẩm định rồi kết luận.',
      en: 'What the check finds has changed since the page was opened. Look at the appraisal again, then conclude.',
    })
  const papers = [
    ['html', await desk.judge.paper(result, 'html')],
    ['docx', await desk.judge.paper(result, 'docx')],
  ] as const
  const { workspace, contents } = desk
  const by = asked.person.actor.account
  return async (tx, _, at) => {
    const own = versionOf(seen, desk)
    await addAppraisal(tx, { ...own, result, field, at })
    await addConclusion(tx, {
      ...own,
      result,
      packs: (result.architecture.packs ?? []).map(({ id, version }) => `${id} ${version}`),
      by,
      at,
    })
    for (const [kind, content] of papers) {
      const bytes = contentBytes(content)
      const digest = await contents.put(bytes, tx)
      const name = `phieu-tham-dinh-${seen.row.number}.${kind}`
      await addPaper(tx, { workspace, dossier: seen.row.id, kind, name, digest, bytes: bytes.length, by, at })
    }
  }
}

export function contentBytes(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content
  return new TextEncoder().encode(typeof content === 'string' ? content : [...content].join(''))
}
