import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {DeviceTrouble, chosen, devices} from '../devices.js';
import {LevelMeter} from '../levels.js';
import {MicrophoneWatch} from '../microphone.js';
import {model} from '../model.js';
import {record} from '../recorder.js';
import {announce, present} from '../stage.js';
import {clock, countdown, duration, plural} from '../time.js';
import {review} from './review.js';

const WARN_SECONDS = [30, 10];
const SHORTEST_SECONDS = 1;

/** One question: told beforehand how it goes, then think, record, review. */
export function question(go, id, again = false) {
  const asked = model.question(id);
  if (again) return think(go, asked);
  present('answers', [
    el('p', {class: 'soft'}, place(asked)),
    el('h1', {}, t('question.ready', {number: asked.number})),
    el('div', {class: 'card stack'},
      el('ul', {class: 'facts'},
        el('li', {}, asked.thinkSeconds > 0 ? t('question.thinkTime', {time: duration(asked.thinkSeconds)}) : t('question.thinkFree')),
        el('li', {}, t('question.answerTime', {time: duration(asked.maxSeconds)})),
        el('li', {}, t(plural('question.attempts', asked.attemptsLeft), {count: asked.attemptsLeft}))),
      el('div', {class: 'row'},
        el('button', {type: 'button', class: 'primary', onclick: () => think(go, asked)}, t('question.show')),
        el('button', {type: 'button', class: 'quiet', onclick: () => go('answers')}, t('question.back')))),
  ]);
}

async function think(go, asked) {
  const stream = await ready(go);
  if (!stream) return;
  const left = el('p', {class: 'clock', role: 'timer'});
  const begin = () => tape(go, asked, stream);
  const stop = asked.thinkSeconds > 0
    ? countdown(asked.thinkSeconds, seconds => { left.textContent = t('question.startsIn', {time: clock(seconds)}); }, begin)
    : () => {};
  show(asked, stream, [
    el('span', {class: 'chip'}, t('question.thinking')),
    left,
    el('p', {class: 'soft'}, asked.thinkSeconds > 0 ? t('question.startsItself') : t('question.startYourself')),
    el('div', {class: 'row'}, el('button', {type: 'button', class: 'primary', onclick: begin}, t('question.start'))),
  ], stop);
}

async function tape(go, asked, stream) {
  const left = el('p', {class: 'clock', role: 'timer'});
  const bar = el('progress', {max: asked.maxSeconds, value: 0, 'aria-label': t('question.timeUsed')});
  const trouble = el('div', {role: 'alert'});
  const watch = new MicrophoneWatch(stream, state => tellMicrophone(trouble, state, () => retake(go, asked)));
  const meter = new LevelMeter(() => {}, peak => watch.hear(peak));
  const stopButton = el('button', {type: 'button', class: 'primary'}, t('question.stop'));
  const warnings = new Set(WARN_SECONDS.filter(seconds => seconds < asked.maxSeconds));
  const recording = record(stream, asked.maxSeconds, seconds => {
    const rest = Math.ceil(asked.maxSeconds - seconds);
    left.textContent = t('question.left', {time: clock(rest)});
    bar.value = seconds;
    if (warnings.delete(rest)) announce(t('question.left', {time: clock(rest)}));
  });
  // A slip of the finger must not use up an attempt.
  stopButton.addEventListener('click', () => { if (bar.value >= SHORTEST_SECONDS) recording.stop(); });
  let over = false;
  meter.start(stream);
  show(asked, stream, [
    el('span', {class: 'chip bad recording'}, t('question.recording')),
    left, bar, meter.node, trouble,
    el('div', {class: 'row'}, stopButton),
  ], () => {
    over = true;
    watch.stop();
    meter.stop();
    recording.stop();
  });
  stopButton.focus();
  const taped = await recording.done;
  // Whoever withdrew or began anew meanwhile sends nothing of this recording.
  if (over) return;
  watch.stop();
  review(go, asked, {...taped, heard: meter.heard, soundless: watch.seconds});
}

// Nothing was sent yet, so this uses up no attempt.
async function retake(go, asked) {
  const stream = await ready(go);
  if (stream) tape(go, asked, stream);
}

function tellMicrophone(place, state, again) {
  fill(place, el('div', {class: `note ${state === 'on' ? 'good' : 'bad'}`, data: {microphone: state}},
    el('p', {}, el('strong', {}, t(`microphone.${state}`))),
    el('p', {}, t(state === 'on' ? 'microphone.missing' : 'microphone.help')),
    el('div', {class: 'row'},
      el('button', {type: 'button', class: 'small', onclick: () => fill(place)}, t('microphone.goOn')),
      el('button', {type: 'button', class: 'small', onclick: again}, t('microphone.again')))));
}

async function ready(go) {
  try {
    return await devices();
  } catch (failure) {
    if (!(failure instanceof DeviceTrouble)) throw failure;
    go('check');
    return null;
  }
}

function show(asked, stream, side, onLeave) {
  const picture = el('video', {class: 'picture mirrored', autoplay: true, playsInline: true, muted: true, 'aria-label': t('check.picture')});
  picture.srcObject = stream;
  present('answers', [
    el('p', {class: 'soft'}, place(asked)),
    el('h1', {class: 'asked'}, asked.text),
    el('div', {class: 'card recording-layout'},
      el('div', {class: 'frame'}, chosen.audioOnly ? el('p', {class: 'sound-only'}, t('check.soundOnlyOn')) : picture),
      el('div', {class: 'stack side'}, side)),
  ], onLeave);
}

/** Which question of how many. */
export function place(asked) {
  return t('question.place', {number: asked.number, count: model.interview.questions.length});
}
