/** The languages of the product; Vietnamese is the default. */
export const languages = ['vi', 'en'] as const
export type Lang = (typeof languages)[number]

/** One sentence or page in every language. Rules carry their own texts, so that a rule is one file. */
export type Text = Readonly<Record<Lang, string>>
