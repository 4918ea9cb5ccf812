import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {model} from './model.js';
import {gone, trouble} from './steps/states.js';

/** Asks once more, then ends the interview. */
export function withdrawal() {
  const dialog = el('dialog', {'aria-labelledby': 'withdraw-title', onclose: () => dialog.remove()},
    el('h2', {id: 'withdraw-title'}, t('withdraw.title')),
    el('p', {}, t('withdraw.text')),
    el('div', {class: 'row'},
      el('button', {type: 'button', class: 'danger', onclick: () => withdraw(dialog)}, t('withdraw.yes')),
      el('button', {type: 'button', onclick: () => dialog.close(), autofocus: true}, t('withdraw.no'))));
  document.body.append(dialog);
  dialog.showModal();
}

async function withdraw(dialog) {
  try {
    await model.withdraw();
    gone('withdrawn');
  } catch (failure) {
    trouble(failure, () => location.reload());
  } finally {
    dialog.close();
  }
}
