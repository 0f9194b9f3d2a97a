package playhead.readmodel.export;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell as a formula: a leading apostrophe marks it as text (CWE-1236, OWASP ASVS
 * 1.2.10). Plain numbers stay numbers, negative ones too.
 */
final class FormulaGuard {
    /** Half and full width, and the characters that a spreadsheet drops before it looks. */
    private static final String RISKY = "=+-@\t\r\n\u0000\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,9})?");

    private FormulaGuard() {}

    /** The cell as it is safe to open; null stays null. */
    static String safe(String cell) {
        return cell == null
                        || cell.isEmpty()
                        || RISKY.indexOf(cell.charAt(0)) < 0
                        || NUMBER.matcher(cell).matches()
                ? cell
                : '\'' + cell;
    }
}
