// What a terminal obeys rather than shows, halves of characters, and marks that turn the direction of text around.
// Joiners belong to the words of some people.
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One line out of a file, safe to show anywhere: what cannot be seen is written as its code. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, (unseen) => {
    const code = (unseen.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}
