// Called with the address of the page that this document was, after Readability itself. Gives {html} with the article, or {error}.
(function (address) {
  const mostElements = 60000;
  if (document.getElementsByTagName('*').length > mostElements) return {error: 'too-large'};
  // A copy belongs to no window: nothing in it is ever loaded or laid out, whatever is moved about.
  const page = document.cloneNode(true);

  const named = page.querySelector('base[href]');
  const base = named || page.head.insertBefore(page.createElement('base'), page.head.firstChild);
  try {
    base.href = new URL(named ? named.getAttribute('href') : address, address).href;
  } catch (_) {
    base.href = address;
  }

  // Where scripts are off this is what a page shows. Beside a picture that a script would load Readability looks at both.
  for (const alternative of page.querySelectorAll('noscript'))
    if (alternative.querySelector('img') && alternative.parentNode.querySelectorAll('img').length === alternative.querySelectorAll('img').length)
      alternative.replaceWith(...alternative.childNodes);

  // The offer to pay, not the text behind it, which some pages mark by the same word.
  const offer = /(^|[\s_-])(paywall|regwall|metering|pay-?tips?|subscribe-(wall|prompt|box)|unlock)([\s_-]|$)/i;
  for (const element of page.querySelectorAll('div, section, aside'))
    if (offer.test(element.className + ' ' + element.id) && element.textContent.length < 400) element.remove();

  const text = page.body ? page.body.textContent : '';
  const han = (text.match(/\p{Script=Han}/gu) || []).length;
  const letters = (text.match(/\p{L}/gu) || []).length;
  // A Chinese text says the same in a third of the characters.
  const charThreshold = han * 3 > letters ? 160 : 500;

  // Readability knows a title that is repeated by its words, and Chinese has no spaces between them.
  const title = page.title.trim();
  const serializer = (article) => {
    const heading = article.querySelector('h1, h2');
    const repeated = heading ? heading.textContent.trim() : '';
    if (repeated.length > 1 && title.startsWith(repeated)) heading.remove();
    return article.innerHTML;
  };

  const article = new Readability(page, {charThreshold, keepClasses: true, serializer}).parse();
  return article && article.content ? {html: article.content} : {error: 'empty'};
})
