/** Inviting one candidate; many by a list beside it. */
import {el, fill} from '/assets/dom.js';
import {whileInactive} from '/assets/focus.js';
import {signInAgain} from '/assets/sign-in.js';
import {t} from '/assets/texts.js';
import {check, queryOf} from './invitees.js';
import {many} from './invite-list.js';
import {mailChoice, showLink} from './link.js';
import {alertBox, allPositions, api, ask, endOf, errorsOf, field, inDays, showErrors} from './parts.js';

export async function showInvite(place) {
  const {root, parameters} = place;
  const [positions, mail] = await Promise.all([allPositions(), mailChoice()]);
  const title = el('h1', {}, t('invite.title'));
  const back = el('p', {}, el('a', {href: '#/interviews'}, t('interview.back')));
  if (positions.length === 0) {
    fill(root, back, title, el('div', {class: 'card empty'}, el('p', {}, t('interviews.noPosition')),
      el('a', {class: 'button primary', href: '#/positions/new'}, t('positions.new'))));
    return;
  }
  const position = el('select', {}, positions.map(one => el('option', {value: one.id}, one.title)));
  if (parameters.get('position')) position.value = parameters.get('position');
  const until = el('input', {type: 'date', value: inDays(14), min: inDays(0)});
  const scoring = el('select', {}, ['AI', 'HUMAN_ONLY'].map(mode => el('option', {value: mode}, t(`scoring.${mode}`))));
  const common = () => ({
    positionId: position.value,
    answersUntil: endOf(until.value),
    scoringMode: scoring.value,
  });
  const positionTitle = () => positions.find(one => one.id === position.value).title;
  fill(root, back, title,
    el('div', {class: 'card'},
      el('div', {class: 'triple'},
        field('positionId', t('interviews.position'), position),
        field('answersUntil', t('invite.until'), until),
        field('scoringMode', t('invite.scoring'), scoring)),
      mail.choice),
    el('div', {class: 'split even'}, one(common, mail), many(common, mail, positionTitle)));
  place.unsent = () => {
    const typed = [...root.querySelectorAll('form input:not([type="checkbox"]), textarea')].some(control => control.value.trim());
    return typed && !root.querySelector('.links');
  };
}

/** Asks about what may be right, and may be not, before anybody is invited. */
function sure(candidate, doubts) {
  return ask(t('invite.sureTitle'), candidate.email ? `${candidate.name} · ${candidate.email}` : candidate.name, t('invite.sureYes'),
    el('ul', {}, doubts.map(kind => el('li', {data: {doubt: kind}}, t(`invite.doubt.${kind}`)))));
}

function one(common, mail) {
  const alert = alertBox();
  const done = el('div', {'aria-live': 'polite'});
  const name = el('input', {type: 'text', autocomplete: 'off', maxlength: '200'});
  const email = el('input', {type: 'email', autocomplete: 'off', maxlength: '254'});
  const send = el('button', {class: 'primary'}, t('invite.send'));
  let key = crypto.randomUUID();
  // What all candidates have in common may be what is wrong.
  const page = () => form.closest('main');
  const form = el('form', {novalidate: true},
    alert.box,
    field('candidate.name', t('invite.name'), name),
    field('candidate.email', t('invite.email'), email, t('invite.emailHint')),
    send);
  form.addEventListener('input', () => { key = crypto.randomUUID(); });
  const invite = async () => {
    alert.say();
    try {
      const candidate = {name: name.value, email: email.value.trim() || undefined};
      const doubts = (await check(common(), [candidate])).doubts.map(one => one.kind);
      if (doubts.length > 0 && !await sure(candidate, doubts)) return undefined;
      const again = doubts.includes('ALREADY_INVITED');
      const made = await api.post(`/api/v1/interviews${queryOf(mail, again)}`, {...common(), candidate}, {'Idempotency-Key': key});
      showErrors(page(), []);
      fill(done, el('div', {class: 'note good'},
        el('p', {}, t('invite.invited', {name: made.candidate.name})),
        made.invitation ? [el('p', {}, t('link.once')), showLink(made, made.invitation)].flat() : el('p', {}, t('link.gone')),
        el('p', {}, el('a', {href: `#/interviews/${made.id}`}, t('invite.show')))));
      form.reset();
      key = crypto.randomUUID();
    } catch (problem) {
      if (problem.status === 401) return signInAgain();
      const others = problem.status ? showErrors(page(), errorsOf(problem)) : [t('failed.network')];
      alert.say(...others);
    }
    return undefined;
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    whileInactive(send, invite);
  });
  return el('section', {class: 'card'}, el('h2', {}, t('invite.one')), form, done);
}
