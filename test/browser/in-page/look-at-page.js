/* Runs in the page: says what a person would see to be wrong with how it is laid out. */
(() => {
  const wrong = [];
  const said = (element) => `<${element.tagName.toLowerCase()}> ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60)}`;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const hiddenForEyes = (element) => {
    for (let one = element; one !== null; one = one.parentElement) if (getComputedStyle(one).clipPath.startsWith('inset(50%')) return true;
    return false;
  };

  const wider = document.documentElement.scrollWidth - window.innerWidth;
  if (wider > 0) wrong.push(`${wider} px wider than its window`);

  for (const element of document.body.querySelectorAll('*')) {
    if (!shown(element) || hiddenForEyes(element) || element.matches('input, select, textarea, pre, svg, svg *')) continue;
    // A drawing is moved about in its frame.
    if (element.closest('.react-flow') !== null) continue;
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    // Shortened on purpose, with an ellipsis; the whole of it stands on the page it leads to.
    if (webkitLineClamp !== 'none') continue;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) wrong.push(`cut: ${said(element)}`);
    else if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) wrong.push(`cut: ${said(element)}`);
  }
  for (const field of document.querySelectorAll('select'))
    if (shown(field) && field.scrollWidth > field.clientWidth + 1) wrong.push(`cut: ${said(field)}`);

  // What floats over the page on purpose may lie over it.
  const floats = (element) => {
    for (let one = element; one !== null; one = one.parentElement) if (/fixed|sticky/.test(getComputedStyle(one).position)) return true;
    return false;
  };
  const controls = [...document.querySelectorAll('a, button, input, select, textarea, summary')].filter(
    (element) =>
      shown(element) && !hiddenForEyes(element) && !floats(element) && element.closest('svg, [inert], [aria-hidden="true"]') === null,
  );
  // Of what is scrolled within a frame only the part in the frame is seen.
  const seen = (element) => {
    const [box] = element.getClientRects();
    if (box === undefined) return undefined;
    const part = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
    for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement) {
      if (getComputedStyle(one).overflow === 'visible') continue;
      const frame = one.getBoundingClientRect();
      part.left = Math.max(part.left, frame.left);
      part.right = Math.min(part.right, frame.right);
      part.top = Math.max(part.top, frame.top);
      part.bottom = Math.min(part.bottom, frame.bottom);
    }
    return part.right - part.left > 1 && part.bottom - part.top > 1 ? part : undefined;
  };
  const boxes = controls.map((element) => [element, seen(element)]).filter(([, box]) => box !== undefined);
  for (const [place, [one, first]] of boxes.entries())
    for (const [other, second] of boxes.slice(place + 1)) {
      if (one.contains(other) || other.contains(one) || other.closest('label')?.contains(one)) continue;
      const [width, height] = [
        Math.min(first.right, second.right) - Math.max(first.left, second.left),
        Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top),
      ];
      if (width > 2 && height > 2) wrong.push(`overlap: ${said(one)} and ${said(other)}`);
    }

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent.trim();
    // What stands in a document is in the document's language, and says so to screen readers.
    const quoted = node.parentElement.closest('[lang]') !== document.documentElement;
    if (text !== '' && !quoted && node.parentElement.closest('script, style, pre, code') === null) texts.push(text);
  }
  for (const text of texts) if (/\bundefined\b|\bNaN\b|\[object|\{\w+\}/.test(text)) wrong.push(`says: ${text.slice(0, 80)}`);
  return { wrong, texts };
})();
