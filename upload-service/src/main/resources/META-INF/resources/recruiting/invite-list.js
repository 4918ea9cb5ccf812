/** Inviting many by a list: read, looked through line by line, and decided where something is not sure. */
import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {candidatesOf, readList} from './columns.js';
import {writeRows} from './csv.js';
import {decode} from './encoding.js';
import {batch, check, queryOf} from './invitees.js';
import {showLink} from './link.js';
import {reading} from './list-reading.js';
import {act, api, counted, field} from './parts.js';

/** The part of the page; `common` gives what all candidates have in common. */
export function many(common, mail, positionTitle) {
  const preview = el('div', {'aria-live': 'polite'});
  const text = el('textarea', {rows: '6', class: 'mono', placeholder: t('invite.example'), spellcheck: false});
  const file = el('input', {type: 'file', accept: '.csv,.txt,.tsv,text/csv,text/plain'});
  const list = {common, mail, positionTitle, preview, text, choice: {}};
  const button = el('button', {type: 'button', class: 'check', onclick: () => act(button, () => look(list))}, t('invite.check'));
  list.again = () => act(button, () => look(list));
  file.addEventListener('change', async () => {
    if (!file.files[0]) return;
    list.bytes = new Uint8Array(await file.files[0].arrayBuffer());
    list.choice = {};
    button.click();
  });
  // A file that was mended may be chosen once more.
  file.addEventListener('click', () => { file.value = ''; });
  text.addEventListener('input', () => {
    list.bytes = undefined;
    list.choice = {};
    fill(preview);
  });
  return el('section', {class: 'card'},
    el('h2', {}, t('invite.many')),
    field('file', t('invite.file'), file, t('invite.fileHint')),
    field('list', t('invite.list'), text),
    button,
    preview);
}

async function look(list) {
  const {preview} = list;
  if (list.bytes && isSpreadsheet(list.bytes)) return say(preview, t('invite.notText'));
  const decoded = list.bytes && decode(list.bytes, list.choice.encoding);
  if (decoded) list.text.value = decoded.text;
  const read = readList(list.text.value, list.choice);
  const candidates = candidatesOf(read);
  if (candidates.length === 0) return say(preview, t('invite.empty'));
  const asked = list.asked = (list.asked ?? 0) + 1;
  const {lines, others} = await checked(list.common(), candidates);
  // What was asked earlier and comes later is old.
  if (asked !== list.asked) return undefined;
  const way = reading(list, read, decoded, () => update());
  const send = el('button', {type: 'button', class: 'primary', onclick: () => invite(list, lines, send)});
  const update = () => {
    const count = lines.filter(line => line.taken).length;
    send.textContent = counted('invite.sendMany', count);
    send.disabled = count === 0 || !way.decided();
    // Another selection is another request.
    list.key = crypto.randomUUID();
  };
  update();
  fill(preview, way.node, summary(lines, others), table(lines, update), others.length === 0 && lines.some(line => !line.error) && send);
  return undefined;
}

function say(preview, text) {
  fill(preview, el('div', {class: 'note warn'}, el('p', {}, text)));
}

// Excel's own files, new (a ZIP) and old: what people choose who have not saved their list as CSV.
function isSpreadsheet([first, second]) {
  return (first === 0x50 && second === 0x4B) || (first === 0xD0 && second === 0xCF);
}

/** Every line with its error, or with what has to be decided; an address that was meant takes the place of what was written. */
async function checked(common, candidates) {
  const suggestions = (await check(common, candidates)).suggestions;
  const lines = candidates.map((candidate, index) => {
    const meant = suggestions.find(one => one.index === index);
    return meant ? {...candidate, email: meant.value, written: candidate.email} : candidate;
  });
  const found = await check(common, lines);
  for (const [index, line] of lines.entries()) {
    line.error = found.errors.find(one => one.index === index)?.reason;
    line.doubts = [
      line.written && {kind: 'ADDRESS_CORRECTED'},
      line.odd && {kind: 'ODD_LINE'},
      ...found.doubts.filter(one => one.index === index),
    ].filter(Boolean);
    line.taken = !line.error && line.doubts.length === 0;
  }
  return {lines, others: found.errors.filter(one => one.index === undefined).map(one => one.reason)};
}

