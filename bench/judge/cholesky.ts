/** Rows of the lower half of a symmetric, positive matrix; what stands right of the diagonal is not looked at. */
export type Lower = readonly Float64Array[]

/** Cholesky's factor, in place. */
export function factorised(matrix: Lower): Lower {
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      const other = matrix[j] ?? row
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (other[j] ?? 1)
    }
  })
  return matrix
}

/** Solves `matrix · x = right` by the matrix's factor. */
export function solved(factor: Lower, right: Float64Array): Float64Array {
  const x = right.slice()
  factor.forEach((row, i) => {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (row[i] ?? 1)
  })
  for (let i = x.length - 1; i >= 0; i--) {
    const row = factor[i]
    if (!row) continue
    const value = (x[i] ?? 0) / (row[i] ?? 1)
    x[i] = value
    for (let k = 0; k < i; k++) x[k] = (x[k] ?? 0) - (row[k] ?? 0) * value
  }
  return x
}
