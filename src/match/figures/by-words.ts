import type { Compared } from '../compare.js'
import { reach } from '../facts.js'
import { existingShare, scoreOf } from '../score.js'
import type { Subject } from '../subject.js'
import { sameTheme } from '../themes.js'
import { themeCounts } from './among.js'
import type { Figures } from './types.js'

/** What the words and concepts of two profiles say; see `Likeness`. */
export function figuresOfWords(proposal: Subject, { target, like }: Compared): Figures {
  const [p, t] = [proposal.doc.profile, target.doc.profile]
  const { functions: _functions, data: _data, evidence, ...shares } = like
  const score = scoreOf(like)
  const theme = sameTheme(proposal.theme(), target.theme())
  return {
    ...shares,
    evidence: Math.log1p(evidence),
    score,
    theme,
    existing: existingShare(like, p.data.length > 0),
    near: score + themeCounts * theme + (like.titles >= 0.75 ? 0.25 : 0) + 0.06 * reach(p, t),
  }
}
