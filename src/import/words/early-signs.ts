// What may stand at the beginning of a story though nobody is hit yet: something runs out, a machine warns. By language.
import { entries } from './language-words.ts';
import { anyPhrase } from './phrases.ts';
import { folded } from './words.ts';

const EARLY = anyPhrase(
  entries(`
    expires, expired, expire, memory error*, disk error*, read error*, hardware error*, smart error*, ecc error*, warning*,
    warns, certificate … ends, runs out, ran out, lauft ab, abgelaufen, lief ab, speicherfehler, lesefehler, warnung*, warnt,
    vorwarnung*, expire, expirent, a expire, arrive a expiration, erreurs memoire, erreur memoire, avertissement*,
    caduca, caduco, expira, expiro, vence, vencio, errores de memoria, advertencia*, expirou, venceu, erros de memoria,
    aviso de*, 期限切れ, 期限が切れ, 失効, メモリエラー, ディスクエラー, 警告,
  `),
);

/** Whether an event tells of a cause or a warning that need not have hit anybody. */
export const isEarlySign = (text: string): boolean => EARLY.test(folded(text));
