/** Which column of a list holds what: by the heads of its first line, otherwise by what stands in them. */
import {SEPARATORS, namedSeparator, parse} from './csv.js';

export const USES = ['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL', 'OTHER'];

// In the languages of the page, and as address books and spreadsheets export them; letters and digits alone are compared.
const HEADS = {
  EMAIL: /^(primary|work|private|business|personal|candidate|contact|bewerber|kandidaten?|kontakt|private|geschaeftliche|dienstliche)?e?mails?(addresse?s?|adressen?)?(\d?(value)?|privat|geschaeftlich|dienstlich|beruflich)$/,
  FIRST_NAME: /^(first|firstname|firstnames|given|givenname|givennames|forename|forenames|vornamen?|rufname)$/,
  LAST_NAME: /^(last|lastname|surname|family|familyname|nachnamen?|familiennamen?|zuname)$/,
  NAME: /^(full|voller|vollstaendiger|display|anzeige|candidates?|applicants?|bewerber|kandidaten?|contact|kontakt)?names?$|^(candidate|applicant|person|bewerber(in)?|bewerberin|kandidat(in)?|vorundnachname|vornachname|vornamenachname|nachnamevorname|firstandlastname|firstnamelastname|firstlastname|lastnamefirstname)$/,
};
const ADDRESS = /^[^@\s,;|]+@[^@\s,;|]+$/;

/**
 * Reads a list.
 *
 * @param choice what a person decided: separator, headed, uses (one of USES for each column); what is missing is found out
 * @return separator, headed, columns of {head, use, example}, rows, and doubts: why a person should look at it
 */
export function readList(text, choice = {}) {
  const separator = choice.separator ?? namedSeparator(text) ?? likeliest(text);
  const all = parse(text, separator);
  const known = all.length > 0 ? heads(all[0].cells) : [];
  const addressless = all.length > 0 && !all[0].cells.some(isAddress);
  const strangeHeads = addressless && !known.some(Boolean) && all.slice(1).some(row => row.cells.some(isAddress));
  const headed = choice.headed ?? (addressless && (known.some(Boolean) || strangeHeads));
  const rows = all.slice(headed ? 1 : 0);
  const width = Math.max(0, ...all.map(row => row.cells.length));
  const found = uses(headed ? known : [], rows, width);
  const used = choice.uses ?? found.uses;
  return {
    separator,
    headed,
    rows,
    columns: Array.from({length: width}, (_, at) => ({
      head: headed ? all[0].cells[at] ?? '' : '',
      use: used[at] ?? 'OTHER',
      example: rows.find(row => row.cells[at])?.cells[at] ?? '',
    })),
    unsure: !choice.uses && rows.length > 0 && (found.unsure || (strangeHeads && choice.headed === undefined)),
  };
}

/** The candidates of a list that was read; `odd` are lines with more cells than there are heads. */
export function candidatesOf({columns, rows, headed}) {
  const width = headed ? columns.filter(column => column.head !== '').length : columns.length;
  return rows.map(row => {
    const cell = use => columns.flatMap((column, at) => (column.use === use && row.cells[at] ? [row.cells[at]] : [])).join(' ');
    const name = [cell('NAME'), cell('FIRST_NAME'), cell('LAST_NAME')].filter(Boolean).join(' ');
    return {line: row.line, odd: row.cells.slice(Math.max(width, 1)).some(Boolean), ...mailbox(name, cell('EMAIL'))};
  });
}

// Mail programs write both in one: Ada Lovelace <ada@example.org>.
function mailbox(name, email) {
  const both = name ? null : /^"?([^<>"]+?)"?\s*<([^<>]+)>$/.exec(email);
  return both ? {name: both[1], email: both[2]} : {name, email: email || undefined};
}

/** The separator that leaves an address alone in its cell most often, then the one that gives rows of one length. */
function likeliest(text) {
  const scored = SEPARATORS.map(separator => {
    const rows = parse(text, separator);
    const lengths = rows.map(row => row.cells.length);
    return {
      separator,
      addresses: rows.filter(row => row.cells.some(isAddress)).length,
      heads: rows.length > 0 ? heads(rows[0].cells).filter(Boolean).length : 0,
      even: new Set(lengths).size === 1 && lengths[0] > 1 ? 1 : 0,
      cells: lengths.reduce((sum, length) => sum + length, 0),
    };
  });
  const better = (one, other) => {
    for (const measure of ['addresses', 'heads', 'even', 'cells']) {
      if (one[measure] !== other[measure]) return one[measure] > other[measure];
    }
    return false;
  };
  return scored.reduce((best, one) => (better(one, best) ? one : best)).separator;
}

function heads(cells) {
  const found = cells.map(cell => Object.keys(HEADS).find(use => HEADS[use].test(plain(cell))));
  // "Vorname" beside "Name": then a name is the last one.
  return found.includes('FIRST_NAME') && !found.includes('LAST_NAME')
    ? found.map(use => (use === 'NAME' ? 'LAST_NAME' : use))
    : found;
}

function plain(head) {
  return head.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
    .normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

function uses(known, rows, width) {
  const addresses = Array.from({length: width}, (_, at) => rows.filter(row => isAddress(row.cells[at] ?? '')).length);
  const chosen = Array.from({length: width}, (_, at) => known[at] ?? 'OTHER');
  const emails = chosen.flatMap((use, at) => (use === 'EMAIL' ? [at] : []));
  const most = addresses.indexOf(Math.max(...addresses));
  const email = emails.length > 0 ? emails.reduce((best, at) => (addresses[at] > addresses[best] ? at : best)) : most;
  let unsure = emails.length > 1 || (emails.length === 1 && addresses[most] > addresses[email]);
  emails.forEach(at => { if (at !== email) chosen[at] = 'OTHER'; });
  if (emails.length === 0 && addresses[most] > 0) {
    chosen[email] = 'EMAIL';
    unsure = known.some(Boolean);
  }
  if (!chosen.some(use => use.endsWith('NAME'))) unsure = nameByPlace(chosen, rows) || unsure;
  if (chosen.filter(use => use === 'NAME').length > 1) unsure = true;
  return {uses: chosen, unsure};
}

// Without heads one column of text is the name; two may be the parts of it, in this order or in the other.
function nameByPlace(chosen, rows) {
  const texts = chosen.flatMap((use, at) => (use === 'OTHER' && rows.some(row => /\p{L}/u.test(row.cells[at] ?? '')) ? [at] : []));
  if (texts.length === 1) chosen[texts[0]] = 'NAME';
  if (texts.length < 2) return texts.length === 0 && !rows.every(row => row.cells.some(cell => cell.includes('<')));
  chosen[texts[0]] = 'FIRST_NAME';
  chosen[texts[1]] = 'LAST_NAME';
  return true;
}

function isAddress(cell) {
  const text = cell.replace(/^.*<(.*)>\s*$/, '$1').replace(/[\p{Cf}"'<>()\s]/gu, '').replace(/^mailto:/i, '');
  return ADDRESS.test(text);
}
