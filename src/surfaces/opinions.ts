import { type CheckOptions, type CheckResult, type corrected as Corrected, corrected } from '../appraise/index.js'
import {
  type LoadedProposals,
  type Model,
  type ReadOpinions,
  readOpinions,
  unusableOpinions,
  type Workspace,
} from '../architecture/index.js'
import type { Hit } from '../kernel/index.js'

/** Dossiers as officers corrected them, and what else they say, by the dossier's file. */
export interface WithOpinions<T extends LoadedProposals> {
  readonly loaded: T
  readonly opinions: NonNullable<CheckOptions['opinions']>
  readonly seen: ReadonlyMap<string, ReadOpinions>
}

/** Reads the officers' files beside the dossiers. @throws InputError where one cannot be used */
export function withOpinions<T extends LoadedProposals>(loaded: T, workspace: Workspace): WithOpinions<T> {
  const seen = new Map<string, ReadOpinions>()
  const opinions = new Map<string, Omit<ReturnType<typeof Corrected>, 'loaded'> & ReadOpinions>()
  const proposals = loaded.proposals.map((one) => {
    const read = readOpinions(one.proposal, workspace)
    if (!read) return one
    const { loaded: meant, ...rest } = corrected(one, read.opinions.corrections ?? [])
    seen.set(one.proposal.file, read)
    opinions.set(one.proposal.file, { ...read, ...rest })
    return meant
  })
  return { loaded: { ...loaded, proposals }, opinions, seen }
}

/**
 * What an officer's file says of nothing that was found is out of date where the dossier or the architecture are other ones than
 * when it was written, and where its entry tells what it was about: that was found once, before a correction, on another day or
 * beside other dossiers. Anything else is a mistake.
 * @throws InputError with the place of each
 */
export function refuseUnknown(result: CheckResult, seen: ReadonlyMap<string, ReadOpinions>, model: Model): void {
  for (const { proposal, officer } of result.results) {
    const read = seen.get(proposal.file)
    if (!officer || !read || officer.lapsed.length === 0) continue
    const { seen: version } = read.opinions
    const same = version === undefined || (version.dossier === proposal.digest && version.architecture === model.digest)
    const wasFound = ({ of, index }: (typeof officer.lapsed)[number]) =>
      of !== 'corrections' && read.opinions[of]?.[index]?.about !== undefined
    const mistakes = same ? officer.lapsed.filter((one) => !wasFound(one)) : []
    if (mistakes.length === 0) continue
    const hits = mistakes.map(({ of, index, about }): Hit => {
      const node = read.opinions[of]?.[index]
      const key = { findings: 'finding', matches: 'match', corrections: 'remove' }[of]
      return {
        rule: 'model/reference',
        location: node && read.place.of(node, key),
        message: {
          vi: `Kết quả đối chiếu không có nội dung này: ${about}.`,
          en: `The check found nothing of this kind: ${about}.`,
        },
        remedy: {
          vi: `Xem dấu của từng phát hiện bằng “kientruc review ${proposal.file}”, rồi sửa hoặc bỏ mục này.`,
          en: `“kientruc review ${proposal.file}” shows what there is; mend this entry or take it out.`,
        },
      }
    })
    throw unusableOpinions(read.file, hits)
  }
}
