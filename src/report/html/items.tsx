import { Controls } from './controls.js';
import { groupsOf, type Step } from './first.js';
import { Item } from './item.js';
import type { Page } from './page.js';
import { Say, Text } from './text.js';

/** All items under what puts them right; the script of the page filters, searches and sorts them. */
export function Items({ page, steps }: { page: Page; steps: Step[] }) {
  const groups = groupsOf(page, steps);
  return (
    <section class="items" id="items" aria-labelledby="items-heading" tabIndex={-1}>
      <h2 id="items-heading">
        <Say word="items" />
      </h2>
      <Controls page={page} />
      <div id="groups">
        {groups.map((group, index) => (
          <section key={index} class="group">
            <h3>
              <Text of={group.text} />
            </h3>
            {group.items.map((item) => (
              <Item key={item.id} page={page} item={item} />
            ))}
          </section>
        ))}
      </div>
      <div id="flat" hidden />
      <p id="none-shown" hidden>
        <Say word="noneShown" />
      </p>
    </section>
  );
}
