/** A text in which a pattern of `like` means nothing by itself. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
