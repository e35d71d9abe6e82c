// One result, in the language of Pagefind's templates. `{{ }}` escapes; `{{+ +}}` is HTML that Pagefind has
// escaped itself, with the matches in <mark>.
export const RESULT = `<li class="found">
  <h2 class="found-title"><a href="{{ url | safeUrl }}">{{ meta.title }}</a></h2>
  <p class="found-facts">
    <span class="severity rank-{{ meta.severity_rank }}">{{ meta.severity }}</span>
    <span>{{ meta.date }}</span>
    <span>{{ meta.duration }}</span>
    <span>{{ meta.services }}</span>
  </p>
  <p class="found-text">{{#if excerpt}}{{+ excerpt +}}{{:else}}{{ meta.summary }}{{/if}}</p>
  {{#if sub_results}}
  <ul class="found-places">
    {{#each sub_results as sub}}
    <li><a href="{{ sub.url | safeUrl }}">{{ sub.title }}</a> <span>{{+ sub.excerpt +}}</span></li>
    {{/each}}
  </ul>
  {{/if}}
</li>`;

/** Holds the place of a result until it is scrolled to. */
export const PLACEHOLDER = '<li class="found found-later" aria-hidden="true"></li>';
