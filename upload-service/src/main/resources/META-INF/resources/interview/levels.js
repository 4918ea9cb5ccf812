import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';

// Below this nobody speaks, whatever the microphone: a quiet room is at about -60 dB.
const HEARD = 0.25;
const QUIET_DB = -60;
const LOUD_DB = -10;

/** Shows how loud it is while a stream lives, and remembers whether anything was heard. */
export class LevelMeter {
  heard = false;

  /**
   * @param onHeard is told once
   * @param onPeak is told the loudest sample of each moment, from 0 to 1
   */
  constructor(onHeard = () => {}, onPeak = () => {}) {
    this.onHeard = onHeard;
    this.onPeak = onPeak;
    this.bar = el('span', {class: 'level-bar'});
    this.node = el('div', {
      class: 'level', role: 'meter', 'aria-label': t('level.label'),
      'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': '0',
    }, this.bar);
  }

  start(stream) {
    this.stop();
    this.heard = false;
    this.context = new AudioContext();
    const analyser = this.context.createAnalyser();
    analyser.fftSize = 1024;
    this.context.createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.show(level(samples));
      // Before it runs, an analyser has heard nothing yet.
      if (this.context.state === 'running') this.onPeak(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0));
    }, 60);
  }

  stop() {
    clearInterval(this.timer);
    this.context?.close();
    this.context = null;
  }

  show(value) {
    this.bar.style.setProperty('--level', value.toFixed(2));
    this.node.setAttribute('aria-valuenow', Math.round(value * 100));
    if (value >= HEARD && !this.heard) {
      this.heard = true;
      this.onHeard();
    }
  }
}

/** Loudness from 0 (quiet room) to 1 (close and loud). */
function level(samples) {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-10);
  return Math.min(1, Math.max(0, (decibels - QUIET_DB) / (LOUD_DB - QUIET_DB)));
}
