import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {api, sending} from './session.js';

/** Reviewers' notes, visible to all of them. */
export class Notes {
  constructor(box, person, onSaved) {
    this.onSaved = onSaved;
    this.list = el('ul', {class: 'record'});
    this.error = el('p', {class: 'error', role: 'alert'});
    this.form = el('form', {hidden: !person.mayNote, novalidate: true},
      el('div', {class: 'field'},
        el('label', {for: 'note'}, t('notes.add')),
        el('textarea', {id: 'note', name: 'text', maxlength: '2000'})),
      this.error,
      el('button', {}, t('notes.save')));
    this.form.addEventListener('submit', event => { event.preventDefault(); this.save(); });
    fill(box, el('h2', {}, t('notes.title')), this.list, this.form);
  }

  show(result) {
    this.result = result;
    fill(this.list, result.review.notes.length > 0
      ? result.review.notes.map(note => el('li', {},
          el('p', {class: 'row tight'}, el('strong', {}, note.by), el('span', {class: 'small soft'}, when(note.at))),
          el('p', {}, note.text)))
      : el('li', {class: 'soft'}, t('notes.none')));
  }

  async save() {
    const text = this.form.elements.text.value.trim();
    this.error.textContent = text ? '' : t('notes.missing');
    if (!text) return;
    await sending(this.form, async () => {
      await api.post(`/api/v1/results/${this.result.id}/notes`, {text});
      this.form.reset();
      await this.onSaved();
    }, message => { this.error.textContent = message; });
  }
}
