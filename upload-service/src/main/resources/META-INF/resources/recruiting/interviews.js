/** Who is invited, and how far they are. */
import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {allPositions, api, follow, standing} from './parts.js';

const STANDINGS = ['INVITED', 'STARTED', 'SUBMITTED', 'EXPIRED', 'CLOSED'];
const PAGE = 25;

export async function showInterviews({root, parameters, left}) {
  const positions = await allPositions();
  const results = el('div');
  const found = el('p', {class: 'visually-hidden', role: 'status'});
  const position = choice('position', t('interviews.position'), positions.map(one => [one.id, one.title]), parameters);
  const state = choice('standing', t('interviews.standing'), STANDINGS.map(one => [one, t(`standing.${one}`)]), parameters);
  const search = el('input', {type: 'search', id: 'search', placeholder: t('interviews.searchHint'), value: parameters.get('search') ?? ''});
  let size = PAGE;
  const load = () => read(size, {position: position.value, standing: state.value, search: search.value});
  fill(root,
    el('div', {class: 'row spread title-row'},
      el('h1', {}, t('interviews.title')),
      el('a', {class: 'button primary', href: '#/invite'}, t('interviews.invite'))),
    el('form', {class: 'filters', role: 'search', onsubmit: event => event.preventDefault()},
      labelled(t('interviews.search'), search), labelled(t('interviews.position'), position), labelled(t('interviews.standing'), state)),
    found, results);
  const look = async () => (await following)();
  const following = follow(left, load, page => keepingFocus(results, () => {
    fill(results, table(page, positions), page.next && more(() => {
      size += PAGE;
      look();
    }));
    found.textContent = t(page.next ? 'interviews.foundMore' : 'interviews.found', {n: page.items.length});
  }));
  for (const control of [position, state]) control.addEventListener('change', look);
  let pause;
  search.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(look, 250);
  });
  await following;
}

// The table is made anew; whoever is on one of its links stays there.
function keepingFocus(results, change) {
  const focused = results.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  change();
  if (focused) results.querySelector(`a[href="${focused}"]`)?.focus({preventScroll: true});
}

async function read(size, filter) {
  const items = [];
  let next = '';
  do {
    const query = new URLSearchParams({size: String(PAGE)});
    for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
    if (next) query.set('after', next);
    const page = await api.get(`/api/v1/interviews?${query}`);
    items.push(...page.items);
    next = page.next;
  } while (next && items.length < size);
  return {items, next, filtered: Object.values(filter).some(Boolean)};
}

function choice(id, label, options, parameters) {
  const select = el('select', {id}, el('option', {value: ''}, t('interviews.all')), options.map(([value, text]) => el('option', {value}, text)));
  select.value = parameters.get(id) ?? '';
  return select;
}

function labelled(text, control) {
  return el('div', {}, el('label', {for: control.id, class: 'small'}, text), control);
}

function more(onclick) {
  return el('p', {class: 'row more'}, el('button', {type: 'button', onclick}, t('interviews.more')));
}

function table({items, filtered}, positions) {
  if (items.length === 0) return empty(filtered, positions);
  return el('div', {class: 'card table-card'}, el('table', {class: 'cards'},
    el('caption', {class: 'visually-hidden'}, t('interviews.title')),
    el('thead', {}, el('tr', {}, ['candidate', 'position', 'standing', 'answers', 'until'].map(name => el('th', {scope: 'col'}, t(`interviews.${name}`))))),
    el('tbody', {}, items.map(line))));
}

function line(interview) {
  const answered = interview.questions.filter(question => question.attempts.length > 0).length;
  const cell = (name, ...content) => el('td', {data: {label: t(`interviews.${name}`)}}, ...content);
  return el('tr', {},
    cell('candidate', el('span', {class: 'person'},
      el('a', {href: `#/interviews/${interview.id}`}, interview.candidate.name),
      interview.candidate.email && el('span', {class: 'soft small'}, interview.candidate.email))),
    cell('position', interview.positionTitle),
    cell('standing', standing(interview)),
    cell('answers', t('interviews.count', {answered, all: interview.questions.length})),
    cell('until', when(interview.answersUntil)));
}

function empty(filtered, positions) {
  const [text, href, go] = filtered
    ? [t('interviews.none'), null, null]
    : positions.length === 0
      ? [t('interviews.noPosition'), '#/positions/new', t('positions.new')]
      : [t('interviews.nobody'), '#/invite', t('interviews.invite')];
  return el('div', {class: 'card empty'}, el('p', {}, text), href && el('a', {class: 'button primary', href}, go));
}
