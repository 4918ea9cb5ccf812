/** One interview: how far each answer is, and what a recruiter can do about it. */
import {el, fill} from '/assets/dom.js';
import {keepingFocus} from '/assets/focus.js';
import {t, when} from '/assets/texts.js';
import {receipt} from './erasure.js';
import {mailChoice, showLink} from './link.js';
import {act, api, ask, endOf, field, follow, inDays, localDate, standing} from './parts.js';

export async function showInterview({root, id, left}) {
  const path = `/api/v1/interviews/${id}`;
  const link = el('div', {'aria-live': 'polite'});
  const body = el('div', {class: 'stack'});
  fill(root, el('p', {}, el('a', {href: '#/interviews'}, t('interview.back'))), link, body);
  const look = await follow(left, () => load(path), interview => {
    if (interview.services) return fill(body, receipt(interview));
    const shown = [head(interview), actions(interview, path, link, () => look()), questions(interview, path, () => look()), submissions(interview, path, () => look())];
    keepingFocus(() => fill(body, ...shown));
  });
}

/** The interview; or the receipt of what was in it. */
async function load(path) {
  try {
    return await api.get(path);
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    return api.get(`${path}/erasure`).catch(() => { throw problem; });
  }
}

function head(interview) {
  const fact = (name, value) => [el('dt', {}, t(`interview.${name}`)), el('dd', {}, value)];
  return el('section', {class: 'card'},
    el('div', {class: 'row spread'}, el('h1', {}, interview.candidate.name), standing(interview)),
    el('dl', {class: 'facts'},
      fact('position', interview.positionTitle),
      fact('email', interview.candidate.email ?? '–'),
      fact('until', when(interview.answersUntil)),
      fact('created', when(interview.createdAt)),
      fact('scoring', t(`scoring.${interview.scoringMode}`)),
      interview.closedAt ? fact('closed', `${t(`cause.${interview.closedCause}`)}, ${when(interview.closedAt)}`) : []));
}

function actions(interview, path, link, look) {
  const open = interview.state !== 'CLOSED';
  const expired = interview.closedCause === 'EXPIRED';
  const button = (name, onclick, kind) => {
    const node = el('button', {type: 'button', class: kind ?? '', data: {action: name}, onclick: () => onclick(node)}, t(`interview.${name}`));
    return node;
  };
  return el('section', {class: 'row'},
    open && button('reissue', async node => {
      const mail = await act(node, mailChoice);
      if (!mail || !(await ask(t('interview.reissue'), t('interview.reissueAsk'), t('interview.reissue'), interview.candidate.email && mail.choice))) return;
      const query = interview.candidate.email ? mail.query() : '';
      const made = await act(node, () => api.post(`${path}/invitation${query}`));
      if (made) fill(link, el('div', {class: 'note good'}, el('p', {}, t('link.once')), showLink(interview, made)));
    }),
    (expired || (open && interview.state !== 'SUBMITTED')) && button('extend', async node => {
      const from = Math.max(Date.now(), new Date(interview.answersUntil).getTime());
      const date = el('input', {type: 'date', required: true, min: inDays(0), value: localDate(new Date(from + 7 * 86400000))});
      if (!(await ask(t('interview.extend'), t(expired ? 'interview.resumeAsk' : 'interview.extendAsk'), t('interview.extend'), field('until', t('interview.until'), date)))) return;
      await act(node, () => api.put(`${path}/deadline`, {answersUntil: endOf(date.value)}), t('interview.extended'));
      await look();
    }),
    open && button('cancel', async node => {
      if (!(await ask(t('interview.cancel'), t('interview.cancelAsk'), t('interview.cancelYes'), null, 'danger'))) return;
      await act(node, () => api.post(`${path}/cancellation`), t('interview.cancelled'));
      fill(link);
      await look();
    }, 'danger'),
    button('erase', async node => {
      const sure = el('input', {type: 'checkbox', required: true});
      const content = el('label', {class: 'choice'}, sure, el('span', {}, t('interview.eraseSure', {name: interview.candidate.name})));
      if (!(await ask(t('interview.erase'), t('interview.eraseAsk'), t('interview.eraseYes'), content, 'danger'))) return;
      await act(node, () => api.put(`${path}/erasure`, {confirmation: interview.id}), t('interview.erased'));
      fill(link);
      await look();
    }, 'danger'));
}

function questions(interview, path, look) {
  const open = interview.submissions.length > 0 && interview.state !== 'CLOSED';
  return el('section', {class: 'card'},
    el('h2', {}, t('interview.questions')),
    el('ol', {class: 'questions'}, interview.questions.map(question => el('li', {},
      el('div', {class: 'row spread'},
        el('div', {class: 'question'},
          el('p', {}, question.text),
          question.attempts.length === 0
            ? el('span', {class: 'chip none'}, t('interview.unanswered'))
            : el('ul', {class: 'attempts'}, question.attempts.map(attempt))),
        open && question.attempts.length > 0 && reopen(interview, question, path, look))))));
}

function attempt(one) {
  const looks = {WAITING: '', READY: 'good', FAILED: 'bad'};
  return el('li', {},
    el('span', {}, t('interview.attempt', {number: one.attempt, when: when(one.receivedAt)})),
    el('span', {class: `chip ${looks[one.transcript]}`}, t(`transcript.${one.transcript}`)),
    one.reason && el('span', {class: 'small soft'}, reason(one.reason)));
}

/** The meaning of a code; an unknown code is shown as it is. */
function reason(code) {
  const key = `reason.${code}`;
  const text = t(key);
  return text === key ? code : text;
}

function reopen(interview, question, path, look) {
  const button = el('button', {
    type: 'button', class: 'small', data: {action: `reopen-${question.id}`}, 'aria-label': t('interview.reopenOf', {number: question.number}),
    onclick: async () => {
      if (!(await ask(t('interview.reopen'), t('interview.reopenAsk'), t('interview.reopen')))) return;
      await act(button, () => api.post(`${path}/questions/${question.id}/reopening`), t('interview.reopened'));
      await look();
    },
  }, t('interview.reopen'));
  return button;
}

// Prompt and model are newer each time; newer rubrics only where somebody says so.
function again(interview, path, look) {
  const latest = interview.submissions.at(-1);
  if (interview.state === 'CLOSED' || interview.scoringMode === 'HUMAN_ONLY' || latest.analysis.state === 'WAITING') return null;
  const button = (name, rubrics) => {
    const node = el('button', {type: 'button', class: 'small', data: {action: name}, onclick: async () => {
      if (!(await ask(t(`interview.${name}`), t('interview.againAsk'), t(`interview.${name}`)))) return;
      await act(node, () => api.post(`${path}/submissions`, {rubrics}), t('interview.againDone'));
      await look();
    }}, t(`interview.${name}`));
    return node;
  };
  return el('div', {class: 'row'}, button('again', 'INTERVIEW'), button('againNewer', 'POSITION'));
}

function submissions(interview, path, look) {
  if (interview.submissions.length === 0) return null;
  const looks = {WAITING: '', BY_PEOPLE: 'none', ANALYZED: 'good', FAILED: 'bad'};
  return el('section', {class: 'card'},
    el('h2', {}, t('interview.submissions')),
    el('ul', {class: 'attempts'}, interview.submissions.map(one => el('li', {},
      el('span', {}, t('interview.submission', {number: one.number, when: when(one.submittedAt)})),
      el('span', {class: `chip ${looks[one.analysis.state]}`}, t(`analysis.${one.analysis.state}`)),
      one.analysis.remedy && el('span', {class: 'small soft'}, one.analysis.remedy)))),
    again(interview, path, look));
}
