import {Problem} from '/assets/api.js';
import {choose, el, fill, toast} from '/assets/dom.js';
import {keepingFocus} from '/assets/focus.js';
import {t, when} from '/assets/texts.js';
import {printedRatings} from './print.js';
import {anchors, watch} from './score.js';
import {api, refused, sending} from './session.js';
import {current, percent, points, why} from './show.js';

/** Whether the user may rate this interview. */
export function mayRate(person, result) {
  return person.mayDecide && !['INVITED', 'RECORDING', 'CLOSED'].includes(result.state);
}

/** The user's own ratings: the only ratings of HUMAN_ONLY interviews, otherwise a second opinion. */
export class Scorecard {
  constructor(box, person, onSaved, jump) {
    this.box = box;
    this.jump = jump;
    this.person = person;
    this.onSaved = onSaved;
    this.key = null;
    this.list = el('div', {});
    this.form = el('form', {class: 'stack', novalidate: true});
    this.form.addEventListener('submit', event => { event.preventDefault(); this.save(); });
  }

  async show(result) {
    this.result = result;
    const possible = mayRate(this.person, result);
    this.box.hidden = !possible && result.review.scorecards.length === 0;
    fill(this.list, cards(result));
    const key = possible ? `${result.submission}` : 'none';
    if (key === this.key) return;
    this.key = key;
    const mine = possible && result.review.scorecards.length > 0 ? await this.mine(result.id) : null;
    const human = result.scoringMode === 'HUMAN_ONLY';
    const open = this.box.querySelector('details')?.open;
    keepingFocus(() => {
      const form = possible ? this.filled(result, mine) : null;
      fill(this.box,
        el('h2', {}, t(human ? 'scorecard.title' : 'scorecard.second')),
        this.list,
        form && (human ? form : el('details', {open}, el('summary', {}, t('scorecard.open')), form)));
    });
  }

  filled(result, mine) {
    const given = new Map((mine?.ratings ?? []).map(rating => [`${rating.questionId}/${rating.criterionId}`, rating.rating]));
    return fill(this.form,
      el('p', {class: 'small soft'}, t('scorecard.hint')),
      result.questions.map(question => questionPart(question, given, this.jump)),
      el('div', {class: 'field'},
        el('label', {for: 'scorecard-note'}, t('scorecard.note')),
        el('textarea', {id: 'scorecard-note', name: 'note', maxlength: '2000'}, mine?.note ?? '')),
      el('p', {class: 'error', role: 'alert'}),
      el('p', {}, el('button', {class: 'primary'}, t('scorecard.save'))));
  }

  /** Chooses a rating for the criterion that has the focus, otherwise for the first without one. */
  choose(rating) {
    if (this.box.hidden || !this.form.isConnected) return;
    this.form.closest('details')?.setAttribute('open', '');
    const groups = [...this.form.querySelectorAll('[role=radiogroup]')];
    const group = groups.find(each => each.contains(document.activeElement))
      ?? groups.find(each => !each.querySelector('input:checked')) ?? groups[0];
    choose(group?.querySelector(`input[value="${rating}"]`));
  }

  async mine(id) {
    try {
      return await api.get(`/api/v1/results/${id}/scorecards/mine`);
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 404) return null;
      throw failure;
    }
  }

  async save() {
    const error = this.form.querySelector('.error');
    error.textContent = '';
    const ratings = [...this.form.querySelectorAll('input:checked')].map(input => ({
      questionId: input.dataset.question, criterionId: input.dataset.criterion, rating: Number(input.value),
    }));
    if (ratings.length === 0) {
      error.textContent = t('scorecard.empty');
      return;
    }
    await sending(this.form, async () => {
      const saved = await api.put(`/api/v1/results/${this.result.id}/scorecards/mine`,
        {ratings, note: this.form.elements.note.value || null}, {'If-Match': this.result.etag});
      this.form.dispatchEvent(new CustomEvent('saved', {bubbles: true}));
      toast(t('scorecard.saved', {score: points(saved.score)}));
      await this.onSaved();
    }, (text, failure) => refused(failure, text, {
      changed: t('override.changed'), read: this.onSaved, show: message => { this.form.querySelector('.error').textContent = message; },
    }));
  }
}

function questionPart(question, given, jump) {
  return el('fieldset', {data: {question: question.question.id}},
    el('legend', {}, `${question.question.number}. ${question.question.text}`),
    watch(question, jump),
    question.reason && current(question) ? el('p', {class: 'note warn'}, why(question)) : null,
    question.rubric.map(criterion => criterionPart(question.question.id, criterion, given)));
}

function criterionPart(questionId, criterion, given) {
  const name = `${questionId}/${criterion.id}`;
  return el('div', {class: 'rate', role: 'radiogroup', 'aria-label': criterion.name, 'aria-describedby': `anchors-${name}`},
    el('h3', {}, criterion.name, el('span', {class: 'small soft'}, ` · ${t('criterion.weight', {n: criterion.weight})}`)),
    el('p', {class: 'small soft'}, criterion.description),
    el('div', {class: 'steps'}, [1, 2, 3, 4, 5].map(step => el('label', {class: 'step'},
      el('input', {
        type: 'radio', name, value: String(step), checked: given.get(name) === step,
        data: {question: questionId, criterion: criterion.id},
      }),
      el('strong', {}, String(step))))),
    el('div', {id: `anchors-${name}`}, anchors(criterion, null)));
}

function cards({review, questions}) {
  return review.scorecards.map(card => el('div', {class: 'given'},
    el('p', {class: 'row tight'},
      el('strong', {}, points(card.score)),
      el('span', {}, card.by),
      el('span', {class: 'small soft'}, `${t('list.covers', {share: percent(card.coverage)})} · ${when(card.at)}`)),
    card.note ? el('p', {class: 'small'}, card.note) : null,
    printedRatings(card, questions)));
}
