/** Why camera and microphone cannot be used; `kind` has a text of its own. */
export class DeviceTrouble extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** What the candidate chose; kept while the page is open. */
export const chosen = {audioOnly: false, camera: '', microphone: ''};
let open = null;

/** Whether camera and microphone are on. */
export function live() {
  return open !== null && open.getTracks().every(track => track.readyState === 'live');
}

/** The stream of camera and microphone, opened where it is not. */
export async function devices() {
  if (live()) return open;
  release();
  if (!navigator.mediaDevices?.getUserMedia) throw new DeviceTrouble(window.isSecureContext ? 'unsupported' : 'insecure');
  if (!window.MediaRecorder) throw new DeviceTrouble('unsupported');
  try {
    open = await ask(chosen.audioOnly);
  } catch (failure) {
    throw await trouble(failure);
  }
  return open;
}

/** Turns camera and microphone off. */
export function release() {
  open?.getTracks().forEach(track => track.stop());
  open = null;
}

/** Cameras and microphones by name; names are known only once access was given. */
export async function known() {
  const all = await navigator.mediaDevices.enumerateDevices();
  return {
    cameras: all.filter(device => device.kind === 'videoinput'),
    microphones: all.filter(device => device.kind === 'audioinput'),
  };
}

function ask(audioOnly) {
  return navigator.mediaDevices.getUserMedia({
    audio: {...device(chosen.microphone), echoCancellation: true, noiseSuppression: true},
    video: audioOnly ? false : {...device(chosen.camera), width: {ideal: 1280}, height: {ideal: 720}, frameRate: {ideal: 30}},
  });
}

function device(id) {
  return id ? {deviceId: {ideal: id}} : {};
}

async function trouble(failure) {
  if (failure.name === 'NotAllowedError' || failure.name === 'SecurityError') {
    return new DeviceTrouble(!chosen.audioOnly && await soundAlone() ? 'cameraRefused' : 'refused');
  }
  if (failure.name === 'NotFoundError' || failure.name === 'OverconstrainedError') {
    const {microphones} = await known();
    return new DeviceTrouble(microphones.length === 0 ? 'noMicrophone' : 'noCamera');
  }
  return new DeviceTrouble('busy');
}

async function soundAlone() {
  try {
    (await ask(true)).getTracks().forEach(track => track.stop());
    return true;
  } catch {
    return false;
  }
}
