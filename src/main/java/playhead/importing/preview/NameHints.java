package playhead.importing.preview;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import playhead.importing.mapping.EventPart;

/** Names that people give the columns of logs, in English and German. */
final class NameHints {
    private static final Map<EventPart, List<String>> NAMES = names();

    private NameHints() {}

    /** How much a name speaks for a part: 0, 1 when it ends in a word for it, 2 when it is one. */
    static int strength(EventPart part, String column) {
        String last = column.substring(column.lastIndexOf('.') + 1);
        String plain = plain(last);
        for (String name : NAMES.getOrDefault(part, List.of())) {
            if (plain.equals(name)) {
                return 2;
            }
        }
        for (String name : NAMES.getOrDefault(part, List.of())) {
            if (name.length() > 3 && plain.endsWith(name)) {
                return 1;
            }
        }
        return 0;
    }

    private static String plain(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString()
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }

    private static Map<EventPart, List<String>> names() {
        Map<EventPart, List<String>> names = new EnumMap<>(EventPart.class);
        names.put(
                EventPart.TIME,
                words("zeit zeitpunkt zeitstempel datum datumzeit uhrzeit time timestamp datetime date ts tsms when"
                        + " createdat changedat updatedat modifiedat occurredat recordedat geaendertam erstelltam"
                        + " gebuchtam buchungsdatum eventtime logtime starttime stagetimestamp created updated modified"
                        + " completetimestamp t at"));
        names.put(
                EventPart.ENTITY,
                words("konto kontonr kontonummer kunde kundennr kundennummer customer customerid customerno order"
                        + " orderid orderno account accountid accountno objectid aggregateid aggregateidentifier"
                        + " entityid subject fall fallid fallnr caseid ticket ticketid auftrag auftragsnr"
                        + " auftragsnummer bestellung bestellnr beleg belegnr belegnummer vertrag vertragsnr"
                        + " contract iban sku resourceid workflowid documentid recordid paymentno invoice rechnung"
                        + " rechnungsnr antrag antragsnr patient patientid arn buchung buchungsnr"));
        names.put(
                EventPart.TYPE,
                words("vorgang vorgangsart aktion aktivitaet action activity ereignis ereignistyp ereignisart"
                        + " operation eventname eventtype verb methode method taetigkeit buchungsart schritt step"
                        + " message art msg mt"));
        names.put(EventPart.ID, words("eventid eventidentifier uuid guid entryid logid auditid messageid ereignisid"));
        names.put(
                EventPart.ACTOR,
                words("benutzer benutzername user username userid sachbearbeiter bearbeiter mitarbeiter changedby"
                        + " createdby modifiedby updatedby geaendertvon erstelltvon operator agent performedby author"
                        + " login resource actor person identity principal"));
        names.put(
                EventPart.CORRELATION_ID,
                words("correlation correlationid traceid requestid transactionid sessionid txid korrelation"));
        names.put(EventPart.CAUSATION_ID, words("causationid causedby parentid cause parentspanid ursache"));
        names.put(
                EventPart.POSITION,
                words("position globalposition sequence sequencenumber seq seqid globalindex lsn lfdnr laufnummer"));
        names.put(
                EventPart.FIELD,
                words("feld feldname field fieldname attribute attribut columnname spalte property eigenschaft"
                        + " merkmal"));
        names.put(EventPart.OLD, words("alterwert altwert wertalt old oldvalue vorher before fromvalue previousvalue"));
        names.put(EventPart.NEW, words("neuerwert neuwert wertneu new newvalue nachher after tovalue currentvalue"));
        return names;
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
