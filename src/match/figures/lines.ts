import { builds, consumedShare } from '../../language/index.js'
import { cosine, type Meaning, type Meant, type MeantLine } from '../meaning.js'
import type { Subject, TextPiece } from '../subject.js'

/** The lines that tell what a proposal does, and how much each counts in a comparison. */
export interface OwnLines {
  readonly meant: Meant
  readonly lines: readonly OwnLine[]
  /** Title, title and purpose, and all that is not merely used, as directions. */
  readonly title: Float32Array
  readonly purpose: Float32Array
  readonly whole: Float32Array
  /** Title twice, purpose and functions: what the project is about. */
  readonly subject: Float32Array
  /** What it says that it merely uses: clauses of its prose, and lines. */
  readonly used: readonly Used[]
  readonly titleWords: readonly number[]
  readonly purposeWords: readonly number[]
}

export interface Used {
  readonly words: ReadonlySet<number>
  readonly direction: Float32Array
}

export interface OwnLine extends MeantLine {
  readonly consumes: boolean
  readonly builds: boolean
  /** How much of it is substance: neither generic nor merely used; 0..1. */
  readonly substance: number
  /** The same without what the vectors say. */
  readonly wordSubstance: number
  /** Share in all lines by substance, and by substance and nearness to what the project is about; each sums to 1. */
  readonly share: number
  readonly mainShare: number
  readonly wordShare: number
  /** Nearness to what the project is about. */
  readonly central: number
}

/** A generic or consumed line keeps so much of its weight. */
const lessFor = 0.85
/** A line whose words weigh so much says something specific. */
const specific = 2

export function ownLines(subject: Subject, meaning: Meaning): OwnLines {
  const meant = meaning.of(subject)
  const lineOf = new Map(meant.lines.map((line) => [line.piece, line]))
  const wordsOf = (pieces: readonly TextPiece[]) => pieces.flatMap((piece) => lineOf.get(piece)?.words ?? [])
  const titleWords = wordsOf(subject.of('name'))
  const purposeWords = wordsOf(subject.of('purpose'))
  const functions = subject.functions.flatMap((piece) => lineOf.get(piece) ?? [])
  const about = meaning.direction([
    ...titleWords,
    ...titleWords,
    ...purposeWords,
    ...functions.flatMap((line) => line.words),
  ])
  const inTitle = new Set(titleWords)
  const read = functions.map((line) => {
    const { text } = line.piece.passage
    // What the title speaks of is what the project is for: it is not merely used (“đăng nhập một lần” of a sign-on service).
    const isSubject = line.words.length > 0 && line.words.every((word) => inTitle.has(word))
    const generic = line.generic()
    const used = isSubject ? 0 : consumedShare(text)
    const own = (1 - lessFor * generic) * (1 - lessFor * used)
    const wordSubstance = line.piece.substance * own
    return {
      ...line,
      consumes: used >= 0.5,
      builds: builds(text),
      substance: wordSubstance * Math.min(1, line.weight / specific),
      wordSubstance,
      central: Math.min(1, Math.max(0, cosine(line.direction, about))),
    }
  })
  const shares = sharesOf(read.map((line) => line.substance))
  const mainShares = sharesOf(read.map((line) => (line.substance + least) * (0.3 + line.central)))
  const wordShares = sharesOf(read.map((line) => line.wordSubstance))
  const built = read.filter((line) => !line.consumes).flatMap((line) => line.words)
  return {
    meant,
    lines: read.map((line, i) => ({
      ...line,
      share: shares[i] ?? 0,
      mainShare: mainShares[i] ?? 0,
      wordShare: wordShares[i] ?? 0,
    })),
    title: meaning.direction(titleWords),
    purpose: meaning.direction([...titleWords, ...purposeWords]),
    whole: meaning.direction([...titleWords, ...purposeWords, ...built, ...meant.data.flatMap((line) => line.words)]),
    subject: about,
    used: [
      ...subject.doc.consumed.map(({ passage }) => meaning.words(passage)),
      ...read.filter((line) => line.consumes).map((line) => line.words),
    ].map((words) => ({ words: new Set(words), direction: meaning.direction(words) })),
    titleWords,
    purposeWords,
  }
}

/** Where no line has substance all count alike. */
const least = 1e-3

function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight + least, 0)
  return weights.map((weight) => (weight + least) / total)
}
