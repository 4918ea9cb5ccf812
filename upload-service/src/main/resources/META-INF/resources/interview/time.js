/** 75 as 1:15. */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** 75 as 1 minute 15 seconds, in the language of the page. */
export function duration(seconds) {
  const whole = Math.max(1, Math.round(seconds));
  const unit = (value, name) => new Intl.NumberFormat(document.documentElement.lang,
    {style: 'unit', unit: name, unitDisplay: 'long'}).format(value);
  return [[Math.floor(whole / 60), 'minute'], [whole % 60, 'second']]
    .filter(([value]) => value > 0)
    .map(([value, name]) => unit(value, name))
    .join(' ');
}

/** The key of a text that says how many, for one or for several. */
export const plural = (key, count) => `${key}.${count === 1 ? 'one' : 'other'}`;

/** Counts down by the clock, also while the tab is in the background; the answer stops it. */
export function countdown(seconds, onTick, onEnd) {
  const end = performance.now() + seconds * 1000;
  const tick = () => {
    const left = (end - performance.now()) / 1000;
    onTick(left);
    if (left <= 0) {
      clearInterval(timer);
      onEnd();
    }
  };
  const timer = setInterval(tick, 250);
  onTick(seconds);
  return () => clearInterval(timer);
}
