import {el, fill} from '/assets/dom.js';
import {keepingFocus} from '/assets/focus.js';
import {loadTexts, t, translate} from '/assets/texts.js';
import {Choice} from './choice.js';
import {CornerPlayer} from './corner-player.js';
import {Filters} from './filters.js';
import {showLines} from './lines.js';
import {Live} from './live.js';
import {Loading} from './loading.js';
import {rememberQueue} from './queue.js';
import {api, follow, guarded, me, shown} from './session.js';
import {Views} from './views.js';

const PAGE = 50;
const MOST = 200;

const body = document.getElementById('lines');
const more = document.getElementById('more');
const table = document.querySelector('.interviews');
let player;
const play = (item, hit) => guarded(() => player.play(item, hit));
let filters;
let choice;
let views;
let loading;
let items = [];
let next = null;
let choicesKnown = false;
const tell = (...error) => loading.tell(...error);
// Only the response to the latest request may be shown, because responses arrive in any order.
let asked = 0;

async function read(changed = new Set()) {
  const ticket = ++asked;
  const query = filters.query();
  guarded(() => count(ticket), tell);
  document.getElementById('export').href = `/api/v1/results/export?${query}`;
  document.getElementById('export-sheet').href = `/api/v1/results/export.xlsx?${query}`;
  query.set('size', String(Math.min(MOST, Math.max(PAGE, items.length))));
  const page = await api.get(`/api/v1/results?${query}`);
  if (ticket !== asked) return;
  items = page.items;
  next = page.next;
  show(changed);
}

async function count(ticket) {
  const {interviews, more: further} = await api.get(`/api/v1/results/count?${filters.query()}`);
  if (ticket !== asked) return;
  const n = interviews.toLocaleString(document.documentElement.lang);
  const text = t(further ? 'list.count.more' : interviews === 1 ? 'list.count.one' : 'list.count', {n});
  const box = document.getElementById('count');
  // A screen reader would say the same number again.
  if (box.textContent !== text) box.textContent = text;
}

async function readMore() {
  const query = filters.query();
  query.set('size', String(Math.min(MOST, Math.max(PAGE, items.length))));
  query.set('after', next);
  const ticket = ++asked;
  const first = items.length;
  const page = await api.get(`/api/v1/results?${query}`);
  if (ticket !== asked) return;
  items = [...items, ...page.items];
  next = page.next;
  // A user who has moved on in the meantime keeps the focus there.
  const waits = [more, document.body].includes(document.activeElement);
  show(new Set());
  const names = body.querySelectorAll('a.who');
  if (waits) (names[first] ?? names[names.length - 1])?.focus();
}

function show(changed) {
  shown(null);
  loading.done();
  rememberQueue(filters.query(), items, next);
  keepingFocus(() => {
    showLines(body, items, changed, {play, choice});
    more.hidden = !next;
    table.hidden = items.length === 0;
  });
  if (items.length === 0) {
    fill(document.getElementById('message'),
      el('p', {class: 'empty'}, t(filters.empty ? 'list.none' : 'list.noneFound')));
  }
}

async function readChoices() {
  filters.positions((await api.get('/api/v1/results/positions')).items);
  filters.tags((await api.get('/api/v1/results/tags')).items);
  choicesKnown = true;
}

function changes(ids) {
  guarded(async () => {
    await read(new Set(ids ?? []));
    if (ids || !choicesKnown) await readChoices();
  }, tell);
  if (!document.getElementById('me').textContent) guarded(me, tell);
}

await loadTexts('/dashboard/texts');
translate();
document.title = t('list.pageTitle');
loading = new Loading();
choice = new Choice();
player = new CornerPlayer();
filters = new Filters(document.getElementById('filters'), () => { items = []; views.show(); guarded(() => read()); });
views = new Views(filters);
more.addEventListener('click', () => guarded(readMore));
guarded(me, tell);
await guarded(() => read(), tell);
guarded(readChoices, tell);
follow(changes, new Live(document.getElementById('live'), 'list'));
