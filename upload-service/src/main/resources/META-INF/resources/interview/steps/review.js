import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {model} from '../model.js';
import {announce, present} from '../stage.js';
import {duration} from '../time.js';
import {Upload} from '../uploader.js';
import {place} from './question.js';
import {gone} from './states.js';

const ENDED = {
  'invitation-revoked': 'revoked',
  'invitation-expired': 'expired',
  'interview-ended': 'ended',
  'invitation-unknown': 'unknownLink',
};

/** Plays the answer back while its bytes are brought to safety; then the candidate goes on or answers again. */
export function review(go, asked, taped) {
  const upload = new Upload(asked, taped.blob);
  const address = URL.createObjectURL(taped.blob);
  const status = el('div', {class: 'upload', role: 'status'});
  const actions = el('div', {class: 'row'});
  const ending = new AbortController();
  const seconds = setInterval(() => { if (upload.state === 'waiting') showUpload(status, upload); }, 500);
  const guard = event => { if (!upload.done) event.preventDefault(); };
  window.addEventListener('beforeunload', guard, {signal: ending.signal});
  upload.addEventListener('change', () => showUpload(status, upload));
  model.addEventListener('change', () => { if (upload.state === 'safe') showSafe(go, asked, status, actions); }, {signal: ending.signal});

  present('answers', [
    el('p', {class: 'soft'}, place(asked)),
    el('h1', {class: 'asked'}, asked.text),
    el('div', {class: 'card recording-layout'},
      el('div', {class: 'frame'},
        el('video', {class: 'picture', controls: true, playsInline: true, src: address, 'aria-label': t('review.player')})),
      el('div', {class: 'stack side'},
        el('p', {}, t(`review.ended.${taped.cause}`, {time: duration(taped.seconds), seconds: Math.max(1, Math.round(taped.seconds))})),
        soundNote(taped),
        status, actions)),
  ], () => {
    ending.abort();
    clearInterval(seconds);
    URL.revokeObjectURL(address);
  });
  bring(go, asked, upload, status, actions, ending.signal);
}

function soundNote({heard, soundless}) {
  if (!heard) return el('p', {class: 'note warn'}, t('review.silent'));
  return soundless >= 1 ? el('p', {class: 'note warn', data: {soundless: true}}, t('review.soundless', {time: duration(soundless)})) : null;
}

async function bring(go, asked, upload, status, actions, left) {
  showUpload(status, upload);
  const safe = await upload.start();
  // Whoever withdrew meanwhile has been told so.
  if (left.aborted) return;
  if (safe) {
    await model.refresh().catch(() => {});
    announce(t('upload.safe'));
    showSafe(go, asked, status, actions);
    return;
  }
  const kind = ENDED[upload.problem.type];
  if (kind) return gone(kind);
  fill(actions, el('button', {type: 'button', class: 'primary', onclick: () => back(go)}, t('review.back')));
}

async function back(go) {
  await model.refresh().catch(() => {});
  go(model.interview.state === 'SUBMITTED' ? 'done' : 'answers');
}

function showUpload(status, upload) {
  if (upload.state === 'sending') {
    fill(status, el('p', {}, t(upload.share < 1 ? 'upload.sending' : 'upload.storing', {percent: Math.floor(upload.share * 100)})),
      el('progress', {max: 1, value: upload.share, 'aria-label': t('upload.progress')}));
  } else if (upload.state === 'waiting') {
    const rest = Math.max(0, Math.ceil((upload.retryAt - Date.now()) / 1000));
    fill(status, el('div', {class: 'note warn lost'},
      el('p', {}, el('strong', {}, t('upload.lost'))),
      el('p', {}, t('upload.kept', {seconds: rest})),
      el('button', {type: 'button', class: 'small', onclick: () => upload.again()}, t('upload.now'))));
  } else if (upload.state === 'refused') {
    fill(status, el('div', {class: 'note bad'}, el('p', {}, el('strong', {}, t('upload.refused'))),
      el('p', {}, refusal(upload.problem))));
  }
}

function refusal(problem) {
  const key = `problem.${problem.type}`;
  const text = t(key);
  return text === key ? problem.message : text;
}

function showSafe(go, asked, status, actions) {
  const now = model.question(asked.id);
  fill(status, el('p', {class: 'safe'}, el('span', {class: 'chip good'}, t('upload.safe'))));
  if (model.interview.state === 'SUBMITTED') {
    fill(actions, el('button', {type: 'button', class: 'primary', onclick: () => go('done')}, t('review.finish')));
    return;
  }
  const next = model.next;
  const on = next
    ? el('button', {type: 'button', class: 'primary', onclick: () => go('question', next.id)}, t('review.next'))
    : el('button', {type: 'button', class: 'primary', onclick: () => go('answers')}, t('review.all'));
  const retake = now.attemptsLeft > 0
    ? el('button', {type: 'button', onclick: () => go('question', now.id, true)}, t('review.again', {count: now.attemptsLeft}))
    : el('p', {class: 'soft small'}, t('review.noneLeft'));
  if (!actions.contains(document.activeElement)) fill(actions, on, retake);
}
