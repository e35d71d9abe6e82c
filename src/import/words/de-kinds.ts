// What German events tell: beginnings of words, lower case and without accents, a comma between them; ` … ` is a gap.
import type { KindWords } from './language-words.ts';
import { entries } from './language-words.ts';

export const DE_KINDS: KindWords = {
  'dead-end': entries(`
    ohne wirkung, keine besserung, bleibt ohne, ohne erfolg, half nicht, hilft nicht, nicht die ursache,
    erfolglos, ausgeschlossen, schliesst … aus, schließt … aus, bringt nichts, brachte nichts, ohne befund,
    kein fehler, keine auffalligkeit, unauffallig, falsche fahrte, irrtumlich, verdacht bestatigt sich nicht,
    kein zusammenhang, scheidet aus, war es nicht, fruchtet nicht, nicht daran, ohne ergebnis,
    kein unterschied, andert nichts, daran liegt es nicht, lag es nicht,
    halt es fur, hielten es fur, hielt es fur, weiss von nichts, weiß von nichts, findet nichts, fanden
    nichts, nichts gefunden, nichts auffalliges, verdacht auf … falsch, vermutung war falsch, falscher
    verdacht, liegt nicht an, lag nicht an, schlagt erneut fehl, scheitert erneut, ruckschlag, sackgasse,
    fehlalarm, keine verbesserung, half nur kurz, hilft nur kurz,
  `),
  recovery: entries(`
    zugestellt, vollstandig verfugbar, wieder online, wieder in betrieb, alle puffer, abgeschlossen,
    lauft wieder, laufen wieder, wieder, behoben, wiederhergestellt, normalbetrieb, stau abgebaut,
    wieder erreichbar, wieder verfugbar, wieder moglich, alles gedruckt, normal, storung behoben, entwarnung,
    stabil, sind weg, ist weg, keine … mehr, kein … mehr, funktioniert, funktionieren, arbeiten, geht wieder,
    gehen wieder, ende der storung, storung beendet, erholt, nachgeholt, abgearbeitet, ruckstand, vollzahlig,
    fehlerfrei, kommen … an, alle … gruen, alle … grun, im grunen bereich, am netz, wieder da,
    wieder frei, alle wieder, lauft normal, laufen normal, in ordnung, alles wie gewohnt, wie gewohnt,
    wie immer, alle … gehen, alles grun, entstort, kommen wieder, kommt wieder, wieder offen,
    schliesst sich, offnet wieder, wieder geoffnet, antwortet wieder, antworten wieder, nimmt wieder, nehmen
    wieder, wieder eingehangt, wieder angemeldet, alle filialen, alle kassen melden, bestatigen alle,
    bestatigt … wieder, sind zuruck, ist zuruck, wieder auf dem stand, fehlerrate bei null, keine fehler mehr,
    keine neuen fehler, auf normalniveau, im normalbereich, vollstandig wiederher, nachgeliefert,
    nachgesendet, alle … zugestellt, alle … verschickt, alles zugestellt, plattform frei, ende des ausfalls,
    ausfall beendet, aufgehoben, verarbeitet alle, holt auf, aufgeholt, wieder im netz, wieder angeschlossen,
    nachgeladen, wieder eingeschaltet,
    beide … laufen, alle … laufen, alle … haben, alle … arbeiten, puffer leer, puffer ist leer, warteschlange leer, warteschlange ist leer, wieder freigeschaltet, freigegeben und bestatigt, ist ausgeliefert,
  `),
  acknowledgement: entries(`
    bereitschaft ubernimmt, ubernimmt, ubernommen, bestatigt, quittiert, nimmt sich, nimmt … an,
    beginnt mit der bearbeitung, schaltet sich auf, wahlt sich ein, kummert sich, meldet sich an, ubernahme,
    ruft zuruck,
    bereitschaft … ubernimmt, rufbereitschaft … ubernimmt, ubernimmt die leitung, ubernimmt den vorfall,
    ubernimmt den fall, geht ran, setzt sich daran, loggt sich ein, ist dran, eroffnet den vorfall, vorfall
    eroffnet, nimmt den alarm, nimmt die storung, quittierung,
  `),
  escalation: entries(`
    hinzuziehen, verstandigt, ticket an, ticket beim, zugeschaltet, zuschalten, eskal, hinzugezogen, angerufen,
    alarmiert den, alarmiert die, informiert das team, zieht … hinzu, dazugeholt, holt … dazu, hinzugeholt,
    eingeschaltet, schaltet … ein, beauftragt, krisenstab, einsatzleitung, fordert … an, angefordert, ruckruf,
    techniker bestellt, bereitschaft gerufen, weckt, geweckt, benachrichtigt die bereitschaft, meldung an den,
    an den hersteller, beim hersteller, dem hersteller, an den dienstleister, beim dienstleister, dem
    dienstleister, den dienstleister, den hersteller, hersteller wird, dienstleister wird, hersteller-hotline, ruft … an, bittet … um hilfe, rufbereitschaft,
    weitergegeben, weitergeleitet, gibt weiter, gerufen, melde die storung, meldet die storung,
    hochgestuft, stuft … hoch, hochstufung, kommt dazu, kommen dazu, kommt hinzu, holt sich, ruft die
    bereitschaft, ruft den bereitschaft, ruft die rufbereitschaft, anruf bei der bereitschaft, anruf beim
    hersteller, anruf beim anbieter, anruf beim dienstleister, kontaktiert, verstandigt die, wendet sich an,
    eskalation, alarmiert, fragt beim hersteller, fragt beim anbieter, supportfall, supportanfrage,
    storungsmeldung an, meldung beim anbieter, reicht … weiter, gibt … weiter, zieht … zu rate, weckruf,
  `),
  identification: entries(`
    ursache gefunden, ursache, gefunden, findet, fanden, erkannt, als ursache erkannt, ursache ist,
    grund gefunden, stellt sich heraus, ermittelt, verursacher, steht fest, stand fest, fallt auf dass,
    als grund, schuld ist, liegt an, lag an, liegt daran, ausloser ist, fehler gefunden, fehlerquelle, entdeckt,
    sieht dass, sehen dass, erkennt, erkennen dass, nachgewiesen, lokalisiert, eingegrenzt, grenzt … ein,
    identifiziert, zuruckgefuhrt, geht … zuruck auf, verstanden, geklart, klar dass, aufgeklart,
    weist auf, weist nach, klar wird, wird klar, bestatigt den fehler,
    hersteller bestatigt, anbieter bestatigt, bestatigt dass, sieht im log, sieht in den logs, sehen in den
    logs, im log steht, in den logs, logs zeigen, log zeigt, protokoll zeigt, protokolle zeigen, fallt … ein,
    liest … heraus, vergleicht … und sieht, zeigt sich dass, es zeigt sich, zeigt sich, sichtbar dass, deckt
    auf, aufgedeckt, zuordnen, grund ist, grund war, ursachlich, schuld war, stammt von, stammt aus, versteht,
    begreift, kommt drauf, kommt darauf, wird deutlich, nachvollzogen, reproduziert, weise nach,
    fehler … gefunden, fehler … entdeckt, falsche … gefunden, falsche … fanden,
    vergleich der … zeigt, vergleich … zeigt, lieferant antwortet dass, hersteller antwortet, anbieter antwortet, dienstleister antwortet,
  `),
  detection: entries(`
    erste anrufe, anrufe beim, erste meldung, ticket von, stellt fest, festgestellt, aufgefallen, alarm, meldet,
    meldung, hinweis, uberwachung, gemeldet, bemerkt, ruft die hotline an, ruft an, ruft … an, anruf von,
    anruf bei, anrufe, rufen an, rufen … an, beschwer, schlug alarm, schlagt alarm, fallt auf, fallen auf,
    bemerk, melden, kundenmeldung, ticket eines, sieht, merkt, teilt … mit, berichtet, berichten, fragt nach,
    fragen nach, monitoring, warnung, warnt, erste beschwerden, erste tickets, ticket, entdeckt, wird bekannt,
    bei uns angerufen, aus der filiale, gehen … ein,
    anruf eines, anruf einer, meldet sich, ruft bei der hotline, fiel auf,
    fragt warum, fragt ob, fragen warum, fragen ob, wundert sich, wundern sich, beklagt, beklagen, reklamier,
    reklamation, rufen in der, ruft in der, rufen bei, ruft bei, schreibt uns, schreiben uns, schreibt im
    chat, schreibt an, schreibt im forum, meldungen von, meldungen aus, erster anruf, erster hinweis, erster
    alarm, alarm aus, alarmier uns, pager, wachter, probe schlagt, check schlagt, prufung schlagt, test
    schlagt, fallt uns auf, fallt … auf, bemerken wir, sehen wir dass, entdecken, stutzig, reagiert die
    uberwachung, mail von, mail eines, mail einer, nachricht von, nachricht eines, nachricht einer, tweet,
    lehrkraft meldet, kunde sagt, kundin sagt,
    gibt … anrufe weiter, gibt die ersten anrufe, leitet … anrufe, reicht … anrufe, anrufe weiter, schlagt die uberwachung, weckt die uberwachung, schickt ein foto, schickt … foto, fragt im chat, wundert sich im,
  `),
  mitigation: entries(`
    loschen, als ersatz, ersatzserver, aufgebaut, eingeschrankt, gedrosselt, angehalten, konto gesperrt,
    manuell, zuruckgenommen, zuruckgesetzt, zuruckgerollt, ruckkehr zu, zuruck auf, zuruck zu, rollt … zuruck,
    nimmt … zuruck, setzt … zuruck, eingespielt, spielt … ein, neustart, neu gestartet, startet … neu,
    gestartet, gesperrt, sperrt, von hand, weitere instanz, wieder eingespielt, wieder aktiviert, umgeschaltet,
    schaltet … um, schwenk, deaktiviert, abgeschaltet, schaltet … ab, abgestellt, stellt … ab, ausgeschaltet,
    schaltet … aus, ausgetauscht, tauscht, ersetzt, erhoht, geloscht, loscht, entfernt, verlangert, korrigiert,
    umgeleitet, leitet … um, freigegeben, gibt … frei, freigeraumt, rollback, abgebrochen, bricht … ab, beendet,
    gestoppt, stoppt, unterbrochen, isoliert, vom netz, notbetrieb, ersatz, provisor, behelf,
    umgehung, workaround, hotfix, patch, repariert, reparatur, spleiß, spleiss, angepasst, geandert,
    aufgestockt, hochgefahren, neu aufgebaut, wiederanlauf, erneuert, neues zertifikat, eingesetzt, verschoben,
    geleert, ausgelagert,
    getauscht, zuruckgedreht, aus dem verkehr, regel angepasst, alte fassung, alter stand,
    zuruckgeschaltet, schaltet … zuruck, zuruckgespielt, spielt … zuruck, zuruckgezogen, zieht … zuruck, aus
    der rotation, ausgeschlossen von, ausgenommen, nimmt … aus, nehmen … aus, nimmt … vom netz, nehmen … vom
    netz, geschlossen, schliessen, schließen wir, schliesst den verkauf, wir sperren, wir stoppen, wir
    schalten, schalten … ab, schalten … aus, schalten … um, stellen … um auf, stellt … auf … um, pausiert,
    halt … an, halten … an, gekappt, kappt, leert, leeren den, raumt … frei, raumen, schafft platz, erhohen,
    vergrossert, erweitert, verdoppelt, senkt, gesenkt, begrenzt, drosselt, drosseln, blockiert, blockieren,
    wechselt auf, wechselt zu, gewechselt, tauschen, neu ausgestellt, neu erzeugt, neu angelegt, neu geladen,
    ladt … neu, startet die … neu, startet den … neu, startet das … neu, starten … neu, fahrt … hoch, fahrt …
    herunter, heruntergefahren, sicherung … einzuspielen, sicherung eingespielt, wiederherstellung, stellt …
    wieder her, entscheiden wir, entschieden wir, umgezogen auf, lenkt … um, uberbruckt, uberbruckung,
    abgehangt, abgeklemmt, entkoppelt, verlegt, angeschlossen, aktiviert die ersatz, ersatzgerat, ersatzweg,
    korrektur, behebt, beheben, bereinigt, bereinigung, entsperrt, zuruckstellen, zuruckgestellt,
    storniert, erstattet, neu ausgestellt, neu verschickt, falsche … storniert, falsche … geloscht, fehlerhafte … storniert, fehlerhafte … geloscht, fehlerhafte … erstattet, doppelte … erstattet,
  `),
  impact: entries(`
    abgelehnt, zuruckgewiesen, verworfen, bleiben liegen, bleibt liegen, blieben liegen,
    fallen aus, fallt aus, brechen ab, brechen die, keine verbindung, werden abgewiesen, antwortet nicht,
    antworten nicht, haufen sich, nicht mehr, nicht moglich, ausfall, ausgefallen, stauen, stau, startet nicht,
    fehler, lauft ab, laufen ab, abgelaufen, bleiben stehen, bleibt stehen, ins leere, steht still,
    stehen still, schlagen fehl, schlagt fehl, fehlgeschlagen, nicht erreichbar, unterbroch, gestort, bricht ab,
    bricht zusammen, langsam, verzogert, beginn der storung, storung beginnt, uberlast, konnten … nicht,
    konnen … nicht, konnten … keine, konnen … keine, betroffen, scheitert, scheitern, sturzt ab, abgesturzt,
    hangt, hangen, leer, voll, verloren, getrennt, trennung, durchtrennt, ohne strom, ohne netz, stromausfall,
    absturz, gehen … nicht, geht … nicht, kommt … nicht, kommen … nicht, werden nicht, wird nicht, sind weg,
    verschwund, doppelt, falsch, laufen auf, fehlen, fehlt, zeitüberschreit, zeituberschreit, erste abgewies,
    kein anschluss, zu spat,
    bleiben aus, bleibt aus, blieb aus, blieben aus, geht nichts, nichts geht, keiner kann, niemand kann,
    dunkel, stumm, nehmen keine, nimmt keine, nehmen … nicht an, nimmt … nicht an,
    doppelbuchung, doppelbelegung, doppel, erste … doppelt, verlieren, verliert, fallen … aus, fiel … aus,
    fiel aus, fielen aus, brechen … ab, brach … ab, brach ab, bricht … ein, brachen … ab, laufen ins leere,
    lauft ins leere, bleibt leer, bleiben leer, bleibt schwarz, bleibt weiss, bleibt hangen, bleiben hangen,
    blieb hangen, sturzen ab, sturzt, sturzen, erster fehler, erste fehler, erste abbruch,
    erster ausfall, verschwinden, verschwindet, nicht mehr angezeigt, keine bilder, keine daten, keine mails,
    keine bestellungen, kann sich nicht, konnen sich nicht, kann nicht, lehnt … ab, lehnen … ab, weist … ab,
    weisen … ab, wird abgewiesen, abgewiesen, kaputt, beschadigt, uberlauf, lauft voll, voll
    gelaufen, vollgelaufen, timeout, zu lange, zu langsam, dauert, dauern, reagiert nicht, reagieren nicht,
    schlug fehl, schlugen fehl, verzogerung, staut, beeintrachtig,
    ruckstau bildet, ruckstau wachst, lauft leer,
    startet von selbst neu, startet von allein neu, starten von selbst neu, startet ohne zutun neu, ist nicht mehr eingehangt, sehen … alte stande, sehen … alten stand,
  `),
  change: entries(`
    automatisch erneuert, umbau, inbetriebnahme, umzug, update, aktualisier, umgestellt, stellt … um, angelegt,
    bereitgestellt, ausgerollt, rollt … aus, rollout, deployment, deploy, release, migration, migrier, wartung,
    veroffentlicht, neue version, konfiguration ausgerollt, eingefuhrt, fuhrt … ein, geht … live,
    in betrieb genommen, umstellung, geandert, andert, anderung, installiert, aufgespielt, lauf beginnt,
    startet, beginnt, beginn der arbeiten, bauarbeiten, bagger, geplant, aktiviert, eingeschaltet, umgezogen,
    ubernimmt … neue,
    schaltet … frei, freigeschaltet, freischaltung, schaltet die neue, schaltet das neue, schaltet den neuen,
    auf stand, auf version, gebracht, ausgeliefert, liefert … aus, auslieferung, hochgeladen, eingeschaltet
    wird, tritt in kraft, aktualisiert, aktualisierung, spielt … neue, einspielung, neuer stand,
    neue regel, neues release, importiert, importlauf, nachtlauf, prufung der, angekundigte, planmassig,
    turnusmassig, umbenannt, verkauf startet, verkaufsstart, kampagne, zieht … um, umschaltung geplant,
    wartungsfenster, ubung, zeitumstellung, ausgetauscht wird, stellen … um, wir stellen,
  `),
  communication: entries(`
    kundeninformation, information auf der, ankundigung, presse, informiert, informieren, benachrichtigt,
    statusseite, kunden informiert, mitteilung, rundmail, rundschreiben, e-mail an, mail an, nachricht an,
    meldung an die behorde, meldung an die aufsicht, aufsichtsbehorde, bekannt gegeben, bekanntgegeben,
    veroffentlicht … hinweis, hinweis auf der, durchsage, aushang, entschuldig, schreiben an, unterrichtet,
    meldung geschlossen, im intranet, newsletter, hotline-ansage, abschlussbericht, abschlussgesprach,
    informieren die, haushalte angerufen, kunden angerufen, angeschrieben, schreibt an alle, schreiben an
    alle, schreiben allen, schreibt allen, aushange, zettel, banner, meldung auf der, eintrag auf der, post
    auf, beitrag auf, pressemitteilung, update auf der, kunden erhalten, betroffene erhalten, betroffenen
    erhalten, betroffene informiert, gibt bekannt, geben bekannt, entwarnung an, auskunft, wird
    veroffentlicht, veroffentlichen, melden den vorfall, meldung nach,
  `),
  investigation: entries(`
    wir suchen, suchen die ursache, techniker vor ort, vor ort, sichtung, untersuch, analys, pruf, gepruft,
    uberpruf, beginnt mit der suche, beginnt mit der analyse, suche, sucht, diagnose, fehlersuche, schaut,
    nachgesehen, sieht nach, vermutet, vermutung, verdacht, protokolle, mitschnitt, misst, messung, test,
    vergleich, versucht, versuch, ursachenforschung, in arbeit, ruft … zuruck,
    beginnt mit der fehlersuche, sucht den fehler, geht die protokolle,
    sehen uns … an, sieht sich … an, schaut sich … an, schauen uns, geht … durch, gehen … durch, sichtet,
    sichten, liest die, lesen die, nimmt sich die protokolle, fragt sich, grenzt ein, ermittelt, ermittlung,
    forscht, nachforschung, erste vermutung, techniker fahrt, fahrt hin, fahrt zum, unterwegs, messen,
    gemessen, vergleichen, auswert, wertet … aus, stellt nach, nachgestellt, probiert, probieren,
    testet, testen, untersucht, beginnen mit der,
    wir beobachten, beobachten wir,
  `),
};
