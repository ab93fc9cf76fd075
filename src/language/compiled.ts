import { createLexicon, type Lexicon, type LexiconState } from './lexicon.js'
import { compileThesaurus, type Term, type Thesaurus, type ThesaurusState } from './thesaurus.js'

/** A glossary as read: its words, and where its phrases lead. */
export interface Compiled {
  readonly lexicon: LexiconState
  readonly thesaurus: ThesaurusState
}

/** Reads a glossary once for all: thousands of phrases that seldom change need not be read at each start. */
export function compiled(glossary: readonly Term[]): Compiled {
  const lexicon = createLexicon()
  const thesaurus = compileThesaurus(glossary, lexicon)
  return { lexicon: lexicon.state(), thesaurus: thesaurus.state() }
}

/** Glossaries that were compiled before, by the first of their terms. */
const kept = new WeakMap<Term, { readonly terms: readonly Term[]; readonly read: () => Compiled | undefined }>()

/** Says where these terms are to be had compiled. They must be the same objects in every glossary that begins with them. */
export function keepCompiled(terms: readonly Term[], read: () => Compiled | undefined): void {
  const [first] = terms
  let found: Compiled | undefined
  if (first)
    kept.set(first, {
      terms,
      read: () => {
        found ??= read()
        return found
      },
    })
}

/**
 * The words and phrases of a glossary; what was compiled before is taken as it is, and the rest read after it.
 * @param known what a lexicon knew that was read from this very glossary and has learned more since
 */
export function readGlossary(
  glossary: readonly Term[],
  known?: LexiconState,
): { readonly lexicon: Lexicon & { state(): LexiconState }; readonly thesaurus: Thesaurus } {
  const [first] = glossary
  const before = first && kept.get(first)
  const whole = before?.terms.every((term, i) => term === glossary[i]) === true ? before.read() : undefined
  const lexicon = createLexicon(known ?? whole?.lexicon)
  const rest = whole ? glossary.slice(before?.terms.length) : glossary
  return { lexicon, thesaurus: compileThesaurus(rest, lexicon, whole?.thesaurus) }
}
