import {el} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {model} from '../model.js';
import {present} from '../stage.js';
import {duration, plural} from '../time.js';
import {trouble} from './states.js';

/** What is recorded, who sees it, who rates it; nothing goes on without the candidate's word. */
export function notice(go) {
  const {questions, answersUntil, notice: terms, scoringMode} = model.interview;
  const agreed = el('input', {type: 'checkbox', id: 'agree', required: true});
  const error = el('p', {class: 'error', id: 'agree-error', role: 'alert'});
  const form = el('form', {
    novalidate: true,
    onsubmit: event => {
      event.preventDefault();
      agree(go, form, agreed, error);
    },
  },
  el('h2', {}, t('notice.recording.title')),
  el('ul', {class: 'facts'},
    el('li', {}, t('notice.recording.what')),
    el('li', {}, t('notice.recording.words')),
    el('li', {}, t('notice.recording.who', {company: terms.company ?? t('notice.theCompany')})),
    el('li', {}, t('notice.recording.kept', {days: terms.keptForDays})),
    el('li', {}, t('notice.recording.rights')),
    terms.contact ? el('li', {}, t('footer.contact', {contact: terms.contact})) : el('li', {}, t('notice.contactInviter'))),
  scoring(scoringMode),
  el('label', {class: 'choice agree'}, agreed, el('span', {}, t('notice.agree'))),
  error,
  el('div', {class: 'row'}, el('button', {class: 'primary'}, t('notice.go'))));
  present('notice', [
    el('h1', {}, t('notice.title')),
    el('p', {class: 'lead'}, t(plural('notice.lead', questions.length), {count: questions.length, time: time(questions), until: when(answersUntil)})),
    el('div', {class: 'card'}, form),
  ]);
}

function scoring(mode) {
  if (mode === 'HUMAN_ONLY') {
    return el('div', {}, el('h2', {}, t('notice.scoring.title')), el('p', {}, t('notice.scoring.humanAnyway')));
  }
  return el('fieldset', {class: 'scoring'},
    el('legend', {}, t('notice.scoring.title')),
    el('p', {class: 'soft'}, t('notice.scoring.text')),
    option('AI', true),
    option('HUMAN_ONLY', false));
}

function option(value, checked) {
  return el('label', {class: 'choice'},
    el('input', {type: 'radio', name: 'scoring', value, checked}),
    el('span', {}, el('strong', {}, t(`notice.scoring.${value}.title`)), el('br'),
      el('span', {class: 'soft'}, t(`notice.scoring.${value}.text`))));
}

async function agree(go, form, agreed, error) {
  error.textContent = agreed.checked ? '' : t('notice.agreeNeeded');
  if (!agreed.checked) {
    agreed.setAttribute('aria-invalid', 'true');
    agreed.setAttribute('aria-describedby', 'agree-error');
    agreed.focus();
    return;
  }
  try {
    await model.consent(new FormData(form).get('scoring') ?? 'HUMAN_ONLY');
    go('check');
  } catch (failure) {
    trouble(failure, () => notice(go));
  }
}

function time(questions) {
  const seconds = questions.reduce((sum, question) => sum + question.maxSeconds + question.thinkSeconds, 0);
  return duration(Math.ceil(seconds / 60) * 60);
}
