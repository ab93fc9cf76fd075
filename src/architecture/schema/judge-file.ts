import * as Type from 'typebox'
import type { WordVectors } from '../../language/index.js'

/**
 * What the finder judges by: a few heads, each a weighted sum of figures, with what they were fitted to and how they did on
 * authors that they had not seen. Written by `npm run judge:fit`, by nobody's hand.
 */
const closed = { additionalProperties: false }
const Numbers = Type.Array(Type.Number())

/** A figure of a head: what it was among the cases that the head was fitted to, and its weight for each answer. */
const HeadFigure = Type.Object(
  { name: Type.String(), mean: Type.Number(), deviation: Type.Number(), weights: Numbers },
  closed,
)
export type HeadFigure = Type.Static<typeof HeadFigure>

const Head = Type.Object({ answers: Type.Array(Type.String()), bias: Numbers, figures: Type.Array(HeadFigure) }, closed)
export type Head = Type.Static<typeof Head>

const Heads = Type.Object(
  {
    /** Would a reviewer name this system at all? */
    names: Head,
    /** Which relation has the proposal to this system, taken by itself? */
    relations: Head,
    /** Is anything of the proposal there already? */
    there: Head,
    /** If so: is it a duplicate, an overlap, or a shared component rebuilt? */
    sort: Head,
    /** Does the proposal extend this system on behalf of its owner? */
    upgrade: Head,
  },
  closed,
)
export type Heads = Type.Static<typeof Heads>

/** Do two systems of a catalogue that are nearest to each other do the same? */
const Twins = Type.Object(
  {
    head: Head,
    /** Of catalogues that the head did not see: planted duplicates, and near neighbours that are none, which are told. */
    found: Type.Integer(),
    duplicates: Type.Integer(),
    flagged: Type.Integer(),
    neighbours: Type.Integer(),
  },
  closed,
)
export type Twins = Type.Static<typeof Twins>

const Told = Type.Object({ same: Type.Integer(), found: Type.Integer(), wrong: Type.Integer() }, closed)
/** Do two systems of different catalogues do the same? */
const Counterparts = Type.Object(
  {
    head: Head,
    /** Of crossings of two catalogues that the head did not see: systems that are the same, of these told, and told wrongly. */
    ...Told.properties,
    /** The same where but a quarter of what is the same in both was left in. */
    thinned: Told,
  },
  closed,
)
export type Counterparts = Type.Static<typeof Counterparts>

export const Measured = Type.Object(
  {
    cases: Type.Integer(),
    lenient: Type.Number(),
    strict: Type.Number(),
    alarms: Type.Number(),
    missed: Type.Number(),
    hit1: Type.Number(),
    hit5: Type.Number(),
    /** Share of the cases that an officer is asked to look at, and of the others that are right. */
    uncertain: Type.Number(),
    sure: Type.Number(),
  },
  closed,
)
export type Measured = Type.Static<typeof Measured>

export const JudgeFile = Type.Object(
  {
    format: Type.Literal(1),
    date: Type.String({ description: 'The day of the labelled sets that it was fitted to' }),
    sets: Type.Array(Type.String()),
    /** A verdict less probable than this is for an officer to look at. */
    sureFrom: Type.Number({ minimum: 0, maximum: 1 }),
    /** Each set as judged by heads fitted to all the others, and groups of sets. */
    leaveOneOut: Type.Record(Type.String(), Measured),
    heads: Heads,
    /** Is the verdict right, by how probable it (`first`) and the next likely (`second`) are? Without it the first says so itself. */
    right: Type.Optional(Head),
    /** How far what it says is from the share that is right, on the average over tenths, of sets that had no part in it. */
    calibrationError: Type.Optional(Type.Number()),
    twins: Twins,
    counterparts: Counterparts,
  },
  { title: 'Tệp trọng số của bộ phán xét trùng lặp', ...closed },
)
export type JudgeFile = Type.Static<typeof JudgeFile>

/** What judging needs, read when first asked for: most runs compare nothing. */
export interface Judging {
  readonly file: () => JudgeFile
  readonly vectors: () => WordVectors
  /** `sha256:…` of weights and vectors, so that a result tells what it was judged by. */
  readonly digest: () => string
}
