import { graphviz } from '../layout.js'

// Runs in the page's worker: DOT in, Graphviz's JSON out.
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void graphviz(data).then((json) => self.postMessage(json))
})
