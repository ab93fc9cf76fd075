import * as Type from 'typebox'

/** A finding that is known and accepted for now: its name from run to run, and words for whoever reads the file. */
export const KnownFinding = Type.Object({
  fingerprint: Type.String({ minLength: 1 }),
  rule: Type.String(),
  subject: Type.Optional(Type.String()),
  proposal: Type.Optional(Type.String({ description: 'Id of the proposal in whose appraisal it stood' })),
  related: Type.Optional(Type.Array(Type.String(), { description: 'The other ids involved' })),
  message: Type.String(),
})
export type KnownFinding = Type.Static<typeof KnownFinding>

/** A file of known findings, as `--out baseline=FILE` writes it. */
export const Baseline = Type.Object({ findings: Type.Array(KnownFinding) })
export type Baseline = Type.Static<typeof Baseline>

/** What a result in JSON says of its findings, as far as a baseline needs it. */
export const PastResult = Type.Object({
  results: Type.Array(
    Type.Object({
      proposal: Type.Optional(Type.Object({ id: Type.String() })),
      findings: Type.Array(
        Type.Object({
          fingerprint: Type.String({ minLength: 1 }),
          rule: Type.String(),
          subject: Type.Optional(Type.String()),
          related: Type.Optional(Type.Array(Type.String())),
          message: Type.String(),
          waivedBy: Type.Optional(Type.String()),
        }),
      ),
    }),
  ),
})
export type PastResult = Type.Static<typeof PastResult>
