import {el} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {api, sending} from './session.js';

/** People's ratings beside the model's, and the way to add one. */
export class Overrides {
  constructor(result, mayRate, onSaved) {
    this.result = result;
    this.mayRate = mayRate;
    this.onSaved = onSaved;
    const submission = result.versions?.submission;
    this.latest = new Map(result.review.overrides
      .filter(each => each.submission === submission)
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
    const rating = el('select', {'aria-label': t('override.rating', {name: criterion.name})},
      [1, 2, 3, 4, 5].map(step => el('option', {value: String(step)}, String(step))));
    const reason = el('input', {type: 'text', required: true, maxlength: '2000', 'aria-label': t('override.reason', {name: criterion.name}), placeholder: t('override.reasonShort')});
    const save = el('button', {class: 'small'}, t('override.save'));
    const form = el('form', {class: 'row tight'}, rating, reason, save);
    form.addEventListener('submit', event => {
      event.preventDefault();
      sending(form, async () => {
        await api.post(`/api/v1/results/${this.result.id}/overrides`,
          {questionId, criterionId: criterion.id, rating: Number(rating.value), reason: reason.value}, {'If-Match': this.result.etag});
        await this.onSaved();
      });
    });
    return el('details', {class: 'small'}, el('summary', {}, t('override.open')), form);
  }
}
