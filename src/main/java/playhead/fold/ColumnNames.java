package playhead.fold;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a column says about its values. */
public final class ColumnNames {
    private static final Set<String> NAMING = Set.of(
            "ref",
            "reference",
            "code",
            "pid",
            "phone",
            "telephone",
            "tel",
            "mobile",
            "fax",
            "telefon",
            "zip",
            "plz",
            "postcode",
            "postal",
            "zipcode",
            "iban",
            "bic",
            "swift",
            "konto",
            "isbn",
            "ean",
            "gtin",
            "upc",
            "sku",
            "vin",
            "ssn",
            "barcode");

    private static final Set<String> IDS =
            Set.of("id", "ids", "no", "nr", "num", "number", "nummer", "key", "uuid", "guid");

    /** Words are written together with these at their end: {@code Kundennummer}, {@code phonenumber}. */
    private static final List<String> ENDS = List.of("nummer", "nr", "number", "uuid", "guid");

    private static final Set<String> CURRENCIES = Set.of("currency", "ccy", "curr", "waehrung", "währung", "devise");

    private ColumnNames() {}

    /** Whether the last word of a column's name says that its values name things: {@code orderId}, {@code Kundennummer}. */
    public static boolean isNaming(String last) {
        return NAMING.contains(lastWord(last)) || isId(last);
    }

    /**
     * Whether the last word of a column's name says that its values are ids or numbers of documents: digits there are
     * no number, whereas those of a reference, a code or a telephone may be.
     */
    public static boolean isId(String last) {
        String word = lastWord(last);
        return IDS.contains(word) || ENDS.stream().anyMatch(word::endsWith);
    }

    /** Whether the last word of a column's name says that its values are currencies. */
    public static boolean isCurrency(String last) {
        return CURRENCIES.contains(lastWord(last));
    }

    private static String lastWord(String name) {
        int word = name.length();
        while (word > 0 && Character.isLetterOrDigit(name.charAt(word - 1)) && !startsWord(name, word)) {
            word--;
        }
        return name.substring(word).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int at) {
        return at < name.length()
                && Character.isUpperCase(name.charAt(at))
                && Character.isLowerCase(name.charAt(at - 1));
    }
}
