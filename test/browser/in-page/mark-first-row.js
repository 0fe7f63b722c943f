/* Runs in the page: marks the frame in which the first row of a list was painted. */
new MutationObserver((_, observer) => {
  if (document.querySelector('main li input[type="checkbox"]') === null) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark('first-row')));
}).observe(document, { childList: true, subtree: true });
