import type { ComponentChildren } from 'preact';
import { type Filling, words } from './say.js';
import type { Both, PageWord } from './words.js';

/** A text in both languages; the style sheet hides the one that is not chosen. Written once where both are the same. */
export function Text({ of }: { of: Both }) {
  if (of.th === of.en) return <>{of.th}</>;
  return (
    <>
      <span lang="th">{of.th}</span>
      <span lang="en">{of.en}</span>
    </>
  );
}

/** Words of the page. */
export function Say({ word, data = {} }: { word: PageWord; data?: Filling }) {
  return <Text of={words(word, data)} />;
}

/** A paragraph, or nothing where there is nothing to say. */
export function Note({ of, kind }: { of: Both; kind: string }) {
  return of.th === '' ? null : (
    <p class={kind}>
      <Text of={of} />
    </p>
  );
}

/** A link to a website, or the words alone where the address is none that may be clicked. */
export function Outward({
  href,
  full,
  children,
}: {
  href: string | null;
  full?: string;
  children: ComponentChildren;
}) {
  if (href === null) return <span class="address">{children}</span>;
  return (
    <a class="address" href={href} target="_blank" rel="noopener noreferrer" data-full={full}>
      {children}
    </a>
  );
}
