/**
 * A Windows program without its signature, which would be wrong once anything is added: the table of certificates stands at the
 * end of the file, and the header's fifth directory entry names it (PE format, “Attribute Certificate Table”).
 */
export function unsigned(program) {
  const header = program.readUInt32LE(0x3c)
  if (program.toString('latin1', header, header + 4) !== 'PE\0\0') throw new Error('no Windows program')
  const optional = header + 24
  // 112 bytes of fields stand before the directories of a 64-bit program, which are eight bytes each.
  if (program.readUInt16LE(optional) !== 0x20b) throw new Error('no 64-bit Windows program')
  const entry = optional + 112 + 4 * 8
  const [at, size] = [program.readUInt32LE(entry), program.readUInt32LE(entry + 4)]
  if (at === 0) return program
  if (at + size !== program.length) throw new Error('the signature does not stand at the end')
  const bare = Buffer.from(program.subarray(0, at))
  bare.fill(0, entry, entry + 8)
  return bare
}
