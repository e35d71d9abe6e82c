// What French events tell: beginnings of words, lower case and without accents, a comma between them; ` … ` is a gap.
import type { KindWords } from './language-words.ts';
import { entries } from './language-words.ts';

export const FR_KINDS: KindWords = {
  'dead-end': entries(`
    sans effet, sans succes, sans resultat, n'est pas la cause, n’est pas la cause, fausse piste, retombe,
    piste ecartee, ecarte, hors de cause, rien d'anormal, rien d’anormal, ne change rien, ne resout, en vain,
    n'y fait rien, n’y fait rien, pas d'amelioration, echoue aussi, mis hors de cause,
    rien ne change, n'y change rien, aucun effet, meme resultat, toujours pareil,
  `),
  recovery: entries(`
    revenu a la normale, reviennent a la normale, revient a la normale, terminee, est termine, est retabli,
    sont retablis, retour du service, retabli, de nouveau, a nouveau, retour a la normale, fin de la panne,
    fin de l'incident, fin de surveillance, service retabli, resolu, tout fonctionne, fonctionne, refonctionne,
    stable, remarche, passent, plus d'erreur, plus aucun, plus aucune, tout est rentre dans l'ordre, normalis,
    repris, reprend, reprise, rattrap, file vide, est vide, remis en ligne, en ligne, operationnel, disponible,
    aboutissent, clos, cloture, est revenu, sont revenus, recuper,
    fonctionne de nouveau, fonctionnent de nouveau, de nouveau ouvert, sont ouvertes, est ouvert, tout est vert,
    plus aucune erreur, a nouveau disponible, tout est en ordre, comme d'habitude,
  `),
  acknowledgement: entries(`
    prend, prise en charge, prend l'astreinte, prend en charge, accuse reception, pris en charge, se connecte,
    connecte, acquitte, prend la main, intervient, arrive sur place, ouvre l'incident, est sur place,
  `),
  escalation: entries(`
    cellule de crise, appel au, astreinte appelee, mobilis, prevenu, previent l'astreinte, previent, escalade,
    appelle a l’aide, appelle a l'aide, est contacte, sont contactes, contacte, sollicit, renfort, est appele,
    sont appeles, appelle le fournisseur, appelle l'hebergeur, ticket chez, dossier ouvert,
    ticket ouvert aupres, reveille, rejoint, demande de l'aide, fait venir, est alerte,
    transmis a, passe a l'equipe, prevenue, appele en renfort, fait appel a,
  `),
  identification: entries(`
    est comprise, on comprend, il s’avere, il s'avere, cause identifiee, cause trouvee, avons trouve la cause,
    trouve la cause, cause, identifie, retrouve, est identifie, origine trouvee, origine, decouv, comprend que,
    repere, trouve que, trouve, voit que, voit, vient de, provient, coupable, s'apercoit que, s’apercoit que,
    localis, diagnostic pose, etablit, disque plein, en cause, responsable, s'explique, constate que,
    on comprend que, nous comprenons, se rend compte,
  `),
  detection: entries(`
    premiers appels, premiers signalements, premieres plaintes, appels de, premier ticket, un chercheur,
    ouvre un ticket, alerte, signale, appelle, appellent, detecte, remarque, constate, appel d'un client,
    appels de clients, signalement, supervision, alarme, plainte, un client, premier appel, s'apercoit,
    s’apercoit, se plaint, se plaignent, nous ecrit, ecrit, sonne, declenche, voit, previennent, ticket,
    message d'un, reclam, avertit, sonde,
    nous signale, nous appelle, appel d'un, appel d'une, s'etonne,
  `),
  mitigation: entries(`
    desactivation, desactiv, retiree, retire, compte bloque, remise en service, est isole, isole, est limite,
    limite, retour a la version, retour a l'ancien, revient a la version, retour en arriere, arrete, arret de,
    stoppe, redemarr, active, reactiv, corrige, bascule, secours, retour arriere, relance, remplace, renouvel,
    augment, supprim, restaur, correctif, redeploy, annule, efface, deplace, vide, purge, libere, debloque,
    suspend, coupe l, coupons, ajoute, remis, remet, rebranche, repare, reparation, contournement, a la main,
    manuel, reconfigur, prolonge, nouveau certificat, change de, mis en pause, rejoue, replanifi, ignore,
    neutralis, passe a la main,
    remis en arriere, remis dans sa version, retire du service, mis hors service, vide le cache, cache vide,
    coupe le, desactive, debranche, change a la main, relance avec, mis a jour sur,
  `),
  impact: entries(`
    refus commencent, refus, refuse, en echec, echec, commencent a, commence a, ne trouve, saturation,
    hors service, debut de la panne, debut des erreurs, debut, ne partent plus, ne repond, ne marche, panne,
    erreur, indisponible, coupe, coupure, reservent, echouent, echoue, ne peuvent plus, ne peut plus,
    ne fonctionne, lenteur, lent, expir, bloqu, inaccessible, interrompu, interruption, sature, ralenti,
    ralentiss, fibre coupe, tombe, tombent, plante, perdu, perdus, perte, en double, rejete, rejet, plus de,
    ne passe, n'arrive, n’arrive, retard, delai, touche, affecte, vides, abandonn, deconnect, ne demarre,
    degrad,
    ne s'ouvre plus, ne s'ouvrent plus, plus personne, aucun client ne, reste ferme, restent fermes, ecran noir,
    reste vide,
  `),
  change: entries(`
    activation de, rotation du, bascule planifiee, ouverture de la vente, mise en production, mep, deploiement,
    deploye, deploie, change, travaux, mise a jour de, mise a jour du, migration, mise en ligne, publie,
    nouvelle version, mise en place, maintenance, modifi, installe, installation, demarre,
    lancement, lance, passage a, passe en production, ajout de, livraison, traitement de nuit, intervention,
    remplacement prevu, montee de version, mise a niveau,
  `),
  communication: entries(`
    message envoye, courriel envoye, mail envoye, communique de presse, annonce, informe, prevenus,
    page de statut, page d'etat, communique, message aux, message a, courriel aux, courriel a, mail aux, mail a,
    publication sur, affiche sur, affiche, tweet, excuses, bulletin, avis aux, previent les clients, remercie,
    compte rendu, reponse aux,
  `),
  investigation: entries(`
    enquete, recherche, analyse, confirme, verifie, verification, investigation, diagnostic, cherche, examine,
    regarde, controle, constate que, soupconne, suspect, teste, test, compare, essai, essaie, hypothese,
    consulte, journaux, traces, lit les, inspect, releve,
    reprend l'analyse, reprend les recherches, epluche, regarde les journaux,
  `),
};
