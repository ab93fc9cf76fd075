/** The fields by which a reviewer takes the same stand on all that the page of an appraisal shows. */
export function standsOn(page: string, stance: string, reason = ''): Record<string, string> {
  const shown = [...page.matchAll(/name="item-(\d+)" value="([^"]*)"/g)]
  return Object.fromEntries(
    shown.flatMap(([, i, key = '']) => [
      [`item-${i}`, key],
      [`stance-${i}`, stance],
      ...(reason === '' ? [] : [[`reason-${i}`, reason]]),
    ]),
  )
}
