import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {STATE_NAMES} from './show.js';

const SORTS = ['created-desc', 'submitted-desc', 'submitted-asc', 'score-desc', 'score-asc'];
// Where interviews stand that are not rated in full.
const INCOMPLETE = ['last', 'mixed'];
const TYPING_PAUSE_MS = 250;
// What the API takes as it is entered.
const PLAIN = ['name', 'transcript', 'position', 'state', 'tag', 'decision', 'needsReview', 'minScore', 'maxScore'];
const FURTHER = ['tag', 'decision', 'needsReview', 'minScore', 'maxScore', 'submittedFrom', 'submittedUntil'];

/** The filter of the list. It is in the URL, so that links and the back button keep it. */
export class Filters {
  constructor(form, onChange) {
    this.form = form;
    this.onChange = onChange;
    this.typing = 0;
    fill(form.elements.state, option('', t('list.all')), STATE_NAMES.map(name => option(name, t(`state.${name}`))));
    fill(form.elements.sort, SORTS.map(name => option(name, t(`sort.${name}`))));
    fill(form.elements.incomplete, INCOMPLETE.map(name => option(name, t(`incomplete.${name}`))));
    fill(form.elements.decision, option('', t('list.all')), option('open', t('list.open')),
      ['advance', 'hold', 'reject'].map(name => option(name, t(`decision.${name.toUpperCase()}`))));
    fill(form.elements.needsReview, option('', t('list.all')), option('true', t('list.yes')), option('false', t('list.no')));
    this.positions([]);
    this.tags([]);
    this.read();
    document.getElementById('further').open = FURTHER.some(name => form.elements[name].value);
    form.addEventListener('submit', event => { event.preventDefault(); this.changed(); });
    form.addEventListener('change', () => this.changed());
    for (const name of ['name', 'transcript']) {
      form.elements[name].addEventListener('input', () => {
        clearTimeout(this.typing);
        this.typing = setTimeout(() => this.changed(), TYPING_PAUSE_MS);
      });
    }
    addEventListener('popstate', () => { this.read(); this.onChange(); });
  }

  /** Sets the positions to choose from; keeps the selection. */
  positions(items) {
    this.choices('position', items.map(item => [item.id, `${item.title} (${item.interviews})`]));
  }

  /** Sets the tags to choose from; keeps the selection. */
  tags(items) {
    this.choices('tag', items.map(item => [item, item]));
  }

  choices(name, choices) {
    const select = this.form.elements[name];
    fill(select, option('', t('list.all')), choices.map(choice => option(...choice)));
    this.choose(name, new URLSearchParams(location.search).get(name) ?? '');
  }

  // What was chosen before may be unknown yet, or no longer.
  choose(name, value) {
    const select = this.form.elements[name];
    if (![...select.options].some(each => each.value === value)) select.append(option(value, name === 'position' ? '…' : value));
    select.value = value;
  }

  /** The query for the API. */
  query() {
    const [sort, order] = this.form.elements.sort.value.split('-');
    const query = new URLSearchParams({sort, order});
    for (const name of PLAIN) {
      const value = this.form.elements[name].value.trim();
      if (value) query.set(name, value);
    }
    const {submittedFrom, submittedUntil} = this.form.elements;
    if (submittedFrom.value) query.set('submittedFrom', midnight(submittedFrom.value, 0));
    if (submittedUntil.value) query.set('submittedBefore', midnight(submittedUntil.value, 1));
    if (sort === 'score') query.set('incomplete', this.form.elements.incomplete.value);
    return query;
  }

  get empty() {
    return [...PLAIN, ...FURTHER].every(name => !this.form.elements[name].value.trim());
  }

  read() {
    const query = new URLSearchParams(location.search);
    for (const name of ['position', 'tag']) this.choose(name, query.get(name) ?? '');
    for (const name of PLAIN) this.form.elements[name].value = query.get(name) ?? '';
    this.form.elements.submittedFrom.value = localDay(query.get('submittedFrom'), 0);
    this.form.elements.submittedUntil.value = localDay(query.get('submittedBefore'), -1);
    const sort = `${query.get('sort') ?? 'created'}-${query.get('order') ?? 'desc'}`;
    this.form.elements.sort.value = SORTS.includes(sort) ? sort : SORTS[0];
    const incomplete = query.get('incomplete');
    this.form.elements.incomplete.value = INCOMPLETE.includes(incomplete) ? incomplete : INCOMPLETE[0];
    this.offer();
    this.remember();
  }

  // The setting means nothing in any other order.
  offer() {
    this.form.elements.incomplete.closest('.field').hidden = !this.form.elements.sort.value.startsWith('score');
  }

  // For the link back from an interview.
  remember() {
    sessionStorage.setItem('list', location.search);
  }

  /** Shows the list of this query. */
  open(query) {
    history.replaceState(null, '', `?${query}`);
    this.read();
    document.getElementById('further').open ||= FURTHER.some(name => this.form.elements[name].value);
    this.onChange();
  }

  changed() {
    clearTimeout(this.typing);
    this.offer();
    const {minScore, maxScore} = this.form.elements;
    const contrary = minScore.value && maxScore.value && Number(minScore.value) > Number(maxScore.value);
    maxScore.setCustomValidity(contrary ? t('list.contrary') : '');
    if (!this.form.reportValidity()) return;
    const address = `?${this.query()}`;
    if (address === location.search) return;
    history.replaceState(null, '', address);
    this.remember();
    this.onChange();
  }
}

function option(value, text) {
  return el('option', {value}, text);
}

// The list is filtered by the user's days, the API by moments.
function midnight(day, later) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

function localDay(instant, later) {
  const moment = new Date(instant ?? NaN);
  if (isNaN(moment)) return '';
  moment.setDate(moment.getDate() + later);
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
