/** The part of each page's header that depends on who is signed in. */
import {el, fill} from './dom.js';
import {t} from './texts.js';

/**
 * Shows the person's name, and links to the other areas that they may open.
 *
 * @param person what the API answers of the person: `name` and `areas`
 * @param here the folder of this page's area
 */
export function showPerson({name, areas}, here) {
  document.getElementById('me').textContent = name;
  const others = areas.filter(area => area.name !== here);
  const links = document.getElementById('areas');
  fill(links, others.map(area => el('a', {href: area.address, data: {area: area.name}}, t(`area.${area.name}`))));
  links.hidden = others.length === 0;
}
