// What ordinary browsers can record and the service takes; VP8 first, as it asks least of a weak machine.
const VIDEO = ['video/webm;codecs=vp8,opus', 'video/webm;codecs=vp9,opus', 'video/webm', 'video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/mp4'];
const AUDIO = ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4'];
const VIDEO_BITS = 1_200_000;
const AUDIO_BITS = 64_000;

/** The first format that this browser records, or undefined. */
export function format(stream) {
  const wanted = stream.getVideoTracks().length > 0 ? VIDEO : AUDIO;
  return wanted.find(type => MediaRecorder.isTypeSupported(type));
}

/**
 * Records until `stop()`, until the time is over, or until a device goes away; what was recorded is never thrown away.
 *
 * @param limit in seconds
 * @param onTick is told the seconds passed, several times a second
 * @return stop, and done: a promise of {blob, seconds, cause: stopped|time|device}
 */
export function record(stream, limit, onTick = () => {}) {
  const recorder = new MediaRecorder(stream, {
    mimeType: format(stream), videoBitsPerSecond: VIDEO_BITS, audioBitsPerSecond: AUDIO_BITS,
  });
  const chunks = [];
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  let cause = 'device';
  let timer;

  const stop = why => {
    if (recorder.state === 'inactive') return;
    cause = why;
    recorder.stop();
  };
  const done = new Promise(resolve => {
    recorder.ondataavailable = event => chunks.push(event.data);
    // After an error most browsers stop by themselves.
    recorder.onerror = () => stop('device');
    recorder.onstop = () => {
      clearInterval(timer);
      resolve({blob: new Blob(chunks, {type: recorder.mimeType.split(';')[0]}), seconds: Math.min(seconds(), limit), cause});
    };
  });
  stream.getTracks().forEach(track => track.addEventListener('ended', () => stop('device'), {once: true}));
  recorder.start(1000);
  timer = setInterval(() => {
    onTick(Math.min(seconds(), limit));
    if (seconds() >= limit) stop('time');
  }, 200);
  return {stop: () => stop('stopped'), done};
}
