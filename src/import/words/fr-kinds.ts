// What French events tell: beginnings of words, lower case and without accents, a comma between them; ` … ` is a gap.
import type { KindWords } from './language-words.ts';
import { entries } from './language-words.ts';

export const FR_KINDS: KindWords = {
  'dead-end': entries(`
    sans effet, sans succes, sans resultat, n'est pas la cause, n’est pas la cause, fausse piste, retombe,
    piste ecartee, ecarte, hors de cause, rien d'anormal, rien d’anormal, ne change rien, ne resout, en vain,
    n'y fait rien, n’y fait rien, pas d'amelioration, echoue aussi, mis hors de cause,
    rien ne change, n'y change rien, aucun effet, meme resultat, toujours pareil,
    on soupconne … a tort, a tort, n'etait pas, n’etait pas, n'est pas en cause, n’est pas en cause, ne vient
    pas de, ne trouve rien, rien trouve, aucune anomalie, sans amelioration, l'erreur persiste, l’erreur
    persiste, persiste, persistent, nouvel echec, echoue a son tour, disjoncte a nouveau, n'a rien donne, n’a
    rien donne, ne donne rien, reste sans effet, le probleme reste, les erreurs reviennent, impasse, fausse
    alerte, hypothese ecartee, sans suite, insuffisant, ne suffit pas,
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
    rouvre, rouvert, rouverte, reouvert, reouverture, repond a nouveau, repondent a nouveau, repond de
    nouveau, repondent de nouveau, peut se reconnecter, peuvent se reconnecter, peut de nouveau, peuvent de
    nouveau, peut a nouveau, peuvent a nouveau, remonte, remontes, remontee, tout repasse, repasse au vert,
    repassent au vert, est de retour, sont de retour, recoivent a nouveau, recoit a nouveau, retrouve son,
    retrouvent leur, retrouve un fonctionnement, tous les envois partis, tous les messages partis, renvoyes,
    envois rattrapes, zero erreur, taux d'erreur a zero, incident clos, incident termine, cloture de
    l'incident, tout est parti, tout est passe, tout est revenu, confirment le retour, confirme le retour,
    nominal, fin de l'alerte, acheve, achevee, recalcule,
    alerte levee, est leve, sont leve,
    repond de nouveau, repondent de nouveau, repond a nouveau, repondent a nouveau,
    tous … fonctionnent, toutes … fonctionnent, tous … tournent, toutes … tournent, les deux … tournent, file vide, file est vide, tampon vide, reactive et confirme, toutes … livrees, tous … livres,
  `),
  acknowledgement: entries(`
    prend, prise en charge, prend l'astreinte, prend en charge, accuse reception, pris en charge, se connecte,
    connecte, acquitte, prend la main, intervient, arrive sur place, ouvre l'incident, est sur place,
    technicien de garde, astreinte se connecte, astreinte en salle, est en salle, est devant, se met sur, s'y
    met, s’y met, prend le relais, prend l'incident, prend l’incident, prise en compte, decroche, accuse,
    repond a l'alerte, repond a l’alerte,
  `),
  escalation: entries(`
    cellule de crise, appel au, astreinte appelee, mobilis, prevenu, previent l'astreinte, previent, escalade,
    appelle a l’aide, appelle a l'aide, est contacte, sont contactes, contacte, sollicit, renfort, est appele,
    sont appeles, appelle le fournisseur, appelle l'hebergeur, ticket chez, dossier ouvert,
    ticket ouvert aupres, reveille, rejoint, demande de l'aide, fait venir, est alerte,
    transmis a, passe a l'equipe, prevenue, appele en renfort, fait appel a,
    appel des … a l'astreinte, appel des … a l’astreinte, appelle l'astreinte, appelle l’astreinte, appel a
    l'astreinte, appel a l’astreinte, appel au fournisseur, appel a l'editeur, appel a l’editeur, appelle
    l'editeur, appelle l’editeur, appelle le prestataire, appelle l'operateur, appelle l’operateur, appelle le
    responsable, appelle le chef, saisit, saisi, alerte l'equipe, alerte l’equipe, alerte l'astreinte, alerte
    l’astreinte, previent l'equipe, previent l’equipe, previent le, previent la, remonte l'incident a, remonte
    au, ouvre un dossier, ouvre un ticket chez, ticket aupres, demande l'aide, demande l’aide, demande
    d'intervention, cellule, se joint, nous rejoint, requalifi, passe en priorite, passage en sev, passe en
    sev, niveau superieur, reveil,
  `),
  identification: entries(`
    est comprise, on comprend, il s’avere, il s'avere, cause identifiee, cause trouvee, avons trouve la cause,
    trouve la cause, cause, identifie, retrouve, est identifie, origine trouvee, origine, decouv, comprend que,
    repere, trouve que, trouve, voit que, voit, vient de, provient, coupable, s'apercoit que, s’apercoit que,
    localis, diagnostic pose, etablit, disque plein, en cause, responsable, s'explique, constate que,
    on comprend que, nous comprenons, se rend compte,
    fait le rapprochement, fait le lien, lit dans les journaux, voit dans les journaux, les journaux montrent,
    le journal montre, les traces montrent, les logs montrent, voit dans, compare … et, confirme la coupure,
    confirme la cause, confirme que, apparait que, on decouvre, nous decouvrons, avons compris, a compris,
    comprend, compris, mis en evidence, met en evidence, retrace, remonte a, l'explication, l’explication, la
    raison, du a, due a, dus a, est lie a, lie au, s'est avere, s’est avere, trouvons, trouvent, reperons,
    identifions, identifi, on voit que, deduit,
    a etabli que, ont etabli que, etablit que, etablissent que,
    la comparaison … montre, le fournisseur repond que, l'editeur repond que, l'hebergeur repond que, le constructeur repond que,
  `),
  detection: entries(`
    premiers appels, premiers signalements, premieres plaintes, appels de, premier ticket, un chercheur,
    ouvre un ticket, alerte, signale, appelle, appellent, detecte, remarque, constate, appel d'un client,
    appels de clients, signalement, supervision, alarme, plainte, un client, premier appel, s'apercoit,
    s’apercoit, se plaint, se plaignent, nous ecrit, ecrit, sonne, declenche, voit, previennent, ticket,
    message d'un, reclam, avertit, sonde,
    nous signale, nous appelle, appel d'un, appel d'une, s'etonne,
    nous ecrivent, un
    agent, demande pourquoi, demandent pourquoi, demande
    si, demandent si, s'etonnent, s’etonne, s’etonnent, se plaignent de, reclamation, remontee de, remontees
    de, premieres remontees, premiere alerte, premiere plainte, premier message, premiers messages, premiere
    reclamation, sonde en, la sonde, notre sonde, l'alarme, l’alarme, detectons, constatons, remarquons, est
    remarque, nous previent, nous alerte, ne trouve pas de sauvegarde, reportent, rapporte, rapportent, fait
    remarquer, vu par, signalons, decele, notre surveillance, la surveillance, vigie,
    dit que, disent que, nous dit,
    appel de la, appel du, appel d'un, appel d'une, appels de, appels des, le standard transmet, le standard signale, l'accueil signale, l'accueil transmet, envoie une photo, demande sur le chat, demande dans le canal, s'etonne,
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
    exclu de, exclus de, exclue de, exclure, exclut, passage en procedure, procedure degradee,     passage en mode, sur papier, fermons, fermeture, ferme la vente, ferme l'acces, fermes, on ferme, on
    coupe, on arrete, on desactive, on relance, on redemarre, on vide, on bascule, on remet, on revient, nous
    coupons, nous arretons, nous desactivons, nous relancons, nous redemarrons, nous basculons, nous avons
    desactive, nous avons coupe, nous avons arrete, nous avons relance, nous avons retire, nous retirons, nous
    bloquons, nous avons bloque, sont bloques par, bloque l'acces, isolons, debranch, suppression, supprime,
    nettoy, espace libere, fait de la place, agrandi, elargi, releve la limite, limite relevee,
    abaiss, renouvele, regener, reemis, redirig, deroute, devie, detourn, restauration, restaure, remise a,
    remis a, remis en place, remise en place, remise en etat, rechange, change le, changement de, echange,
    reactivation, recharge, rejeu, relancee, relances, annulation, retrait, revocation, revoque, mis en
    quarantaine, quarantaine, rollback, version precedente, ancienne version, redemarrage, patch, contourne,
    provisoire, palliatif, deplaces, deplacee, dedouble, interdit, interdite, vidange,
    errones annules, erronees annulees, doublons rembourses, remboursement des, rembourses, annules et reemis, annulees et reemises,
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
    ne s'affichent plus, ne s’affichent plus, ne s'affiche plus, ne s’affiche plus, ne s'affichent pas,
    n'affiche plus, n’affiche plus, ne s'ouvre, ne se, ne sont plus, n'est plus, n’est plus, n'ont plus, n’ont
    plus, ne peuvent, ne peut, n'arrivent plus, n’arrivent plus, ne recoivent, ne recoit, ne charge, ne
    demarrent, ne partent pas, ne revient pas, cesse de, cessent de, cesse, s'arrete, s’arrete, s'arretent,
    s’arretent, s'interromp, s’interromp, decroche du, se vide, se remplit, se figent, fige, figee,
    gele, geles, bloquent, bloquee, plantent, plantage, ecrase, corromp, corrompu, efface par erreur,
    disparai, disparu, manque, manquent, absent, doublon, deux fois, faux, fausse, errone, mauvais, delais,
    tarde, trop long, interminable, depasse, deborde, debord, rupture, chute, s'effondre, s’effondre, premier
    echec, premiers echecs, premiere erreur, premieres erreurs, premier refus, premiere panne, premiers refus,
    sans reseau, sans courant, sans electricite, hors ligne, injoignable, 
    disjoncte,
    redemarre toute seule, redemarre tout seul, redemarre d'elle-meme, redemarre de lui-meme, n'est plus monte, n'est plus montee, voient … anciennes, voient … perimees,
  `),
  change: entries(`
    activation de, rotation du, bascule planifiee, ouverture de la vente, mise en production, mep, deploiement,
    deploye, deploie, change, travaux, mise a jour de, mise a jour du, migration, mise en ligne, publie,
    nouvelle version, mise en place, maintenance, modifi, installe, installation, demarre,
    lancement, lance, passage a, passe en production, ajout de, livraison, traitement de nuit, intervention,
    remplacement prevu, montee de version, mise a niveau,
    passage de, passe en journal, activation, active la nouvelle, nous activons, on active, mettons en
    service, mise en service, en service, ouverture des ventes, met a jour, mettons a jour,
    montee en version, nouvelle regle, nouveau fichier, nouvel import, premier import, ajoute au, bascule
    prevue, essai mensuel, essai annuel, exercice, operation planifiee, operation prevue, modifie,
    modification, parametr, configur, export programme, expiration prevue, deplacement de,
    demenag, migre, migrons, deployons, publions, renomm, coupure planifiee, coupure programmee,
    
    import de, import du, import des, import nocturne, transfert de,
    a mis en ligne, ont mis en ligne, met en ligne, mise en ligne,
  `),
  communication: entries(`
    message envoye, courriel envoye, mail envoye, communique de presse, annonce, informe, prevenus,
    page de statut, page d'etat, communique, message aux, message a, courriel aux, courriel a, mail aux, mail a,
    publication sur, tweet, excuses, bulletin, avis aux, previent les clients, remercie,
    compte rendu, reponse aux,
    bandeau, message affiche, affichage d'un, affiche un message, publie un message, publions un message,
    message publie, courrier, lettre aux, sms aux, sms envoye, tweete, communication aux, informons, informes,
    informees, point de situation, previent les usagers, previent les abonnes, annonce aux, excuse, presente
    ses excuses, site mis a jour, le maire, presse, declaration a, declare a la cnil, cnil, notification a,
    avertissons, averti, ecrit aux, ecrivons aux, ecrit a tous,
  `),
  investigation: entries(`
    enquete, recherche, analyse, confirme, verifie, verification, investigation, diagnostic, cherche, examine,
    regarde, controle, constate que, soupconne, suspect, teste, test, compare, essai, essaie, hypothese,
    consulte, inspect, releve,
    reprend l'analyse, reprend les recherches, epluche, regarde les journaux,
    enquet, cherchons, regardons, examinons, verifions, analysons, testons, soupconn, on soupconne, on pense,
    on suppose, suppos, interroge, epluch, scrute, releve les, etudie, dans les journaux, les
    journaux, les traces, lit les journaux, lit les traces, tente de reproduire, reprodui, passe en revue,
    fouille, sur place pour, se rend, en route, se deplace,
    on mesure, mesurons, mesure la, mesure le,
  `),
};
