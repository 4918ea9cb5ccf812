import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {STATE_NAMES} from './show.js';

const SORTS = ['created-desc', 'submitted-desc', 'submitted-asc', 'score-desc', 'score-asc'];
// Where interviews stand that are not rated in full.
const INCOMPLETE = ['last', 'mixed'];
const TYPING_PAUSE_MS = 250;

/** The filter of the list. It is in the URL, so that links and the back button keep it. */
export class Filters {
  constructor(form, onChange) {
    this.form = form;
    this.onChange = onChange;
    this.typing = 0;
    fill(form.elements.state, option('', t('list.all')), STATE_NAMES.map(name => option(name, t(`state.${name}`))));
    fill(form.elements.sort, SORTS.map(name => option(name, t(`sort.${name}`))));
    fill(form.elements.incomplete, INCOMPLETE.map(name => option(name, t(`incomplete.${name}`))));
    this.positions([]);
    this.read();
    form.addEventListener('submit', event => { event.preventDefault(); this.changed(); });
    form.addEventListener('change', () => this.changed());
    form.elements.name.addEventListener('input', () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.changed(), TYPING_PAUSE_MS);
    });
    addEventListener('popstate', () => { this.read(); this.onChange(); });
  }

  /** Sets the positions to choose from; keeps the selection. */
  positions(items) {
    const select = this.form.elements.position;
    const chosen = new URLSearchParams(location.search).get('position') ?? '';
    fill(select, option('', t('list.all')), items.map(item => option(item.id, `${item.title} (${item.interviews})`)));
    if (chosen && !items.some(item => item.id === chosen)) select.append(option(chosen, '…'));
    select.value = chosen;
  }

  /** The query for the API. */
  query() {
    const [sort, order] = this.form.elements.sort.value.split('-');
    const query = new URLSearchParams({sort, order});
    for (const name of ['name', 'position', 'state']) {
      const value = this.form.elements[name].value.trim();
      if (value) query.set(name, value);
    }
    if (sort === 'score') query.set('incomplete', this.form.elements.incomplete.value);
    return query;
  }

  get empty() {
    return ['name', 'position', 'state'].every(name => !this.form.elements[name].value.trim());
  }

  read() {
    const query = new URLSearchParams(location.search);
    for (const name of ['name', 'position', 'state']) this.form.elements[name].value = query.get(name) ?? '';
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

  changed() {
    clearTimeout(this.typing);
    this.offer();
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
