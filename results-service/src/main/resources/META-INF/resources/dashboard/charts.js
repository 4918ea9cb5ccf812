const SVG = 'http://www.w3.org/2000/svg';
const BAR = {width: 200, height: 16};
const COLUMNS = {width: 420, height: 190, top: 22, bottom: 26};

/** A horizontal bar of `value` out of `of`. The table cell beside it has the number, so screen readers skip it. */
export function bar(value, of) {
  const filled = of === 0 ? 0 : BAR.width * value / of;
  const drawn = picture(BAR, 'bar-of', [
    shape('rect', {class: 'track', width: BAR.width, height: BAR.height}),
    shape('rect', {class: 'value', width: filled, height: BAR.height})]);
  // As wide as its cell.
  drawn.setAttribute('preserveAspectRatio', 'none');
  return drawn;
}

/** A histogram: a column for each bin, with its number above and its bounds below. A table has the same numbers. */
export function histogram(bins) {
  const highest = Math.max(1, ...bins.map(bin => bin.interviews));
  const slot = COLUMNS.width / bins.length;
  const floor = COLUMNS.height - COLUMNS.bottom;
  const parts = bins.flatMap((bin, n) => {
    const height = (floor - COLUMNS.top) * bin.interviews / highest;
    const middle = n * slot + slot / 2;
    return [
      shape('rect', {class: 'value', x: n * slot + 3, y: floor - height, width: slot - 6, height}),
      bin.interviews === 0 ? null : label(middle, floor - height - 6, bin.interviews),
      label(n * slot, COLUMNS.height - 8, bin.from, n === 0 ? 'start' : 'middle')];
  });
  return picture(COLUMNS, 'columns', [
    ...parts.filter(part => part !== null),
    label(COLUMNS.width, COLUMNS.height - 8, bins[bins.length - 1].to, 'end'),
    shape('line', {class: 'axis', x1: 0, x2: COLUMNS.width, y1: floor, y2: floor})]);
}

/** A text in a drawing. */
export function label(x, y, text, anchor = 'middle') {
  const node = shape('text', {x, y, 'text-anchor': anchor});
  node.textContent = String(text);
  return node;
}

function picture({width, height}, kind, parts) {
  const node = shape('svg', {class: kind, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false'});
  node.append(...parts);
  return node;
}

/** An element of a drawing. */
export function shape(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
