import { type AnyNode, type Element, isTag } from 'domhandler';

/** Value of an attribute, '' when it is missing. */
export function attr(element: Element, name: string): string {
  return element.attribs[name] ?? '';
}

/** Class and id of an element in lower case: where templates say what a box is for. */
export function classAndId(element: Element): string {
  return `${attr(element, 'class').slice(0, 500)} ${attr(element, 'id').slice(0, 200)}`.toLowerCase();
}

export function parentOf(element: Element): Element | null {
  const parent = element.parent;
  return parent !== null && isTag(parent) ? parent : null;
}

/** The elements above, nearest first. */
export function* ancestors(element: Element): Generator<Element> {
  for (let up = parentOf(element); up !== null; up = parentOf(up)) yield up;
}

export function nearest(element: Element, name: string): Element | null {
  for (const up of ancestors(element)) if (up.name === name) return up;
  return null;
}

export function childElements(element: Element): Element[] {
  return element.children.filter(isTag);
}

/** The element directly before, white space and comments skipped. */
export function previousElement(element: Element): Element | null {
  for (let before = element.prev; before !== null; before = before.prev) if (isTag(before)) return before;
  return null;
}

/** At most `most` table rows directly before or after a row, nearest first. */
export function rowsBeside(row: Element, way: 'prev' | 'next', most: number): Element[] {
  const rows: Element[] = [];
  for (let at = row[way]; at !== null && rows.length < most; at = at[way])
    if (isTag(at) && at.name === 'tr') rows.push(at);
  return rows;
}

/** The entries of a bar of tabs or years: its children, or those of the only box inside it. `counts` leaves out what is no entry. */
export function entriesOf(bar: Element, counts: (child: Element) => boolean = () => true): Element[] {
  let list = bar;
  for (let depth = 0; depth < 3; depth += 1) {
    const children = childElements(list).filter(counts);
    const [only] = children;
    if (children.length !== 1 || only === undefined) return children;
    list = only;
  }
  return childElements(list);
}

/**
 * Visits every element in document order. `enter` may answer false: then its children are skipped (`leave` is still
 * called). Depth is bounded by the tree builder, so plain recursion is safe.
 */
export function walk(
  nodes: readonly AnyNode[],
  enter: (element: Element) => boolean,
  leave: (element: Element) => void,
  text?: (data: string, parent: AnyNode | null) => void,
): void {
  for (const node of nodes) {
    if (isTag(node)) {
      if (enter(node)) walk(node.children, enter, leave, text);
      leave(node);
    } else if (node.type === 'text' && text !== undefined)
      text((node as { data: string } & AnyNode).data, node.parent);
  }
}

/** The first `limit` elements below, in document order. */
export function descendants(element: Element, limit: number): Element[] {
  const found: Element[] = [];
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      if (found.length >= limit) return;
      if (!isTag(child)) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}
