/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * The script of the page, embedded as its own text: it may use nothing from outside of itself. Without it the page shows
 * everything; with it items are closed, and can be filtered, searched and sorted.
 */
export function client(): void {
  const root = document.documentElement;
  const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
  const cards = all<HTMLDetailsElement>('details.item');
  const folds = all<HTMLDetailsElement>('details');
  const inputs = (name: string) => all<HTMLInputElement>(`input[name=${name}]`);
  const search = document.querySelector<HTMLInputElement>('#search');
  const groups = document.querySelector<HTMLElement>('#groups');
  const flat = document.querySelector<HTMLElement>('#flat');
  const noneShown = document.querySelector<HTMLElement>('#none-shown');
  const texts = new Map(cards.map((card) => [card, folded(card.textContent ?? '').replaceAll(' ', '')]));
  const homes = new Map(cards.map((card) => [card, card.parentElement]));

  function folded(text: string): string {
    return text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** Many write the number of an item with a nought: ๐๑๒ for o12. */
  function holds(text: string, word: string): boolean {
    return text.includes(word) || (/^0\d{1,2}$/.test(word) && text.includes(`o${word.slice(1)}`));
  }

  function speak(): void {
    const chosen = inputs('lang').find(({ checked }) => checked)?.value === 'en' ? 'en' : 'th';
    root.lang = chosen;
    document.title = root.getAttribute(`data-title-${chosen}`) ?? document.title;
  }

  function sort(): void {
    const by = inputs('sort').find(({ checked }) => checked)?.value ?? 'first';
    if (!groups || !flat) return;
    const isGrouped = by === 'first';
    const order = (card: HTMLElement) =>
      (by === 'verdict' ? Number(card.dataset.rank) * 100_000 : 0) + Number(card.dataset.number);
    const sorted = isGrouped ? cards : [...cards].sort((a, b) => order(a) - order(b));
    for (const card of sorted) (isGrouped ? homes.get(card) : flat)?.append(card);
    groups.hidden = isGrouped === false;
    flat.hidden = isGrouped;
  }

  function filter(): void {
    const looks = new Set(
      inputs('look')
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    );
    const words = folded(search?.value ?? '').split(' ');
    let shown = 0;
    for (const card of cards) {
      const text = texts.get(card) ?? '';
      const fits = looks.has(card.dataset.look ?? '') && words.every((word) => holds(text, word));
      card.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of all<HTMLElement>('.group')) {
      group.hidden = [...group.querySelectorAll<HTMLElement>('details.item')].every((card) => card.hidden);
    }
    if (noneShown) noneShown.hidden = shown > 0;
    for (const number of all('.count .shown')) number.textContent = String(shown);
  }

  /** A number in a list was clicked: its card is shown, whatever the filter says, and opened. */
  function reveal(): void {
    const card = document.getElementById(location.hash.slice(1));
    if (!(card instanceof HTMLDetailsElement)) return;
    if (card.hidden) {
      for (const input of inputs('look')) input.checked = true;
      if (search) search.value = '';
      filter();
    }
    card.open = true;
    card.scrollIntoView();
    card.querySelector('summary')?.focus();
  }

  function setAll(isOpen: boolean): void {
    for (const card of cards) card.open = isOpen;
  }

  let before: boolean[] | null = null;
  addEventListener('beforeprint', () => {
    before ??= folds.map(({ open }) => open);
    for (const fold of folds) fold.open = true;
  });
  addEventListener('afterprint', () => {
    folds.forEach((fold, index) => {
      fold.open = before?.[index] ?? fold.open;
    });
    before = null;
  });
  for (const input of inputs('lang')) input.addEventListener('change', speak);
  for (const input of inputs('sort')) input.addEventListener('change', sort);
  for (const input of inputs('look')) input.addEventListener('change', filter);
  search?.addEventListener('input', filter);
  document.querySelector('#open-all')?.addEventListener('click', () => setAll(true));
  document.querySelector('#close-all')?.addEventListener('click', () => setAll(false));
  document.querySelector('#print')?.addEventListener('click', () => print());
  addEventListener('hashchange', reveal);
  for (const link of all<HTMLAnchorElement>('a[href^="#item-"]')) {
    // The same number clicked again changes no address.
    link.addEventListener('click', () => setTimeout(reveal));
  }

  root.classList.add('js');
  setAll(false);
  for (const fold of all<HTMLDetailsElement>('details.more, details.rows')) fold.open = false;
  speak();
  reveal();
}
