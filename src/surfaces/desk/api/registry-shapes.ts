import * as Type from 'typebox'

/** What a registry's API answers, which the command line reads as well. */

export const ApiProvince = Type.Object({
  province: Type.String({ description: 'The id by which the registry knows it' }),
  name: Type.String(),
  publicKey: Type.String({ description: 'By which its snapshots must be signed' }),
  number: Type.Integer({ minimum: 0, description: 'How many snapshots it sent' }),
  digest: Type.Union([Type.String(), Type.Null()], { description: 'SHA-256 of the latest; the next must name it' }),
})

export const ApiTakenIn = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  digest: Type.String(),
  again: Type.Boolean({ description: 'Whether it was there already' }),
})

export const ApiFound = Type.Object({
  found: Type.Array(
    Type.Object({
      province: Type.Object({ id: Type.String(), name: Type.String() }),
      of: Type.Enum(['system', 'proposal']),
      id: Type.String(),
      name: Type.String(),
      owner: Type.String(),
      status: Type.String(),
      functions: Type.Array(Type.String()),
      offer: Type.Union([Type.Object({ terms: Type.String(), contact: Type.String() }), Type.Null()]),
      score: Type.Number({ description: 'How near it is, 0..1' }),
      evidence: Type.Array(Type.Object({ asked: Type.String(), found: Type.String() })),
    }),
  ),
})
