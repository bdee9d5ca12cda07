import { Fragment } from 'react';

/** Text that breaks between words, and within a word only where it is long and has parts, such as an ARN. */
export function Breakable({ text }: { text: string }) {
  const pieces = text.split(/(\S{25,})/).flatMap((word) => (word.length < 25 ? [word] : word.split(/(?<=[/:,])/)));
  let at = 0;
  return pieces.map((piece, index) => {
    const key = at;
    at += piece.length + 1;
    return (
      <Fragment key={key}>
        {index === 0 ? null : <wbr />}
        {piece}
      </Fragment>
    );
  });
}
