import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {DeviceTrouble, chosen, devices, known, release} from '../devices.js';
import {LevelMeter} from '../levels.js';
import {record} from '../recorder.js';
import {announce, present} from '../stage.js';

const TEST_SECONDS = 5;

/** Camera and microphone: see yourself, see that you are heard, listen to a short test. */
export function check(go) {
  present('check', [
    el('h1', {}, t('check.title')),
    el('p', {class: 'lead'}, t('check.lead')),
    el('div', {class: 'card stack'},
      el('p', {}, t('check.permission')),
      el('div', {class: 'row'},
        el('button', {type: 'button', class: 'primary', onclick: () => turnOn(go)}, t('check.on')))),
  ]);
}

async function turnOn(go) {
  try {
    const stream = await devices();
    await show(go, stream);
  } catch (failure) {
    if (!(failure instanceof DeviceTrouble)) throw failure;
    refused(go, failure.kind);
  }
}

function refused(go, kind) {
  const withoutCamera = kind === 'cameraRefused' || kind === 'noCamera';
  present('check', el('section', {class: 'card state', data: {state: kind}},
    el('h1', {}, t(`device.${kind}.title`)),
    el('p', {}, t(`device.${kind}.text`)),
    el('div', {class: 'row'},
      el('button', {type: 'button', class: 'primary', onclick: () => turnOn(go)}, t('again')),
      withoutCamera ? el('button', {type: 'button', onclick: () => soundOnly(go)}, t('check.soundOnly')) : null)));
}

function soundOnly(go) {
  chosen.audioOnly = true;
  turnOn(go);
}

async function show(go, stream) {
  const heardNote = el('p', {role: 'status', class: 'heard soft'}, t('check.speak'));
  const goOn = el('button', {type: 'button', class: 'primary', onclick: () => go('answers', true)}, t('check.go'));
  const meter = new LevelMeter(() => {
    fill(heardNote, el('span', {class: 'chip good'}, t('check.heard')));
  });
  const picture = el('video', {class: 'picture mirrored', autoplay: true, playsInline: true, muted: true, 'aria-label': t('check.picture')});
  picture.srcObject = stream;
  const stage = el('div', {class: 'frame'}, chosen.audioOnly ? el('p', {class: 'sound-only'}, t('check.soundOnlyOn')) : picture);
  const test = el('button', {type: 'button', onclick: () => tryOut(stream, stage, picture, test, ending.signal)}, t('check.test', {seconds: TEST_SECONDS}));
  const ending = new AbortController();
  meter.start(stream);
  present('check', [
    el('h1', {}, t('check.title')),
    el('div', {class: 'card recording-layout'}, stage,
      el('div', {class: 'stack side'},
        await choices(go),
        el('div', {}, el('p', {class: 'label'}, t('level.label')), meter.node, heardNote),
        el('p', {class: 'soft small'}, t('check.testHint')),
        el('div', {class: 'row'}, test, goOn))),
  ], () => {
    meter.stop();
    ending.abort();
  });
}

async function choices(go) {
  const {cameras, microphones} = await known();
  const choose = (label, kind, list) => el('div', {class: 'field'},
    el('label', {for: `choose-${kind}`}, label),
    el('select', {
      id: `choose-${kind}`,
      onchange: event => {
        chosen[kind] = event.target.value;
        release();
        turnOn(go);
      },
    }, list.map((device, index) => el('option', {value: device.deviceId, selected: device.deviceId === chosen[kind]},
      device.label || `${label} ${index + 1}`))));
  return el('div', {class: 'choices'},
    chosen.audioOnly ? null : choose(t('check.camera'), 'camera', cameras),
    choose(t('check.microphone'), 'microphone', microphones));
}

async function tryOut(stream, stage, picture, button, left) {
  button.disabled = true;
  const recording = record(stream, TEST_SECONDS, seconds => {
    button.textContent = t('check.testing', {seconds: Math.ceil(TEST_SECONDS - seconds)});
  });
  left.addEventListener('abort', () => recording.stop(), {once: true});
  const {blob} = await recording.done;
  if (left.aborted) return;
  const address = URL.createObjectURL(blob);
  left.addEventListener('abort', () => URL.revokeObjectURL(address), {once: true});
  const player = el('video', {class: 'picture', controls: true, autoplay: true, playsInline: true, src: address, 'aria-label': t('check.playback')});
  player.addEventListener('ended', () => {
    URL.revokeObjectURL(address);
    if (chosen.audioOnly) player.remove();
    else player.replaceWith(picture);
    button.textContent = t('check.testAgain');
    button.disabled = false;
  });
  if (chosen.audioOnly) stage.append(player);
  else picture.replaceWith(player);
  button.textContent = t('check.playing');
  announce(t('check.playing'));
}
