import {el, fill} from '/assets/dom.js';
import {Problem} from '/assets/api.js';
import {loadTexts, t, translate} from '/assets/texts.js';
import {sections} from './figures.js';
import {Loading} from './loading.js';
import {api, guarded, me, shown} from './session.js';

const NAMES = ['position', 'from', 'to'];
const form = document.getElementById('filters');
const page = document.getElementById('statistics');
let loading;
const tell = (...error) => loading.tell(...error);
// Only the response to the latest request may be shown, because responses arrive in any order.
let asked = 0;

async function read() {
  const ticket = ++asked;
  const query = new URLSearchParams();
  for (const name of NAMES) if (form.elements[name].value) query.set(name, form.elements[name].value);
  try {
    const statistics = await api.get(`/api/v1/results/statistics?${query}`);
    if (ticket !== asked) return;
    shown(null);
    flawed(null);
    loading.done();
    show(statistics);
  } catch (failure) {
    if (ticket !== asked) return;
    if (!(failure instanceof Problem && failure.status === 400)) throw failure;
    loading.done();
    fill(page);
    flawed(failure.field);
    shown(reason(failure));
  }
}

function show(statistics) {
  form.elements.from.value = statistics.from;
  form.elements.to.value = statistics.to;
  fill(page, ...(statistics.funnel[0].interviews === 0
    ? [el('p', {class: 'empty'}, t('stats.none'))]
    : sections(statistics)));
  document.getElementById('announcer').textContent = t('stats.counted', {n: statistics.funnel[0].interviews});
}

function reason(failure) {
  if (failure.field === 'position') return failure.message;
  return t(form.elements.from.value > form.elements.to.value ? 'stats.order' : 'stats.period');
}

function flawed(field) {
  for (const name of NAMES) form.elements[name].toggleAttribute('aria-invalid', false);
  if (field) form.elements[field]?.setAttribute('aria-invalid', 'true');
}

async function readPositions() {
  const items = (await api.get('/api/v1/results/positions')).items;
  const chosen = new URLSearchParams(location.search).get('position') ?? '';
  fill(form.elements.position, option('', t('list.all')),
    items.map(item => option(item.id, `${item.title} (${item.interviews})`)));
  if (chosen && !items.some(item => item.id === chosen)) form.elements.position.append(option(chosen, '…'));
  form.elements.position.value = chosen;
}

function readAddress() {
  const query = new URLSearchParams(location.search);
  const chosen = query.get('position') ?? '';
  if (![...form.elements.position.options].some(each => each.value === chosen)) {
    form.elements.position.append(option(chosen, '…'));
  }
  for (const name of NAMES) form.elements[name].value = query.get(name) ?? '';
}

function changed() {
  const query = new URLSearchParams();
  for (const name of NAMES) if (form.elements[name].value) query.set(name, form.elements[name].value);
  history.pushState(null, '', `?${query}`);
  guarded(read, tell);
}

function option(value, text) {
  return el('option', {value}, text);
}

await loadTexts('/dashboard/texts');
translate();
document.title = t('stats.pageTitle');
loading = new Loading();
fill(form.elements.position, option('', t('list.all')));
readAddress();
form.addEventListener('submit', event => { event.preventDefault(); changed(); });
form.addEventListener('change', changed);
addEventListener('popstate', () => { readAddress(); guarded(read, tell); });
guarded(me, tell);
await guarded(read, tell);
guarded(readPositions, tell);
