/** Writing down what candidates are asked and how answers are rated. */
import {el, fill, toast} from '/assets/dom.js';
import {whileInactive} from '/assets/focus.js';
import {signInAgain} from '/assets/sign-in.js';
import {t} from '/assets/texts.js';
import {Draft} from './draft.js';
import {languageControl} from './languages.js';
import {act, alertBox, api, ask, errorsOf, field, numberErrors, showErrors} from './parts.js';
import {readRubric, rubricEditor} from './rubric.js';

export async function showPositionForm({root, id}) {
  const fresh = id === 'new';
  const draft = new Draft(`position-${id}`);
  const [starter, rubrics, languages, stored] = await Promise.all([
    api.get('/api/v1/positions/starter-rubric'),
    api.get('/api/v1/positions/rubrics?size=100'),
    api.get('/api/v1/positions/languages'),
    fresh ? {title: '', language: document.documentElement.lang, questions: [{}]} : api.get(`/api/v1/positions/${id}`),
  ]);
  const begun = draft.read();
  const position = {...stored, ...begun?.body};
  // A draft replaces the version that it was begun with.
  let etag = begun?.etag ?? stored.etag;
  const key = crypto.randomUUID();
  const alert = alertBox();
  const kept = {items: rubrics.items, changed: [], keep: (button, criteria) => keepRubric(button, criteria, kept)};
  const list = el('div', {class: 'stack'});
  const title = el('input', {type: 'text', required: true, maxlength: '200', value: position.title});
  const language = languageControl(languages, position.language);
  const save = el('button', {class: 'primary'}, t(fresh ? 'position.create' : 'position.save'));
  const form = el('form', {novalidate: true},
    alert.box,
    el('div', {class: 'card'},
      field('title', t('position.name'), title, t('position.nameHint')),
      field('language', t('position.language'), language, t(languages.complete ? 'position.languageHint' : 'position.languageTagHint'))),
    list,
    el('div', {class: 'row'},
      el('button', {type: 'button', onclick: () => add({}, true)}, t('position.addQuestion')),
      save));
  const add = (question, focus) => {
    const card = questionCard(question, starter, () => number(list), kept);
    list.append(card);
    number(list);
    if (focus) card.querySelector('textarea').focus();
  };
  position.questions.forEach(question => add(question));
  const entered = () => ({title: title.value, language: language.value.trim() || undefined, questions: [...list.children].map(readQuestion)});
  draft.keep(form, () => ({etag, body: entered()}));
  const store = async () => {
    const missing = numberErrors(form);
    if (missing.length > 0) {
      alert.say(t('position.wrong'), ...showErrors(form, missing));
      return undefined;
    }
    try {
      const body = entered();
      const now = fresh
        ? await api.post('/api/v1/positions', body, {'Idempotency-Key': `${key}-${await digest(body)}`})
        : await api.put(`/api/v1/positions/${id}`, body, {'If-Match': etag});
      etag = now.etag;
      draft.drop();
      toast(t('position.saved'));
      location.hash = '#/positions';
    } catch (problem) {
      if (problem.status === 401) return signInAgain();
      if (problem.type === 'edited-meanwhile') alert.say(t('position.meanwhile'));
      else alert.say(...(problem.status ? [t('position.wrong'), ...showErrors(form, errorsOf(problem))] : [t('failed.network')]));
    }
    return undefined;
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    whileInactive(save, store);
  });
  fill(root,
    el('p', {}, el('a', {href: '#/positions'}, t('position.back'))),
    el('h1', {}, fresh ? t('positions.new') : stored.title),
    begun && restored(draft, () => showPositionForm({root, id})),
    !fresh && el('div', {class: 'note'}, el('p', {}, t('position.keeps', {version: position.version}))),
    form);
}

function restored(draft, again) {
  return el('div', {class: 'note row spread', role: 'status'},
    el('p', {}, t('draft.restored')),
    el('button', {type: 'button', class: 'small', onclick: () => {
      draft.drop();
      again();
    }}, t('draft.drop')));
}

async function keepRubric(button, criteria, kept) {
  const name = el('input', {type: 'text', required: true, maxlength: '100'});
  if (!(await ask(t('rubric.keep'), t('rubric.keepAsk'), t('rubric.keep'), field('rubric-name', t('rubric.keepName'), name)))) return;
  const stored = await act(button, () => api.post('/api/v1/positions/rubrics', {name: name.value, criteria}), t('rubric.kept'));
  if (!stored) return;
  kept.items.unshift(stored);
  for (const changed of kept.changed) changed();
}

function questionCard(question, starter, changed, kept) {
  const remove = el('button', {type: 'button', class: 'small quiet', onclick: () => {
    card.remove();
    changed();
  }}, t('position.removeQuestion'));
  const card = el('fieldset', {class: 'card question-card'},
    el('legend', {}),
    field('text', t('position.text'), el('textarea', {rows: '2', maxlength: '2000'}, question.text ?? '')),
    el('div', {class: 'pair'},
      field('maxSeconds', t('position.seconds'), el('input', {type: 'number', min: '1', value: String(question.maxSeconds ?? 180)}), t('position.secondsHint')),
      field('maxAttempts', t('position.attempts'), el('input', {type: 'number', min: '1', value: String(question.maxAttempts ?? 2)}), t('position.attemptsHint'))),
    rubricEditor(question.rubric ?? starter, starter, changed, kept),
    el('div', {class: 'row end-row'}, remove));
  return card;
}

// Fields are named by where they are, as the API names them when something is wrong.
function number(list) {
  [...list.children].forEach((card, index) => {
    card.querySelector('legend').textContent = t('position.question', {number: index + 1});
    rename(card, `questions[${index}]`);
    [...card.querySelectorAll('.criterion')].forEach((criterion, at) => rename(criterion, `questions[${index}].rubric.criteria[${at}]`));
    card.querySelector('.row.end-row > button.quiet').hidden = list.children.length === 1;
  });
}

function rename(scope, prefix) {
  for (const control of scope.querySelectorAll('[data-field]')) {
    if (control.closest('.criterion') && !scope.matches('.criterion')) continue;
    const own = control.dataset.own ?? control.dataset.field;
    control.dataset.own = own;
    control.dataset.field = `${prefix}.${own}`;
    const id = `f-${control.dataset.field.replace(/\W+/g, '-')}`;
    const box = control.closest('.field');
    box.querySelector('label').htmlFor = id;
    box.querySelector('.error').id = `${id}-error`;
    const hint = box.querySelector('.hint');
    if (hint) hint.id = `${id}-hint`;
    control.setAttribute('aria-describedby', hint ? `${id}-hint ${id}-error` : `${id}-error`);
    control.id = id;
  }
}

function readQuestion(card) {
  const value = own => card.querySelector(`[data-own="${own}"]`).value;
  return {
    text: value('text'),
    maxSeconds: Number(value('maxSeconds')),
    maxAttempts: Number(value('maxAttempts')),
    rubric: readRubric(card),
  };
}

async function digest(body) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(body)));
  return [...new Uint8Array(hash).slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
