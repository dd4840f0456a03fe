/**
 * By what a field is known again when its page is loaded anew, or shows another patient: its kind, id, names and place,
 * with every long number (a patient's, a visit's) made the same. As a number in letters: nothing of the page can be read from it.
 */
export function signatureOf(element: Element): string {
  const names = ['id', 'name', 'aria-label', 'placeholder', 'title'].map(
    (name) => element.getAttribute(name) ?? '',
  );
  const place = path(element);
  return hash([element.localName, ...names, place].join('\n').replaceAll(/\d{4,}/g, '#'));
}

/** The kinds of elements around it. */
function path(element: Element): string {
  const steps: string[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) steps.push(at.localName);
  return steps.join(' ');
}

/** 53 bits of a text, well mixed (cyrb53, public domain). Hosts without https have no better hash in a page. */
function hash(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}
