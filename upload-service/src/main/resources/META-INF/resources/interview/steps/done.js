import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {release} from '../devices.js';
import {model} from '../model.js';
import {present} from '../stage.js';

/** Handed in: nothing more is needed of the candidate. */
export function done(go, now = false) {
  release();
  const list = el('ol', {class: 'questions'});
  const ending = new AbortController();
  const update = () => {
    if (model.interview.state === 'REOPENED') return go('answers');
    fill(list, model.interview.questions.map(question => el('li', {},
      el('p', {class: 'asked-short'}, el('span', {class: 'number'}, `${question.number}.`), question.text),
      el('div', {class: 'row'}, el('span', {class: 'chip good'}, t('answers.safe'))))));
  };
  update();
  model.addEventListener('change', update, {signal: ending.signal});
  const {submittedAt, scoringMode} = model.interview;
  present(null, [
    el('section', {class: 'card state done', data: {state: 'done'}},
      el('p', {class: 'tick', 'aria-hidden': 'true'}, '✓'),
      el('h1', {}, t(now ? 'done.title' : 'done.already')),
      el('p', {}, t('done.when', {when: when(submittedAt)})),
      el('p', {class: 'note good'}, t('done.close')),
      el('p', {class: 'soft'}, t(`done.next.${scoringMode}`))),
    el('section', {class: 'card flat'}, el('h2', {}, t('done.answers')), list),
  ], () => ending.abort());
}
