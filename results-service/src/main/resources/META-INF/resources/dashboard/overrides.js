import {el} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {api, refused, sending} from './session.js';

/** Overrides beside the model's ratings, and the form for a new one; its input survives updates of the result. */
export class Overrides {
  constructor(onSaved) {
    this.onSaved = onSaved;
    this.forms = new Map();
  }

  show(result, mayRate) {
    this.result = result;
    this.mayRate = mayRate;
    const submission = result.versions?.submission;
    this.latest = new Map(result.review.overrides
      .filter(each => (result.asOf ? each.submission === submission : result.review.countingOverrides.includes(each.number)))
      .map(each => [`${each.questionId}/${each.criterionId}`, each]));
  }

  part(questionId, criterion) {
    const made = this.latest.get(`${questionId}/${criterion.id}`);
    return el('div', {class: 'override', data: {override: criterion.id}},
      made ? el('p', {class: 'note'},
        el('strong', {}, t('override.made', {rating: made.rating, by: made.by})), ' ', made.reason, ' ',
        el('span', {class: 'small soft'}, when(made.at))) : null,
      this.mayRate ? this.form(questionId, criterion) : null);
  }

  form(questionId, criterion) {
    const key = `${questionId}/${criterion.id}`;
    if (!this.forms.has(key)) this.forms.set(key, this.build(questionId, criterion));
    return this.forms.get(key);
  }

  build(questionId, criterion) {
    const rating = el('select', {'aria-label': t('override.rating', {name: criterion.name})},
      [1, 2, 3, 4, 5].map(step => el('option', {value: String(step)}, String(step))));
    const reason = el('input', {type: 'text', required: true, maxlength: '2000', 'aria-label': t('override.reason', {name: criterion.name}), placeholder: t('override.reasonShort')});
    const error = el('p', {class: 'error', role: 'alert'});
    const form = el('form', {class: 'row tight'}, rating, reason, el('button', {class: 'small'}, t('override.save')));
    const box = el('details', {class: 'small'}, el('summary', {}, t('override.open')), form, error);
    form.addEventListener('submit', event => {
      event.preventDefault();
      error.textContent = '';
      sending(form, async () => {
        await api.post(`/api/v1/results/${this.result.id}/overrides`,
          {questionId, criterionId: criterion.id, rating: Number(rating.value), reason: reason.value}, {'If-Match': this.result.etag});
        form.reset();
        // A closed form cannot have the focus.
        if (box.contains(document.activeElement)) box.firstElementChild.focus();
        box.open = false;
        await this.onSaved();
      }, (text, failure) => refused(failure, text, {
        changed: t('override.changed'), read: this.onSaved, show: message => { error.textContent = message; },
      }));
    });
    return box;
  }
}
