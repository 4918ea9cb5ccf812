import {choose, el, fill, toast} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {api, refused, sending} from './session.js';
import {decisionChip, points} from './show.js';

const DECISIONS = ['ADVANCE', 'HOLD', 'REJECT'];

/** The current decision, and all earlier ones. */
export class Decision {
  constructor(box, person, onDecided) {
    this.person = person;
    this.onDecided = onDecided;
    this.closed = el('p', {class: 'soft'});
    this.error = el('p', {class: 'error', role: 'alert', id: 'decision-error'});
    this.form = this.build();
    this.record = el('ol', {class: 'record'});
    fill(box, el('h2', {}, t('decide.title')), this.closed, this.form,
      el('h3', {}, t('decide.record')), this.record);
  }

  show(result) {
    this.result = result;
    const why = this.refusal(result);
    this.form.hidden = why !== null;
    this.closed.hidden = why === null;
    this.closed.textContent = why ?? '';
    const decisions = [...result.review.decisions].reverse();
    fill(this.record, decisions.length > 0
      ? decisions.map(entry)
      : el('li', {class: 'soft'}, t('decide.none')));
  }

  refusal(result) {
    if (!this.person.mayDecide) return t('decide.notAllowed');
    if (result.state === 'CLOSED') return t('decide.closed');
    if (['INVITED', 'RECORDING'].includes(result.state)) return t('decide.notSubmitted');
    return null;
  }

  build() {
    const form = el('form', {class: 'decide', novalidate: true},
      el('p', {class: 'small soft'}, t('decide.hint')),
      el('fieldset', {class: 'verdicts'},
        el('legend', {}, t('decide.choose')),
        DECISIONS.map(decision => el('label', {class: 'step', data: {verdict: decision}},
          el('input', {type: 'radio', name: 'decision', value: decision}), el('strong', {}, t(`decide.${decision}`))))),
      el('div', {class: 'field'},
        el('label', {for: 'reason'}, t('decide.reason')),
        el('textarea', {id: 'reason', name: 'reason', maxlength: '2000', 'aria-describedby': 'reason-hint decision-error'}),
        el('span', {class: 'hint', id: 'reason-hint'}, t('decide.reasonHint'))),
      this.error,
      el('button', {class: 'primary'}, t('decide.save')));
    form.addEventListener('submit', event => { event.preventDefault(); this.save(); });
    return form;
  }

  /** Chooses a decision; recording it takes the button. */
  choose(decision) {
    if (!this.form.hidden) choose(this.form.querySelector(`input[value="${decision}"]`));
  }

  async save() {
    const decision = this.form.elements.decision.value;
    const reason = this.form.elements.reason.value.trim();
    const wrong = !decision ? t('decide.missing') : decision === 'REJECT' && !reason ? t('decide.reasonMissing') : '';
    this.form.elements.reason.setAttribute('aria-invalid', String(Boolean(decision && wrong)));
    this.error.textContent = wrong;
    if (wrong) return;
    await sending(this.form, async () => {
      await api.post(`/api/v1/results/${this.result.id}/decisions`, {decision, reason: reason || null},
        {'If-Match': this.result.etag});
      this.form.reset();
      toast(t('decide.saved'));
      await this.onDecided();
    }, (text, failure) => refused(failure, text, {
      changed: t('decide.changed'), read: this.onDecided, show: message => { this.error.textContent = message; },
    }));
  }
}

function entry(decision) {
  return el('li', {},
    el('p', {class: 'row tight'}, decisionChip(decision.decision), el('strong', {}, decision.by),
      el('span', {class: 'small soft'}, when(decision.at))),
    decision.reason ? el('p', {}, decision.reason) : null,
    el('p', {class: 'small soft'}, t('decide.basis', {
      submission: decision.submission, score: points(decision.score), model: points(decision.modelScore), people: points(decision.humanScore),
    })));
}
