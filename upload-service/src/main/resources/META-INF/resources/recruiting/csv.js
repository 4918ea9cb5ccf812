/** Comma-separated values (RFC 4180), and what spreadsheets make of them: other separators, a line that names one. */
export const SEPARATORS = [';', ',', '\t', '|'];
const NAMED = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)/i;

/** The separator that the first line names (`sep=;`, for Excel), or undefined. */
export function namedSeparator(text) {
  return NAMED.exec(text.replace(/^\uFEFF/, ''))?.[1];
}

/** The rows that have something in them, each with the number of its first line. */
export function parse(text, separator) {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const head = NAMED.exec(plain);
  const body = head ? plain.slice(head[0].length) : plain;
  return rows(body, separator, head ? 2 : 1).filter(row => row.cells.some(cell => cell !== ''));
}

function rows(text, separator, firstLine) {
  const found = [];
  let cells = [];
  let cell = '';
  let quoted = false;
  let line = firstLine;
  let begun = firstLine;
  const endRow = () => {
    found.push({line: begun, cells: [...cells, cell].map(one => one.trim())});
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      begun = line;
    } else {
      cell += sign;
    }
  }
  endRow();
  return found;
}

/**
 * Rows as a file that Excel opens by a double click: with the mark without which it takes UTF-8 for something else, with
 * the separator that it expects where the decimal mark is a comma, and with nothing that it would compute.
 */
export function writeRows(rows, languages = navigator.languages) {
  const decimal = new Intl.NumberFormat(languages).formatToParts(1.5).find(part => part.type === 'decimal')?.value;
  const separator = decimal === ',' ? ';' : ',';
  const lines = rows.map(row => row.map(cell => {
    const safe = /^\s*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
    return `"${safe.replaceAll('"', '""')}"`;
  }).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
