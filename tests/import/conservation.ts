// Which characters of a document are nowhere in what the importer hands over. Counted word by word: a word that
// stands twice in the source has to stand twice in the draft or among the texts that the account lists. Words that a
// draft says in another form (days, zones, names of fields and columns, states) are not asked for.

export interface Lost {
  /** Letters of all words that were asked for. */
  readonly letters: number;
  readonly lost: number;
  /** Lines of which at least half is gone. */
  readonly lines: readonly string[];
}

/** Compares the lines of a source with everything that the user is given. */
export function lostText(lines: readonly string[], given: string): Lost {
  const left = new Map<string, number>();
  for (const word of wordsOf(given)) left.set(word, (left.get(word) ?? 0) + 1);
  const whole = flat(given).replaceAll(' ', '');
  let letters = 0;
  let lost = 0;
  const gone: string[] = [];
  for (const line of lines) {
    let [asked, missing] = [0, 0];
    for (const word of wordsOf(line)) {
      if (OTHER_FORM.has(word)) continue;
      asked += word.length;
      if (WITHOUT_SPACES.test(word)) {
        if (!whole.includes(word)) missing += word.length;
        continue;
      }
      const n = left.get(word) ?? 0;
      if (n > 0) left.set(word, n - 1);
      else missing += word.length;
    }
    letters += asked;
    lost += missing;
    if (asked > 0 && missing * 2 >= asked) gone.push(line.trim());
  }
  return { letters, lost, lines: gone };
}

/** Lower case, letters and digits only, one space between words. */
export const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/%20|&[a-z]+;/g, ' ')
    .match(/\p{L}{3,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu) ?? [];

/** What a draft says in a word or a form of its own, in the languages of the corpus. */
const OTHER_FORM = new Set(
  `
  jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov
  november dec december mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sun sunday
  januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
  vendredi samedi dimanche enero febrero marzo mayo junio julio agosto septiembre octubre noviembre diciembre
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
  utc gmt cet cest mez mesz bst est edt pst pdt cst cdt mst mdt ist cat eat jst eastern pacific african time times local zone timezone clock
  europe america asia africa berlin zurich kolkata paris bogotá brasília horário hora horas heure heures uhr uhrzeit
  uhrzeiten zeitzone all are the and are otherwise unless noted toutes sont alle times der von
  date datum fecha data day tag jour día dia incident start end beginn ende inicio fin duration dauer duración duração duree
  timeline chronology chronologie zeitverlauf verlauf ablauf cronología cronologia línea linha tiempo tempo sequence
  sequência secuencia eventos events event what when happened log history déroulé des événements fil rouge
  action actions items item follow followup followups ups todo next steps corrective preventive remediation
  recommendations improvements measures maßnahmen maßnahme folgemaßnahmen nächste schritte plan correctives acciones
  próximos pasos passos ações ação seguimiento recomendações solutions long term work
  owner assignee assigned assignee who responsible responsable responsável verantwortlich due deadline frist échéance
  prazo limite eta ticket status état done open completed complete progress started not dropped offen erledigt arbeit
  fait faire concluída aberta feito priority type description
  severity severities schweregrad gravité severidad severidade priorität critical major minor high medium low hoch
  critique services service affected betroffene dienste touchés afectados afetados detected detection detector
  summary overview zusammenfassung résumé resumen resumo title authors author auteurs track layout post datetime true false
  gegen 午前 午後
  nombre evento ereignis actor number
  `
    .trim()
    .split(/\s+/),
);
