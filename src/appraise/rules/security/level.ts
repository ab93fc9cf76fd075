import type { BuiltSystem, Model, Proposal } from '../../../architecture/index.js'
import { passages } from '../said.js'

const inWords: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
}
/** “cấp độ 3”, “an toàn thông tin cấp 2”, “HTTT cấp độ II”; not “mức độ 4” of a public service, nor “cấp 2” of a school. */
const mention =
  /cấp độ\s*(?:an toàn (?:hệ thống )?thông tin\s*)?(?:là\s*)?([1-5]|một|hai|ba|bốn|tư|năm|iii|ii|iv|i|v)(?![\p{L}\p{N}])|(?:attt|an toàn thông tin) cấp\s*([1-5])(?![\p{L}\p{N}])/iu

/** The security level in a text, or nothing. */
export function levelIn(text: string): number | undefined {
  const hit = mention.exec(text.normalize('NFC'))
  const word = (hit?.[1] ?? hit?.[2])?.toLowerCase()
  if (word === undefined) return undefined
  return inWords[word] ?? Number(word)
}

/** The level that a dossier gives a system: the field, an entry of its standards, or its prose. */
export function declaredLevel(system: BuiltSystem, proposal: Proposal, model: Model): number | undefined {
  if (system.securityLevel !== undefined) return system.securityLevel
  const standards = (system.standards ?? []).map((s) => model.standards.get(s)?.symbol ?? s)
  for (const text of [...standards, ...passages(proposal).map((p) => p.text)]) {
    const level = levelIn(text)
    if (level !== undefined) return level
  }
  return undefined
}
