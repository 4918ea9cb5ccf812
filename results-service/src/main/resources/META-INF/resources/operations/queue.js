import {el, fill} from '/assets/dom.js';
import {keepingFocus} from '/assets/focus.js';
import {t} from '/assets/texts.js';
import {openCommands} from './commands.js';
import {showCounts} from './counts.js';
import {STATE_NAMES, cell, interviewLink, isId, moment, short, stateChip} from './show.js';
import {begin, everywhere, guarded, refreshed, shown} from './session.js';

const MOST = 100;
const NAMES = ['service', 'state', 'interview'];

const form = document.getElementById('filters');
const table = document.getElementById('work');
const body = document.getElementById('lines');
const empty = document.getElementById('nothing');
const services = await begin('work.title');
// Only the response to the latest request may be shown, because responses arrive in any order.
let asked = 0;

function option(value, text) {
  return el('option', {value}, text);
}

function prepare() {
  const {service, state, interview} = form.elements;
  fill(service, option('', t('work.all')), services.map(name => option(name, t(`service.${name}`))));
  fill(state, option('', t('work.all')), STATE_NAMES.map(name => option(name, t(`state.${name}`))));
  interview.placeholder = t('work.interviewHint');
  const query = new URLSearchParams(location.search);
  NAMES.forEach(name => { form.elements[name].value = query.get(name) ?? ''; });
  form.addEventListener('submit', event => { event.preventDefault(); changed(); });
  form.addEventListener('change', changed);
}

// The filter is in the URL, so that links and the back button keep it.
function changed() {
  const query = new URLSearchParams(NAMES.map(name => [name, form.elements[name].value.trim()]).filter(([, value]) => value));
  history.replaceState(null, '', `${location.pathname}?${query}`);
  guarded(read);
}

async function read() {
  const ticket = ++asked;
  const [service, state, interview] = NAMES.map(name => form.elements[name].value.trim());
  form.elements.interview.setAttribute('aria-invalid', String(interview !== '' && !isId(interview)));
  if (interview && !isId(interview)) {
    show([], t('work.noId'));
    return;
  }
  const query = new URLSearchParams({limit: MOST, ...(state ? {state} : {}), ...(interview ? {interview} : {})});
  // Queries every service, even if one is selected, because the counts cover all of them.
  const all = await everywhere(`?${query}`, services);
  if (ticket !== asked) return;
  showCounts(all);
  const answers = all.filter(([owner]) => !service || owner === service);
  const items = answers.flatMap(([owner, list]) => list.items.map(work => ({...work, service: owner})))
    .sort((a, b) => b.since.localeCompare(a.since));
  show(items, items.length === 0 ? t('work.none') : moreThanShown(answers));
}

function moreThanShown(answers) {
  return answers.some(([, list]) => list.items.length === MOST) ? t('work.more', {n: MOST}) : '';
}

function show(items, note) {
  keepingFocus(() => fill(body, items.map(row)));
  table.hidden = items.length === 0;
  empty.hidden = note === '';
  empty.textContent = note;
}

function row(work) {
  return el('tr', {data: {id: work.id}},
    cell('work.interview', interviewLink(work.interview)),
    cell('work.kind', el('span', {}, work.kind, ' ', el('span', {class: 'small soft'}, t(`service.${work.service}`)))),
    cell('work.state', stateChip(work.state)),
    cell('work.attempts', String(work.attempts), 'number'),
    cell('work.holder', work.holder ? el('span', {class: 'mono'}, work.holder) : null),
    cell('work.since', moment(work.since)),
    cell('work.next', work.nextAttempt ? moment(work.nextAttempt) : null),
    cell('work.error', work.error ? el('span', {class: 'mono'}, work.error) : null),
    cell('work.open', el('button', {
      type: 'button', class: 'small', onclick: () => openCommands(work, done),
      'aria-label': t('command.open', {kind: work.kind, interview: short(work.interview)}),
    }, t('command.label'))));
}

function done() {
  shown(null);
  return guarded(read);
}

prepare();
refreshed(read);
