import {el, fill} from '/assets/dom.js';
import {loadTexts, t, translate} from '/assets/texts.js';
import {Filters} from './filters.js';
import {showLines} from './lines.js';
import {api, follow, guarded, me, shown} from './session.js';

const PAGE = 50;
const MOST = 200;

const body = document.getElementById('lines');
const more = document.getElementById('more');
const live = document.getElementById('live');
let filters;
let items = [];
let next = null;
// Only the response to the latest request may be shown, because responses arrive in any order.
let asked = 0;

async function read(changed = new Set()) {
  const ticket = ++asked;
  const query = filters.query();
  query.set('size', String(Math.min(MOST, Math.max(PAGE, items.length))));
  const page = await api.get(`/api/v1/results?${query}`);
  if (ticket !== asked) return;
  items = page.items;
  next = page.next;
  show(changed);
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
  show(new Set());
  body.querySelectorAll('a.who')[first]?.focus();
}

function show(changed) {
  shown(null);
  showLines(body, items, changed);
  more.hidden = !next;
  document.querySelector('.interviews').hidden = items.length === 0;
  if (items.length === 0) {
    fill(document.getElementById('message'),
      el('p', {class: 'empty'}, t(filters.empty ? 'list.none' : 'list.noneFound')));
  }
}

function changes(ids) {
  live.textContent = t('list.live');
  live.classList.add('on');
  guarded(async () => {
    await read(new Set(ids ?? []));
    if (ids) filters.positions((await api.get('/api/v1/results/positions')).items);
  });
}

await loadTexts('/dashboard/texts');
translate();
document.title = t('list.pageTitle');
filters = new Filters(document.getElementById('filters'), () => { items = []; guarded(() => read()); });
more.addEventListener('click', () => guarded(readMore));
guarded(me);
await guarded(() => read());
guarded(async () => filters.positions((await api.get('/api/v1/results/positions')).items));
follow(changes);
