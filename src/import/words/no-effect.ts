// What says that something was tried and did not help, and what begins to go wrong, by language.
import { anyPhrase } from './phrases.ts';
import { folded } from './words.ts';

const NO_EFFECT = anyPhrase([
  ...[
    'no effect',
    'little effect',
    'without effect',
    'no change',
    'no improvement',
    'no difference',
  ],
  ...['does not help', 'did not help', "doesn't help", "didn't help", 'no luck', 'to no avail'],
  ...['makes it worse', 'made it worse', 'helps for a *', 'helps for some *', 'helped for a *'],
  ...['wrong guess', 'attempted … fails', 'helps briefly', 'helped briefly'],
  ...['no help', 'helps nothing', 'changes nothing', 'changed nothing', 'nothing changes'],
  ...['restarts … still', 'restarted … still', 'restart … still', 'rolled back … still'],
  ...[
    'not the cause',
    'in vain',
    'comes back at once',
    'same errors',
    'fails again',
    'fails as well',
  ],
  ...[
    'ohne wirkung',
    'keine wirkung',
    'ohne erfolg',
    'keine besserung',
    'hilft nicht',
    'half nicht',
  ],
  ...[
    'bringt nichts',
    'ohne ergebnis',
    'unverandert',
    'sans effet',
    'sans succes',
    'sans resultat',
  ],
  ...['aucun effet', 'sin efecto', 'sin exito', 'sin resultado', 'sin cambios', 'no ayuda'],
  ...['sem efeito', 'sem sucesso', 'sem resultado', 'nao resolve', 'sem melhora', 'nao ajuda'],
  ...['same result', 'kein erfolg', 'bleibt erfolglos', 'selbes ergebnis', 'no cambia nada'],
  ...['mismo resultado', 'rien ne change', 'meme resultat', 'nao muda nada', 'mesmo resultado'],
  ...['sem melhoria', 'sin mejora', 'sans amelioration', 'ohne besserung', 'aucune amelioration'],
  ...['keine verbesserung', 'ninguna mejora', 'nenhuma melhoria', 'nada cambia', 'nada muda'],
  ...[
    'ne change rien',
    'n y change rien',
    'andert nichts',
    'anderte nichts',
    'half nur',
    'hilft nur',
  ],
  ...[
    'keine anderung',
    'keine veranderung',
    'ohne veranderung',
    'aucun changement',
    'sans changement',
  ],
  ...['ningun cambio', 'nenhuma mudanca', 'sem mudanca', 'nothing unusual', 'no link found'],
  ...['turn out to be fine', 'turned out to be fine', 'turns out to be fine', 'was not confirmed'],
  ...[
    'bestatigt sich nicht',
    'bestatigte sich nicht',
    'ne se confirme pas',
    'no se confirma',
    'nao se confirma',
  ],
  ...[
    '効果なし',
    '結果は同じ',
    '効果がな',
    '改善せず',
    '変化なし',
    '改善しな',
    '解消せず',
    '変化はあり',
    '変わりは',
  ],
]);

/** The words that say that what was tried did not help; null where none do. */
export const noEffectIn = (text: string): string | null =>
  NO_EFFECT.exec(folded(text))?.[0] ?? null;
