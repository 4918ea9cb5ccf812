/** Lists of candidates as comma-separated values (RFC 4180); semicolons and tabs, as spreadsheets write them, do too. */
export function readCandidates(text) {
  const rows = parse(text.replace(/^\uFEFF/, '')).filter(row => row.cells.some(cell => cell.trim() !== ''));
  if (rows.length === 0) return [];
  const heads = rows[0].cells.map(cell => cell.trim().toLowerCase());
  const nameAt = heads.findIndex(head => /^(full ?)?name$/.test(head));
  const emailAt = heads.findIndex(head => /^e-?mail( ?address|-adresse)?$/.test(head));
  const headed = nameAt >= 0 || emailAt >= 0;
  const [name, email] = headed ? [nameAt, emailAt] : [0, 1];
  return rows.slice(headed ? 1 : 0).map(row => ({
    line: row.line,
    name: (row.cells[name] ?? '').trim(),
    email: (row.cells[email] ?? '').trim() || undefined,
  }));
}

function parse(text) {
  const separator = [',', ';', '\t'].map(one => [text.split('\n')[0].split(one).length, one]).sort((a, b) => b[0] - a[0])[0][1];
  const rows = [];
  let cells = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endRow = () => {
    rows.push({line: begun, cells: [...cells, cell]});
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
    } else if (sign !== '\r') {
      cell += sign;
    }
  }
  endRow();
  return rows;
}

/** Rows as text that spreadsheets read; what looks like a formula is not taken for one. */
export function writeRows(rows) {
  return rows.map(row => row.map(cell => {
    const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return `"${safe.replaceAll('"', '""')}"`;
  }).join(',')).join('\r\n');
}
