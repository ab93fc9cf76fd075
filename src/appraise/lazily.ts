/** The table of rules, loaded where no command has loaded it yet: completion in a shell must answer at once. */
export const rulesTable = async () => (await import('./rules/index.js')).rules
