/** The folders under src that judge, by the name of their tests' folder under test. */
export const folders = {
  graph: 'architecture/graph',
  appraise: 'appraise',
  language: 'language',
  match: 'match',
  rules: 'appraise/rules',
}

/** @param path `graph` or `graph/ways.ts` @returns the same below src */
export function below(path) {
  const [name, ...rest] = path.split('/')
  return [folders[name], ...rest].join('/')
}
