import {Problem} from '/assets/api.js';
import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {live} from '../devices.js';
import {model} from '../model.js';
import {announce, present} from '../stage.js';
import {plural} from '../time.js';
import {trouble} from './states.js';

/** All questions with where they stand; here the candidate submits. */
export function answers(go, straightOn = false) {
  if (straightOn && model.next) return go('question', model.next.id);
  const list = el('ol', {class: 'questions'});
  const missing = el('div', {id: 'missing', role: 'status'});
  const submit = el('button', {type: 'button', class: 'primary', onclick: () => handIn(go, submit, missing)}, t('submit.go'));
  const ending = new AbortController();
  const update = () => {
    if (model.interview.state === 'SUBMITTED') return go('done');
    fill(list, model.interview.questions.map(question => line(go, question)));
  };
  update();
  if (model.interview.state === 'SUBMITTED') return;
  const reopened = model.interview.state === 'REOPENED';
  model.addEventListener('change', update, {signal: ending.signal});
  present(model.next ? 'answers' : 'submit', [
    el('h1', {}, t(reopened ? 'answers.reopenedTitle' : model.next ? 'answers.title' : 'answers.allTitle')),
    el('p', {class: 'lead'}, t(reopened ? 'answers.reopened' : model.next ? 'answers.lead' : 'answers.allLead', {until: when(model.interview.answersUntil)})),
    el('div', {class: 'card'}, list),
    reopened ? null : el('div', {class: 'submit'}, missing, submit, el('p', {class: 'soft small'}, t('submit.hint'))),
  ], () => ending.abort());
}

function line(go, question) {
  const label = question.answered ? t('answers.again', {count: question.attemptsLeft}) : t('answers.record');
  const action = question.attemptsLeft > 0
    ? el('button', {
      type: 'button',
      class: question.answered ? 'small' : 'primary small',
      'aria-label': `${label}: ${t('question.number', {number: question.number})}`,
      onclick: () => go(live() ? 'question' : 'check', question.id),
    }, label)
    : null;
  return el('li', {data: {question: question.id}},
    el('p', {class: 'asked-short'}, el('span', {class: 'number'}, `${question.number}.`),
      question.answered ? question.text : t('answers.hidden')),
    el('div', {class: 'row'},
      el('span', {class: `chip ${question.answered ? 'good' : 'none'}`}, t(question.answered ? 'answers.safe' : 'answers.open')),
      action));
}

async function handIn(go, button, missing) {
  if (model.unanswered.length > 0) return tellMissing(go, missing, model.unanswered.map(question => question.id));
  button.disabled = true;
  try {
    await model.submit();
    go('done', true);
  } catch (failure) {
    button.disabled = false;
    if (failure instanceof Problem && failure.type === 'answers-missing') {
      tellMissing(go, missing, failure.body.unanswered);
    } else {
      trouble(failure, () => go('answers'));
    }
  }
}

function tellMissing(go, missing, ids) {
  fill(missing, el('div', {class: 'note warn'},
    el('p', {}, el('strong', {}, t(plural('submit.missing', ids.length), {count: ids.length}))),
    el('ul', {}, ids.map(id => el('li', {},
      el('button', {type: 'button', class: 'link', onclick: () => go(live() ? 'question' : 'check', id)},
        t('question.number', {number: model.question(id).number})))))));
  announce(t(plural('submit.missing', ids.length), {count: ids.length}));
}
