import {el, fill} from '/assets/dom.js';
import {loadTexts, t, translate} from '/assets/texts.js';
import {live} from './devices.js';
import {model} from './model.js';
import {takeToken} from './session.js';
import {answers} from './steps/answers.js';
import {check} from './steps/check.js';
import {done} from './steps/done.js';
import {notice} from './steps/notice.js';
import {question} from './steps/question.js';
import {ended, gone, trouble} from './steps/states.js';
import {withdrawal} from './withdrawal.js';

const LISTEN_AGAIN_MS = 15_000;
const steps = {notice, check, answers, question, done};

/** Goes to a step; a step that is refused by the service ends in the state that says why. */
export function go(step, ...details) {
  try {
    steps[step](go, ...details);
  } catch (failure) {
    trouble(failure, enter);
  }
}

async function enter() {
  if (!takeToken()) return gone('noLink');
  try {
    await model.refresh();
  } catch (failure) {
    return trouble(failure, enter);
  }
  frame();
  listen();
  go(first());
}

// Whatever breaks this line for a while takes no recording from whoever is answering.
function listen() {
  model.follow(failure => { if (!ended(failure)) setTimeout(listen, LISTEN_AGAIN_MS); });
}

function first() {
  const {state, consent} = model.interview;
  if (state === 'SUBMITTED' || state === 'CLOSED') return 'done';
  if (!consent) return 'notice';
  return live() ? 'answers' : 'check';
}

function frame() {
  const {positionTitle, notice: {company, contact}} = model.interview;
  document.querySelector('#position').textContent = company ? `${positionTitle} · ${company}` : positionTitle;
  fill(document.querySelector('#footer'),
    contact ? el('p', {class: 'contact'}, t('footer.contact', {contact})) : null,
    el('button', {type: 'button', class: 'quiet small', onclick: withdrawal}, t('withdraw.link')));
}

function network() {
  const offline = !navigator.onLine;
  fill(document.querySelector('#network'),
    offline ? el('p', {class: 'note warn offline'}, t('network.offline')) : null);
}

await loadTexts('/interview/texts');
translate();
window.addEventListener('offline', network);
window.addEventListener('online', network);
// Another link opened in this tab.
window.addEventListener('hashchange', () => { if (location.hash !== '#stage') location.reload(); });
model.addEventListener('change', () => { if (model.interview.state === 'CLOSED') gone('ended'); });
network();
await enter();
