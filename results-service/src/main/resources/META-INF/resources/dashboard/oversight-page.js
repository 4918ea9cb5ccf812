import {el, fill} from '/assets/dom.js';
import {loadTexts, t, translate, when} from '/assets/texts.js';
import {Loading} from './loading.js';
import {api, guarded, me} from './session.js';
import {cell, clock} from './show.js';

const id = new URLSearchParams(location.search).get('id') ?? '';
const byId = name => document.getElementById(name);

async function show() {
  const path = `/api/v1/results/${encodeURIComponent(id)}/oversight`;
  const {items, intact, firstBroken} = await api.get(path);
  byId('csv').href = `${path}.csv`;
  fill(byId('chain'), intact
    ? el('p', {class: 'note good'}, t('oversight.intact'), ' ', items.length > 0 ? t('oversight.last', {n: items.length, hash: items.at(-1).hash}) : '')
    : el('p', {class: 'note bad'}, t('oversight.broken', {n: firstBroken})));
  fill(byId('lines'), items.length > 0 ? items.map(item => row(item, firstBroken)) : el('tr', {}, el('td', {colSpan: 6, class: 'soft'}, t('oversight.none'))));
  byId('ledger').hidden = false;
  loading.done();
}

function row(item, firstBroken) {
  return el('tr', {data: {kind: item.kind}},
    cell('oversight.number', [String(item.number), item.number === firstBroken ? el('span', {class: 'chip bad'}, t('oversight.brokenHere')) : null], 'number'),
    cell('exports.at', el('span', {class: 'small'}, when(item.at, 'medium'))),
    cell('exports.by', el('span', {title: item.subject}, item.by)),
    cell('oversight.what', t(`oversight.${item.kind}`)),
    cell('oversight.where', place(item), item.question ? null : 'nothing'),
    cell('oversight.hash', el('code', {class: 'small', title: item.hash}, item.hash.slice(0, 12))));
}

function place({question, fromMs, toMs}) {
  if (!question) return '';
  return `${question}, ${clock(fromMs)}${toMs === null ? '' : ` – ${clock(toMs)}`}`;
}

await loadTexts('/dashboard/texts');
translate();
document.title = t('oversight.pageTitle');
byId('back').href = `interview.html?id=${encodeURIComponent(id)}`;
const loading = new Loading();
const tell = (...error) => loading.tell(...error);
guarded(me, tell);
guarded(show, tell);
