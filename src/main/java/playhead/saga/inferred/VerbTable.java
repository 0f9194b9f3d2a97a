package playhead.saga.inferred;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Verbs of the trade by their stems, in English and German and a few of other languages. */
final class VerbTable {
    /** An undoing, then what it can undo; a star is anything. */
    private static final String OPPOSITES = """
        compensat *
        kompens *
        revers *
        revert *
        undo *
        undone *
        rollback *
        rolledback *
        rescind *
        annul *
        releas reserv hold held lock block allocat earmark authori pledg
        unreserv reserv
        refund charg captur pay paid take took debit bill collect settl transfer
        void authori charg captur pay paid issu book creat print
        cancel book schedul plac reserv arrang order creat plan issu regist assign dispatch subscri
        recall ship sent send dispatch deliver publish issu
        return ship deliver dispatch lend lent take took
        restock pick reserv ship take took
        unlock lock
        unblock block
        unbook book
        unassign assign
        unpublish publish
        unschedul schedul
        dealloc alloc
        deactivat activat
        disabl enabl
        revok grant issu assign approv authori
        retract publish send sent submit offer
        credit debit
        remov add attach creat insert
        delet creat add insert upload
        freed reserv book lock block hold held
        storn buch bestell reserv beauftrag belast erfass gebuch bezahl
        freigegeb reserv sperr gesperr block vorgemerkt
        erstatt bezahl belast abgebuch eingezog gezahl
        rückerstatt bezahl belast abgebuch eingezog gezahl
        zurückgezahl bezahl belast abgebuch eingezog gezahl
        zurückgebuch gebuch abgebuch belast
        rückgebuch gebuch abgebuch belast
        gutgeschrieb belast abgebuch
        zurückgenomm *
        zurückgezog *
        widerruf *
        rückgängig *
        aufgehob *
        zurückgeruf versand versend verschick ausgeliefert
        entsperr gesperr sperr
        abbestell bestell
        zurückgeleg entnomm kommission reserv
        rembours pay débit factur
        libér réserv bloqu
        liber reserv bloque
        reembols pag cobr
        """;

    private static final List<String> FAILURE = List.of(
            "fail",
            "reject",
            "declin",
            "refus",
            "denied",
            "timeout",
            "timedout",
            "expir",
            "exceed",
            "error",
            "abort",
            "insufficient",
            "unavailable",
            "outofstock",
            "bounced",
            "impossible",
            "fehlgeschlag",
            "abgelehnt",
            "verweiger",
            "gescheiter",
            "abgelauf",
            "überschritt",
            "zurückgewies",
            "échou",
            "rechaz",
            "fallid");
    private static final List<String> REQUEST = List.of(
            "request", "command", "demand", "initiat", "trigger", "angeforder", "angefragt", "veranlass", "solicit");
    private static final List<String> SUCCESS = List.of(
            "succe",
            "complet",
            "confirm",
            "finish",
            "done",
            "acknowledg",
            "fulfil",
            "erfolg",
            "abgeschloss",
            "bestätig",
            "erledig");
    private static final List<String> START = List.of("start", "begun", "began", "gestart", "begonn");
    private static final List<String> GOOD_END = List.of(
            "complet",
            "deliver",
            "finish",
            "succe",
            "fulfil",
            "closed",
            "done",
            "abgeschloss",
            "geliefert",
            "zugestellt",
            "ausgeliefert",
            "erledig");
    private static final List<String> END = List.of("ended", "beendet", "terminat");
    private static final List<String> BAD_END = List.of(
            "cancel",
            "fail",
            "reject",
            "abort",
            "expir",
            "declin",
            "abandon",
            "storn",
            "abgebroch",
            "gescheiter",
            "fehlgeschlag",
            "abgelehnt",
            "annul",
            "compensat",
            "aufgegeb");

    private final Map<String, List<String>> opposites = new LinkedHashMap<>();

    VerbTable() {
        for (String line : OPPOSITES.strip().split("\n", -1)) {
            List<String> stems = List.of(line.strip().split(" ", -1));
            opposites.put(stems.getFirst(), stems.subList(1, stems.size()));
        }
    }

    /** What a word undoes, or null when it undoes nothing. */
    List<String> undoneBy(String word) {
        for (Map.Entry<String, List<String>> undo : opposites.entrySet()) {
            if (word.startsWith(undo.getKey())) {
                return undo.getValue();
            }
        }
        return null;
    }

    boolean isFailure(String word) {
        return begins(word, FAILURE);
    }

    boolean isRequest(String word) {
        return begins(word, REQUEST);
    }

    boolean isSuccess(String word) {
        return begins(word, SUCCESS);
    }

    boolean isStart(String word) {
        return begins(word, START);
    }

    boolean isGoodEnd(String word) {
        return begins(word, GOOD_END);
    }

    boolean isEnd(String word) {
        return begins(word, END);
    }

    boolean isBadEnd(String word) {
        return begins(word, BAD_END);
    }

    static boolean begins(String word, List<String> stems) {
        for (String stem : stems) {
            if (word.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }
}
