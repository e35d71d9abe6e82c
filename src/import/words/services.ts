// What users lose, in the words of other languages, under the names that archives give it. English names are those of the
// archive itself.
import { anyOf } from './any-of.ts';
import type { TriggerWords } from './triggers.ts';

/** In order: what says more stands before what says less. */
export const SERVICES: readonly TriggerWords[] = [
  {
    names: ['login', 'sign-in', 'auth', 'authentication', 'sso'],
    words: anyOf(
      /anmeld(?:ung|en|edienst)|einlogg|connexion|authentifi|autentica|ログイン|認証/iu,
      /in[ií]cio de ses[si]|iniciar sesi/iu,
    ),
  },
  {
    names: ['payments', 'payment', 'billing'],
    words: /zahlung|bezahl|paiement|rembours|\bpagos?\b|\bcobros?\b|pagamento|\bpix\b|決済|支払/iu,
  },
  {
    names: ['product-search', 'search'],
    words: /such(?:e|funktion)\b|recherche|b[uú]squeda|\bbusca\b|pesquisa|検索/iu,
  },
  {
    names: ['checkout', 'orders', 'ordering'],
    words:
      /bestell|warenkorb|commandes?\b|panier|pedidos?\b|carrito|carrinho|encomenda|注文|カート/iu,
  },
  {
    names: ['email', 'mail'],
    words: /e-mail|mailversand|courriel|\bcorreos?\b|メール/iu,
  },
  {
    names: ['docs', 'documentation'],
    words: /dokumentation|documentación|documentação|ドキュメント/iu,
  },
  {
    names: ['database'],
    words:
      /datenbank|bases? de donn|bases? de datos|bancos? de dados|bases? de dados|データベース/iu,
  },
  {
    names: ['storage'],
    words: /dateiablage|speicherdienst|stockage|almacenamiento|armazenamento|ストレージ/iu,
  },
  {
    names: ['webhooks'],
    words: /webhook/iu,
  },
  {
    names: ['website', 'web-site', 'site', 'shop', 'web-shop', 'storefront'],
    words: anyOf(
      /web-?seite|webauftritt|online-?shop|sites? (?:web|internet|marchand)|boutique en ligne/iu,
      /sitio web|p[aá]gina web|tienda|loja (?:virtual|online)|サイト|ウェブ/iu,
    ),
  },
];
