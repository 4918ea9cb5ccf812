import {el, fill, toast} from '/assets/dom.js';
import {rememberFocus} from '/assets/focus.js';
import {t} from '/assets/texts.js';
import {facts, interviewLink, moment, stateChip} from './show.js';
import {api, guarded} from './session.js';

const dialog = document.getElementById('dialog');
const RETRIED = ['READY', 'PARKED', 'CANCELLED'];
const PRIORITISED = ['READY', 'PARKED'];
const CANCELLED = ['READY', 'RUNNING', 'PARKED'];

/** Shows a job with its commands; `onDone` is called after each command. */
export function openCommands(work, onDone) {
  fill(dialog,
    el('h2', {id: 'dialog-title'}, t('command.title', {kind: work.kind, service: t(`service.${work.service}`)})),
    facts([
      [t('work.state'), stateChip(work.state)],
      [t('work.error'), work.error && el('span', {class: 'mono'}, work.error)],
      [t('work.attempts'), String(work.attempts)],
      [t('work.holder'), work.holder && el('span', {class: 'mono'}, work.holder)],
      [t('command.lease'), work.leaseUntil && moment(work.leaseUntil)],
      [t('work.since'), moment(work.since)],
      [t('work.next'), work.nextAttempt && moment(work.nextAttempt)],
      [t('command.created'), moment(work.createdAt)],
      [t('command.key'), el('span', {class: 'mono'}, work.key)],
      [t('command.id'), el('span', {class: 'mono'}, work.id)],
      [t('command.timeline'), interviewLink(work.interview)],
    ]),
    work.state === 'DONE' ? el('p', {class: 'soft'}, t('command.notWaiting')) : commands(work, onDone),
    el('div', {class: 'row'}, closer()));
  openDialog();
}

/** Opens the dialog; after it the focus is back in the list, which was drawn anew in the meantime. */
export function openDialog() {
  dialog.addEventListener('close', rememberFocus(), {once: true});
  dialog.showModal();
}

export function closer() {
  return el('button', {type: 'button', onclick: () => dialog.close()}, t('command.close'));
}

function commands(work, onDone) {
  const base = `/api/v1/work/${work.service}/${work.id}`;
  const send = (step, text) => command(async () => { await step(); await onDone(); toast(t(text)); });
  return el('div', {class: 'stack commands'},
    RETRIED.includes(work.state) && el('div', {},
      el('button', {type: 'button', class: 'primary', id: 'retry', onclick: () => send(() => api.post(`${base}/retry`), 'command.retried')}, t('command.retry')),
      el('p', {class: 'small soft'}, t('command.retryHint'))),
    PRIORITISED.includes(work.state) && priority(work, value => send(() => api.put(`${base}/priority`, {priority: value}), 'command.prioritised')),
    CANCELLED.includes(work.state) && cancellation(() => send(() => api.post(`${base}/cancellation`), 'command.cancelled')));
}

function priority(work, onChange) {
  const choice = el('select', {id: 'priority'}, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map(n => el('option', {value: String(n)}, String(n))));
  choice.value = String(work.priority);
  return el('form', {class: 'priority', onsubmit: event => { event.preventDefault(); onChange(Number(choice.value)); }},
    el('label', {for: 'priority'}, t('command.priority')), choice, el('button', {}, t('command.save')));
}

// Needs a second click, because the service publishes the cancellation.
function cancellation(onSure) {
  const hint = el('p', {class: 'small soft', role: 'status'});
  const button = el('button', {type: 'button', class: 'danger', id: 'cancel', onclick: () => {
    if (hint.textContent) {
      onSure();
    } else {
      hint.textContent = t('command.cancelHint');
      button.textContent = t('command.cancelSure');
    }
  }}, t('command.cancel'));
  return el('div', {}, button, hint);
}

/** Runs a command of the dialog and closes it; errors are shown in the dialog. */
export async function command(step) {
  dialog.querySelector('.note')?.remove();
  await guarded(async () => {
    await step();
    dialog.close();
  }, text => dialog.querySelector('h2').after(el('div', {class: 'note bad', role: 'alert'}, el('p', {}, text))));
}

export {dialog};
