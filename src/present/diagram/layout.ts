import type { Layout } from './types.js'

/** Graphviz in this thread, for as long as it takes; its WebAssembly is part of its module, so nothing is fetched. */
export const graphviz: Layout = async (dot) => {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz')
  return (await Graphviz.load()).layout(dot, 'json', 'dot')
}
