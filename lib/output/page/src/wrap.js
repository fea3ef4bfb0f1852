// Words on lines, for the boxes of the picture: between words where that takes no more lines, never with 》 or ） at the head of
// a line or 《 or （ at its end, and in lines of about the same length.

const pen = document.createElement('canvas').getContext('2d');
const words = Intl.Segmenter && new Intl.Segmenter('zh', {granularity: 'word'});
const closes = /^[”’）》〉」』】〕、，。；：！？·…—\-.,;:!?)\]}%+]/;
const opens = /[“‘（《〈「『【〔([{]$/;
const latin = /^[\w.-]+$/;

/** Pieces of text that stay on one line. */
function piecesOf(text, byWord) {
  const parts = byWord && words ? Array.from(words.segment(text), ({segment}) => segment) : text.match(/[\w.-]+|./gsu) ?? [];
  const pieces = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    const joined = last && (closes.test(part) || opens.test(last) || part === ' ' || (last.endsWith('人工') && part === '智能'));
    if (joined) pieces[pieces.length - 1] += part;
    else pieces.push(part);
  }
  return pieces;
}

function fillLines(pieces, width) {
  const lines = [];
  let line = '';
  for (const piece of pieces) {
    if (line && pen.measureText((line + piece).trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    // A piece that no line can hold is cut.
    while (pen.measureText(line.trimEnd()).width > width && [...line].length > 1 && (latin.test(line.trim()) || pen.measureText(piece).width > width)) {
      const characters = [...line];
      let keep = characters.length - 1;
      while (keep > 1 && pen.measureText(characters.slice(0, keep).join('')).width > width) keep--;
      lines.push(characters.slice(0, keep).join(''));
      line = characters.slice(keep).join('');
    }
  }
  return line.trimEnd() ? [...lines, line.trimEnd()] : lines;
}

function even(pieces, width) {
  let lines = fillLines(pieces, width);
  for (let narrower = width - 6; lines.length > 1 && narrower > width / 3; narrower -= 6) {
    const tried = fillLines(pieces, narrower);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return lines;
}

/** At most `most` lines no wider than `width` pixels in `font`, the last one cut with … where more are needed. */
export function wrap(text, font, width, most) {
  pen.font = font;
  if (most === 1) return [shorten(text, width)];
  const plain = even(piecesOf(text, false), width);
  const byWord = even(piecesOf(text, true), width);
  const lines = byWord.length <= plain.length ? byWord : plain;
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(''), width)];
}

function shorten(text, width) {
  if (pen.measureText(text).width <= width) return text;
  const characters = [...text];
  let keep = characters.length - 1;
  while (keep > 0 && pen.measureText(characters.slice(0, keep).join('') + '…').width > width) keep--;
  return characters.slice(0, keep).join('') + '…';
}
