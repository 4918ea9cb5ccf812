/** What a file may be written in when it is not UTF-8, the likeliest first; a name each in the texts of the page. */
const SINGLE_BYTE = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257', 'macintosh'];
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...SINGLE_BYTE, 'shift_jis', 'gb18030', 'big5', 'euc-kr'];

/**
 * The text of a file that does not say what it is written in, as files of spreadsheets do not.
 *
 * @param wish an encoding, or undefined to find one out
 * @return text, encoding, and whether it is sure: what is neither UTF-8 nor UTF-16 can only be guessed
 */
export function decode(bytes, wish) {
  if (wish) return {text: new TextDecoder(wish).decode(bytes), encoding: wish, sure: true};
  const unicode = marked(bytes) ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : undefined);
  const encoding = unicode ?? likeliest(bytes);
  return {text: new TextDecoder(encoding).decode(bytes), encoding, sure: unicode !== undefined};
}

// The byte order mark, as TextDecoder would skip it.
function marked([first, second, third]) {
  if (first === 0xEF && second === 0xBB && third === 0xBF) return 'utf-8';
  if (first === 0xFF && second === 0xFE) return 'utf-16le';
  if (first === 0xFE && second === 0xFF) return 'utf-16be';
  return undefined;
}

// Separators and addresses are ASCII: in UTF-16 every one of their characters has a zero byte.
function unmarkedUtf16(bytes) {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => { if (byte === 0) zeros[at % 2]++; });
  if (Math.max(...zeros) < bytes.length / 8) return undefined;
  return zeros[1] > zeros[0] ? 'utf-16le' : 'utf-16be';
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function likeliest(bytes) {
  return SINGLE_BYTE
    .map(encoding => ({encoding, oddities: oddities(new TextDecoder(encoding).decode(bytes))}))
    .reduce((best, one) => (one.oddities < best.oddities ? one : best)).encoding;
}

/** How much of a text no name has: signs among letters, capitals inside words, accents in a row, two scripts in a word. */
function oddities(text) {
  const signs = text.match(/[^\p{ASCII}\p{L}\p{M}’–]/gu) ?? [];
  const capitals = text.match(/\p{Ll}(?=[^\p{ASCII}])\p{Lu}/gu) ?? [];
  const accents = text.match(/(?=[^\p{ASCII}])\p{Script=Latin}(?=[^\p{ASCII}])\p{Script=Latin}(?=[^\p{ASCII}])\p{Script=Latin}/gu) ?? [];
  const mixed = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(word => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));
  return 2 * signs.length + capitals.length + 2 * accents.length + 2 * mixed.length;
}
