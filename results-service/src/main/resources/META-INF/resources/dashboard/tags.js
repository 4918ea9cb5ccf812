import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {api, guarded, sending} from './session.js';

/** The interview's tags, which the list can be filtered by. */
export class Tags {
  constructor(box, person) {
    this.mayChange = person.mayNote;
    this.list = el('ul', {class: 'row tight tags'});
    this.error = el('p', {class: 'error', role: 'alert'});
    this.known = el('datalist', {id: 'known-tags'});
    this.form = el('form', {hidden: !person.mayNote, novalidate: true},
      el('div', {class: 'field'},
        el('label', {for: 'new-tag'}, t('tags.add')),
        el('input', {id: 'new-tag', name: 'tag', maxlength: '40', autocomplete: 'off', list: 'known-tags'})),
      this.known,
      this.error,
      el('button', {}, t('tags.save')));
    this.form.addEventListener('submit', event => { event.preventDefault(); this.add(); });
    this.heading = el('h2', {tabIndex: -1}, t('tags.title'));
    fill(box, this.heading, this.list, this.form);
  }

  async show(result) {
    this.result = result;
    this.draw((await api.get(this.path)).items);
    if (this.mayChange) fill(this.known, (await api.get('/api/v1/results/tags')).items.map(tag => el('option', {value: tag})));
  }

  get path() {
    return `/api/v1/results/${this.result.id}/tags`;
  }

  draw(items) {
    this.items = items;
    fill(this.list, items.length > 0 ? items.map(item => this.chip(item)) : el('li', {class: 'soft'}, t('tags.none')));
  }

  chip({tag, by, at}) {
    return el('li', {class: 'chip none tag', title: t('tags.given', {by, when: when(at)})}, tag,
      this.mayChange ? el('button', {
        type: 'button', class: 'small plain', 'aria-label': t('tags.remove', {tag}), onclick: () => this.remove(tag),
      }, '×') : null);
  }

  async add() {
    const tag = this.form.elements.tag.value.trim();
    this.error.textContent = tag ? '' : t('tags.missing');
    if (!tag) return;
    await sending(this.form, async () => {
      await this.set([...this.items.map(item => item.tag), tag]);
      this.form.reset();
      this.form.dispatchEvent(new CustomEvent('saved', {bubbles: true}));
    }, text => { this.error.textContent = text; });
  }

  remove(tag) {
    guarded(async () => {
      await this.set(this.items.map(item => item.tag).filter(each => each !== tag));
      // The button that had the focus is gone.
      this.heading.focus();
    }, text => { this.error.textContent = text; });
  }

  async set(tags) {
    this.draw((await api.put(this.path, {tags})).items);
  }
}
