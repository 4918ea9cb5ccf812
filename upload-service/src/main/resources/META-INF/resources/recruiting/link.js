/** An invitation's link on the one occasion on which it is known: to copy, to mail, and what became of its mail. */
import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {act, api} from './parts.js';

/** The link of a candidate, and whether it was mailed. */
export function showLink(interview, invitation) {
  const {link, mail} = invitation;
  const shown = el('input', {readonly: true, value: link, class: 'mono', 'aria-label': t('link.label', {name: interview.candidate.name})});
  shown.addEventListener('focus', () => shown.select());
  const copy = el('button', {type: 'button', class: 'small', onclick: () => act(copy, () => navigator.clipboard.writeText(link), t('link.copied'))}, t('link.copy'));
  return [
    mail && el('p', {class: mail === 'SENT' ? null : 'note warn', data: {mail}}, t(`delivery.${mail}`, {email: interview.candidate.email})),
    el('div', {class: 'row link-row'}, shown, copy, ownMail(interview, link)),
  ];
}

function ownMail(interview, link) {
  const query = `subject=${encodeURIComponent(t('mail.subject', {position: interview.positionTitle}))}&body=${encodeURIComponent(
    t('mail.body', {name: interview.candidate.name, position: interview.positionTitle, link}))}`;
  return el('a', {class: 'button small', href: `mailto:${encodeURIComponent(interview.candidate.email ?? '')}?${query}`}, t('link.mail'));
}

/** A choice to have links mailed, where a mail server is set; `query` is what the API wants to hear of it. */
export async function mailChoice() {
  const {available} = await api.get('/api/v1/interviews/mail');
  const box = el('input', {type: 'checkbox', checked: available});
  return {
    choice: available && el('label', {class: 'choice mail-choice'}, box, el('span', {}, t('link.mailIt'))),
    query: () => (available && box.checked ? '?mail=true' : ''),
  };
}
