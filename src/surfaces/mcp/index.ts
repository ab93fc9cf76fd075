/** What the command line may use of this one. */
export { createDesk } from './desk.js'
export { serveHttp } from './http.js'
export { serveStdio } from './stdio.js'
