/** A request that is not answered; the page says why in plain words, by the status. */
export class Refused extends Error {
  constructor(readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 503) {
    super(`refused with ${status}`)
    this.name = 'Refused'
  }
}
