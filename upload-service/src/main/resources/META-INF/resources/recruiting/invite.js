/** Inviting one candidate, or many by a list that is looked through first. */
import {el, fill} from '/assets/dom.js';
import {signInAgain} from '/assets/sign-in.js';
import {t} from '/assets/texts.js';
import {readCandidates, writeRows} from './csv.js';
import {mailChoice, showLink} from './link.js';
import {act, alertBox, allPositions, api, endOf, errorsOf, field, inDays, showErrors} from './parts.js';

export async function showInvite({root, parameters}) {
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
}

function one(common, mail) {
  const alert = alertBox();
  const done = el('div', {'aria-live': 'polite'});
  const name = el('input', {type: 'text', autocomplete: 'off', maxlength: '200'});
  const email = el('input', {type: 'email', autocomplete: 'off', maxlength: '254'});
  const send = el('button', {class: 'primary'}, t('invite.send'));
  let key = crypto.randomUUID();
  const form = el('form', {novalidate: true},
    alert.box,
    field('candidate.name', t('invite.name'), name),
    field('candidate.email', t('invite.email'), email, t('invite.emailHint')),
    send);
  form.addEventListener('input', () => { key = crypto.randomUUID(); });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    send.disabled = true;
    alert.say();
    try {
      const made = await api.post(`/api/v1/interviews${mail.query()}`,
        {...common(), candidate: {name: name.value, email: email.value.trim() || undefined}}, {'Idempotency-Key': key});
      showErrors(form, []);
      fill(done, el('div', {class: 'note good'},
        el('p', {}, t('invite.invited', {name: made.candidate.name})),
        made.invitation ? [el('p', {}, t('link.once')), showLink(made, made.invitation)].flat() : el('p', {}, t('link.gone')),
        el('p', {}, el('a', {href: `#/interviews/${made.id}`}, t('invite.show')))));
      form.reset();
      key = crypto.randomUUID();
    } catch (problem) {
      if (problem.status === 401) return signInAgain();
      const others = problem.status ? showErrors(form, errorsOf(problem)) : [t('failed.network')];
      alert.say(...others);
    } finally {
      send.disabled = false;
    }
  });
  return el('section', {class: 'card'}, el('h2', {}, t('invite.one')), form, done);
}

function many(common, mail, positionTitle) {
  const preview = el('div', {'aria-live': 'polite'});
  const text = el('textarea', {rows: '6', class: 'mono', placeholder: t('invite.example'), spellcheck: false});
  const file = el('input', {type: 'file', accept: '.csv,text/csv,text/plain'});
  const check = el('button', {type: 'button', class: 'check', onclick: () => act(check, () => look(text.value, common, mail, positionTitle, preview))}, t('invite.check'));
  file.addEventListener('change', async () => {
    if (!file.files[0]) return;
    text.value = await file.files[0].text();
    check.click();
  });
  text.addEventListener('input', () => fill(preview));
  return el('section', {class: 'card'},
    el('h2', {}, t('invite.many')),
    field('file', t('invite.file'), file, t('invite.fileHint')),
    field('list', t('invite.list'), text),
    check,
    preview);
}

async function look(text, common, mail, positionTitle, preview) {
  const candidates = readCandidates(text);
  if (candidates.length === 0) {
    fill(preview, el('div', {class: 'note warn'}, el('p', {}, t('invite.empty'))));
    return;
  }
  const {errors} = await api.post('/api/v1/interviews/batch/check', batch(common(), candidates));
  const wrong = new Map();
  const others = [];
  for (const {field: name, reason} of errors) {
    const index = name.match(/^candidates\[(\d+)]/)?.[1];
    if (index === undefined) others.push(reason);
    else wrong.set(Number(index), reason);
  }
  const good = candidates.filter((_, index) => !wrong.has(index));
  const key = crypto.randomUUID();
  const send = el('button', {type: 'button', class: 'primary', onclick: async () => {
    const made = await act(send, () => api.post(`/api/v1/interviews/batch${mail.query()}`, batch(common(), good), {'Idempotency-Key': key}));
    if (made) fill(preview, links(made.items, positionTitle()));
  }}, t('invite.sendMany', {count: good.length}));
  fill(preview,
    el('div', {class: `note ${wrong.size + others.length ? 'warn' : 'good'}`}, el('p', {}, t(wrong.size ? 'invite.someWrong' : 'invite.allGood', {wrong: wrong.size, good: good.length})),
      others.map(reason => el('p', {}, reason))),
    lines(candidates, wrong),
    others.length === 0 && good.length > 0 && send);
}

function batch(common, candidates) {
  return {...common, candidates: candidates.map(({name, email}) => ({name, email}))};
}

function lines(candidates, wrong) {
  const cell = (name, ...content) => el('td', {data: {label: t(`invite.${name}`)}}, ...content);
  return el('table', {class: 'cards preview'},
    el('caption', {class: 'visually-hidden'}, t('invite.preview')),
    el('thead', {}, el('tr', {}, ['line', 'name', 'email', 'result'].map(name => el('th', {scope: 'col'}, t(`invite.${name}`))))),
    el('tbody', {}, candidates.map((candidate, index) => el('tr', {class: wrong.has(index) ? 'wrong' : ''},
      cell('line', String(candidate.line)),
      cell('name', candidate.name || '–'),
      cell('email', candidate.email ?? '–'),
      cell('result', wrong.has(index) ? el('span', {class: 'reason'}, wrong.get(index)) : el('span', {class: 'chip good'}, t('invite.good')))))));
}

function links(items, positionTitle) {
  const fresh = items.filter(item => item.invitation);
  const save = fresh.length > 0 && el('a', {
    class: 'button small', download: 'invitations.csv',
    href: URL.createObjectURL(new Blob([writeRows([['name', 'email', 'link'], ...fresh.map(item => [item.candidate.name, item.candidate.email ?? '', item.invitation.link])])], {type: 'text/csv'})),
  }, t('invite.save'));
  return [
    el('div', {class: 'note good'}, el('p', {}, t('invite.invitedMany', {count: items.length})), el('p', {}, t('link.once'))),
    save,
    el('ul', {class: 'links'}, items.map(item => el('li', {},
      el('a', {href: `#/interviews/${item.id}`}, item.candidate.name),
      item.invitation ? showLink({...item, positionTitle}, item.invitation) : el('p', {class: 'soft small'}, t('link.gone'))))),
  ].filter(Boolean);
}
