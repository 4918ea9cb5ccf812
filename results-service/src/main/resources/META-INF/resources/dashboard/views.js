import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {api, guarded, sending} from './session.js';

const PATH = '/api/v1/results/views';
const OFFERED = [
  ['all', 'sort=created&order=desc'],
  ['open', 'sort=submitted&order=asc&decision=open'],
  ['needsReview', 'sort=submitted&order=asc&needsReview=true'],
];
const byId = name => document.getElementById(name);

/** The list's filters and orders by name: some for everybody, and the ones that the user saved. */
export class Views {
  constructor(filters) {
    this.filters = filters;
    this.saved = [];
    this.select = byId('view');
    this.dialog = byId('view-dialog');
    this.select.addEventListener('change', () => this.open());
    byId('view-save').addEventListener('click', () => this.dialog.showModal());
    byId('view-remove').addEventListener('click', () => guarded(() => this.remove()));
    byId('view-cancel').addEventListener('click', () => this.dialog.close());
    const form = this.dialog.querySelector('form');
    form.addEventListener('submit', event => {
      event.preventDefault();
      sending(form, () => this.save(), text => { byId('view-error').textContent = text; });
    });
    this.show();
    guarded(() => this.read());
  }

  async read() {
    this.saved = (await api.get(PATH)).items;
    this.show();
  }

  /** Selects the view that the list shows. */
  show() {
    const offered = OFFERED.map(([name, query]) => option(name, t(`views.${name}`), query));
    const saved = this.saved.map(view => option(view.id, view.name, view.query));
    const shown = normal(this.filters.query());
    fill(this.select, option('', t('views.other'), ''), offered,
      saved.length === 0 ? null : el('optgroup', {label: t('views.own')}, saved));
    const current = [...saved, ...offered].find(each => normal(each.dataset.query) === shown);
    this.select.value = current?.value ?? '';
    byId('view-remove').hidden = !saved.includes(current);
    byId('view-save').hidden = Boolean(current);
  }

  open() {
    const {query} = this.select.selectedOptions[0].dataset;
    if (query) this.filters.open(query);
    else this.show();
  }

  async save() {
    byId('view-error').textContent = '';
    const query = this.filters.query();
    query.delete('name');
    await api.post(PATH, {name: byId('view-name').value, query: String(query)});
    this.dialog.close();
    byId('view-name').value = '';
    await this.read();
    this.select.focus();
  }

  async remove() {
    await api.delete(`${PATH}/${this.select.value}`);
    await this.read();
    this.select.focus();
  }
}

function option(value, text, query) {
  return el('option', {value, data: {query}}, text);
}

function normal(query) {
  const parameters = new URLSearchParams(query);
  // It is the same list.
  if (parameters.get('incomplete') === 'last') parameters.delete('incomplete');
  parameters.sort();
  return String(parameters);
}
