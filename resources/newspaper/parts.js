// What the program asks of a page of many articles (app/articleview/pageparts.cpp), in its own world of the page. Defined once a
// page: what each call leaves behind in the engine, which collects rarely, is then little more than its arguments.
globalThis.parts = (() => {
    const page = document.querySelector('div.parts');
    const all = page.children;
    const topOf = part => part.getBoundingClientRect().top;

    // The first part that ends below a place, in CSS pixels from the upper edge.
    const at = place => {
        let low = 0;
        let high = all.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (all[middle].getBoundingClientRect().bottom <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };

    const setMarks = (number, unread, starred) => {
        all[number].classList.toggle('unread', unread === 1);
        all[number].classList.toggle('starred', starred === 1);
    };

    return {
        setMarks,

        append(count) {
            for (; count > 0; --count) {
                const part = document.createElement('section');
                part.className = 'part';
                part.tabIndex = -1;
                part.style.outline = 'none';
                page.append(part);
            }
        },

        // What is read, or what was gone to, stays where it is when something above it grows; the engine sees to that only where
        // no part changes its style.
        fill(number, language, html, unread, starred, chosen) {
            const part = all[number];
            const read = all[Math.min(at(1), all.length - 1)];
            const before = topOf(read);
            part.style.height = '';
            part.lang = language;
            part.innerHTML = html;
            setMarks(number, unread, starred);
            if (chosen >= 0)
                all[chosen].scrollIntoView();
            else if (part !== read)
                scrollBy(0, topOf(read) - before);
        },

        empty(numbers) {
            const heights = numbers.map(number => all[number].getBoundingClientRect().height);
            numbers.forEach((number, i) => {
                all[number].style.height = heights[i] + 'px';
                all[number].textContent = '';
            });
        },

        // The Tab key goes on from there, unless it went on within the part already.
        scrollTo(number) {
            const part = all[number];
            part.scrollIntoView();
            if (!part.contains(document.activeElement))
                part.focus({preventScroll: true});
        },

        // The numbers of PartsSeen, in its order.
        seen(chosen) {
            const scrolled = document.scrollingElement;
            const height = innerHeight;
            const atEnd = scrolled.scrollTop + height >= scrolled.scrollHeight - 2;
            const chosenTop = all[chosen] ? topOf(all[chosen]) : 0;
            return [at(1), at(height), at(-2 * height), at(3 * height), atEnd ? 1 : 0, Math.round(scrolled.scrollTop),
                    Math.round(chosenTop)].join(' ');
        },
    };
})();