function summary(lines, others) {
  const wrong = lines.filter(line => line.error).length;
  const unsure = lines.filter(line => !line.error && line.doubts.length > 0).length;
  const good = lines.length - wrong - unsure;
  return el('div', {class: `note ${wrong + unsure + others.length ? 'warn' : 'good'}`},
    good > 0 && el('p', {}, el('strong', {}, counted('invite.ready', good))),
    wrong > 0 && el('p', {}, counted('invite.wrong', wrong)),
    unsure > 0 && el('p', {}, t('invite.toDecide', {count: unsure})),
    others.map(reason => el('p', {}, reason)),
    el('p', {}, t('invite.notYet')));
}

function table(lines, update) {
  const cell = (name, ...content) => el('td', {data: {label: t(`invite.${name}`)}}, ...content);
  return el('table', {class: 'cards preview'},
    el('caption', {class: 'visually-hidden'}, t('invite.preview')),
    el('thead', {}, el('tr', {}, ['line', 'name', 'email', 'result', 'take'].map(name => el('th', {scope: 'col'}, t(`invite.${name}`))))),
    el('tbody', {}, lines.map(line => el('tr', {class: line.error ? 'wrong' : line.doubts.length > 0 ? 'unsure' : ''},
      cell('line', String(line.line)),
      cell('name', line.name || '–'),
      cell('email', line.email ?? '–'),
      cell('result', result(line)),
      cell('take', line.error ? '–' : take(line, update))))));
}

function result(line) {
  if (line.error) return el('span', {class: 'reason'}, line.error);
  if (line.doubts.length === 0) return el('span', {class: 'chip good'}, t('invite.good'));
  return el('ul', {class: 'doubts'}, line.doubts.map(doubt => el('li', {data: {doubt: doubt.kind}},
    t(`invite.doubt.${doubt.kind}`, {written: line.written, email: line.email}),
    doubt.interview ? [' ', el('a', {href: `#/interviews/${doubt.interview}`, target: '_blank'}, t('invite.showEarlier'))] : null)));
}

function take(line, update) {
  const box = el('input', {type: 'checkbox', checked: line.taken, 'aria-label': t('invite.takeOne', {name: line.name})});
  box.addEventListener('change', () => {
    line.taken = box.checked;
    update();
  });
  return box;
}

async function invite(list, lines, button) {
  const taken = lines.filter(line => line.taken);
  const again = taken.some(line => line.doubts.some(doubt => doubt.kind === 'ALREADY_INVITED'));
  const made = await act(button, () => api.post(`/api/v1/interviews/batch${queryOf(list.mail, again)}`,
    batch(list.common(), taken), {'Idempotency-Key': list.key}));
  if (made) fill(list.preview, links(made.items, list.positionTitle()));
}

function links(items, positionTitle) {
  const fresh = items.filter(item => item.invitation);
  const save = fresh.length > 0 && el('a', {
    class: 'button small', download: 'invitations.csv',
    href: URL.createObjectURL(new Blob([writeRows([['name', 'email', 'link'], ...fresh.map(item => [item.candidate.name, item.candidate.email ?? '', item.invitation.link])])], {type: 'text/csv;charset=utf-8'})),
  }, t('invite.save'));
  const gone = item => t(item.alreadyInvited ? 'invite.alreadyInvited' : 'link.gone');
  return [
    el('div', {class: 'note good'}, el('p', {}, counted('invite.invitedMany', items.filter(item => !item.alreadyInvited).length)), el('p', {}, t('link.once'))),
    save,
    el('ul', {class: 'links'}, items.map(item => el('li', {},
      el('a', {href: `#/interviews/${item.id}`}, item.candidate.name),
      item.invitation ? showLink({...item, positionTitle}, item.invitation) : el('p', {class: 'soft small'}, gone(item))))),
  ].filter(Boolean);
}
