import {el, fill} from '/assets/dom.js';
import {loadTexts, t, translate, when} from '/assets/texts.js';
import {Loading} from './loading.js';
import {api, guarded, me} from './session.js';
import {cell} from './show.js';

const table = document.querySelector('.interviews');

async function show() {
  const {items} = await api.get('/api/v1/results/exports');
  fill(document.getElementById('lines'), items.map(row));
  table.hidden = items.length === 0;
  if (items.length === 0) fill(document.getElementById('message'), el('p', {class: 'empty'}, t('exports.none')));
  loading.done();
}

function row(item) {
  return el('tr', {},
    cell('exports.at', el('span', {class: 'small'}, when(item.at, 'medium'))),
    cell('exports.by', el('span', {title: item.subject}, item.by)),
    cell('exports.what', item.interviewId
      ? el('a', {href: `interview.html?id=${item.interviewId}`}, t('exports.interview'))
      : t('exports.list')),
    cell('exports.filters', [...new URLSearchParams(item.filters)].map(([name, value]) => el('div', {class: 'small'}, `${name}: ${value}`)),
      item.filters ? null : 'nothing'),
    cell('exports.lines', item.lines === null ? el('span', {class: 'small warned'}, t('exports.open')) : String(item.lines), 'number'));
}

await loadTexts('/dashboard/texts');
translate();
document.title = t('exports.pageTitle');
const loading = new Loading();
guarded(me, (...error) => loading.tell(...error));
guarded(show, (...error) => loading.tell(...error));
