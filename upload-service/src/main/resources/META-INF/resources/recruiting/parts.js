/** What the recruiting pages share. */
import {Api} from '/assets/api.js';
import {el, fill, toast} from '/assets/dom.js';
import {rememberFocus, whileInactive} from '/assets/focus.js';
import {signInAgain} from '/assets/sign-in.js';
import {t} from '/assets/texts.js';

export const api = new Api();

const LOOKS = {INVITED: '', STARTED: '', SUBMITTED: 'good', EXPIRED: 'warn', CLOSED: 'none'};

export function standing(interview) {
  return el('span', {class: `chip ${LOOKS[interview.standing] ?? ''}`}, t(`standing.${interview.standing}`));
}

/** A text that counts: one wording for 1, another for all other numbers. */
export const counted = (key, count) => t(`${key}.${count === 1 ? 'one' : 'other'}`, {count});

/** Does something, says what came of it, and keeps the button from being pressed twice. */
export function act(button, action, done) {
  return whileInactive(button, async () => {
    try {
      const result = await action();
      if (done) toast(done);
      return result;
    } catch (problem) {
      if (problem.status === 401) signInAgain();
      toast(problem.status ? problem.message : t('failed.network'), 'bad');
      return undefined;
    }
  });
}

/** A labelled control with room for a hint and an error. */
export function field(name, label, control, hint) {
  const id = `f-${name.replace(/\W+/g, '-')}`;
  control.id = id;
  control.dataset.field = name;
  const notes = [];
  if (hint) notes.push(`${id}-hint`);
  notes.push(`${id}-error`);
  control.setAttribute('aria-describedby', notes.join(' '));
  // What was wrong is being mended.
  for (const change of ['input', 'change']) control.addEventListener(change, () => clearError(control));
  return el('div', {class: 'field'},
    el('label', {for: id}, label),
    control,
    hint && el('span', {class: 'hint', id: `${id}-hint`}, hint),
    el('span', {class: 'error', id: `${id}-error`}));
}

/** Shows errors at their fields; gives back those that have none. */
export function showErrors(form, errors) {
  for (const control of form.querySelectorAll('[data-field]')) clearError(control);
  const others = [];
  let focused = false;
  for (const {field: name, reason} of errors) {
    const control = [...form.querySelectorAll('[data-field]')].find(one => one.dataset.field === name);
    if (!control) {
      others.push(reason);
      continue;
    }
    control.setAttribute('aria-invalid', 'true');
    control.closest('details')?.setAttribute('open', '');
    form.querySelector(`#${control.id}-error`).textContent = reason;
    if (!focused) control.focus();
    focused = true;
  }
  return others;
}

function clearError(control) {
  control.removeAttribute('aria-invalid');
  const note = control.closest('.field')?.querySelector('.error');
  if (note) note.textContent = '';
}

/** Errors of fields for numbers that have none: what is blank must not become a default without a word. */
export function numberErrors(form) {
  return [...form.querySelectorAll('input[type="number"]')]
    .filter(control => !Number.isInteger(control.valueAsNumber))
    .map(control => ({field: control.dataset.field, reason: t('form.number')}));
}

export function errorsOf(problem) {
  return problem.body?.errors ?? [{field: problem.field, reason: problem.message}];
}

/** A place for what went wrong with a form as a whole. */
export function alertBox() {
  const box = el('div', {role: 'alert'});
  return {
    box,
    say: (...texts) => fill(box, texts.length > 0 && el('div', {class: 'note bad'}, texts.map(text => el('p', {}, text)))),
  };
}

/** Asks before something is done; true when the person wants it. What cannot be undone is of the kind `danger`. */
export function ask(title, text, yes, content, kind = 'primary') {
  const restore = rememberFocus();
  return new Promise(resolve => {
    const dialog = el('dialog', {'aria-labelledby': 'ask-title'},
      el('form', {method: 'dialog'},
        el('h2', {id: 'ask-title'}, title),
        el('p', {}, text),
        content,
        el('div', {class: 'row end-row'},
          el('button', {type: 'button', onclick: () => dialog.close('no')}, t('ask.no')),
          // The only one that submits: Enter in a field means it.
          el('button', {class: kind, value: 'yes'}, yes))));
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes');
      dialog.remove();
      // The page may have been drawn anew below the dialog.
      restore();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Every position, page by page. */
export async function allPositions() {
  const items = [];
  let next = '';
  do {
    const page = await api.get(`/api/v1/positions?size=100${next && `&after=${next}`}`);
    items.push(...page.items);
    next = page.next;
  } while (next);
  return items;
}

/** The day in so many days, as a date field wants it. */
export function inDays(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return localDate(day);
}

export function localDate(day) {
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
}

/** The end of a day that was chosen. */
export function endOf(date) {
  return date ? new Date(`${date}T23:59:59`).toISOString() : undefined;
}

/** Loads again every few seconds while the page is looked at, and shows what has changed. */
export async function follow(left, load, show) {
  let known;
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    const news = await load();
    const text = JSON.stringify(news);
    // What was asked earlier and comes later is old.
    if (!left.aborted && mine === asked && text !== known) {
      known = text;
      show(news);
    }
  };
  await look();
  const timer = setInterval(() => document.hidden || look().catch(problem => problem.status === 401 && signInAgain()), 5000);
  left.addEventListener('abort', () => clearInterval(timer));
  return look;
}
