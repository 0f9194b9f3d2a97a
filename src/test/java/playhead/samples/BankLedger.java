package playhead.samples;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A bank's ledger as a German program exports it: semicolons, decimal commas, local times, one row a booking. A
 * transfer names two accounts, and the money of all accounts is what was paid in less what was paid out.
 */
final class BankLedger {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
    private static final String[] OWNERS = {
        "Bäckerei Groß", "Müller & Söhne; Holzbau", "Erika Beispiel", "Café \"Zur Post\"", "Jörg Weiß", "Lina Ünal"
    };
    private static final String[] PURPOSES = {"Miete", "Rechnung 2026/17", "Löhne", "Kaution", "Strom; Gas", ""};

    private final Random random = new Random(4_711);
    private final BigDecimal[] balances = new BigDecimal[OWNERS.length];
    private final List<String> rows = new ArrayList<>();
    private LocalDateTime now = LocalDateTime.of(2026, 4, 1, 9, 0);

    static String csv() {
        return new BankLedger().make();
    }

    private String make() {
        Arrays.fill(balances, BigDecimal.ZERO.setScale(2));
        rows.add("Buchung;Zeit;Vorgang;Von;An;Betrag;Währung;Inhaber;Verwendungszweck;Sachbearbeiter");
        for (int i = 0; i < OWNERS.length; i++) {
            book("Kontoeröffnung", -1, i, null, OWNERS[i], "");
            deposit(i, amount(50_000, 900_000));
        }
        while (rows.size() <= 180) {
            int from = random.nextInt(OWNERS.length);
            int to = (from + 1 + random.nextInt(OWNERS.length - 1)) % OWNERS.length;
            BigDecimal amount = amount(100, 150_000);
            String purpose = PURPOSES[random.nextInt(PURPOSES.length)];
            if (balances[from].compareTo(amount) < 0) {
                deposit(from, amount(50_000, 400_000));
            } else if (random.nextInt(8) == 0) {
                balances[from] = balances[from].subtract(amount);
                book("Auszahlung", from, -1, amount, "", purpose);
            } else {
                balances[from] = balances[from].subtract(amount);
                balances[to] = balances[to].add(amount);
                book("Überweisung", from, to, amount, "", purpose);
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private void deposit(int account, BigDecimal amount) {
        balances[account] = balances[account].add(amount);
        book("Einzahlung", -1, account, amount, "", "");
    }

    private void book(String what, int from, int to, BigDecimal amount, String owner, String purpose) {
        now = now.plusSeconds(60 + random.nextInt(9_000));
        rows.add(String.join(
                ";",
                String.format("B-%05d", rows.size()),
                TIME.format(now),
                what,
                account(from),
                account(to),
                amount == null ? "" : amount.toPlainString().replace('.', ','),
                amount == null ? "" : "EUR",
                LogText.cell(owner),
                LogText.cell(purpose),
                random.nextInt(3) == 0 ? "Frau Voß" : "Herr Ek"));
    }

    private BigDecimal amount(int lowCents, int highCents) {
        return new BigDecimal(lowCents + random.nextInt(highCents - lowCents)).movePointLeft(2);
    }

    private static String account(int index) {
        return index < 0 ? "" : String.format("DE%010d", 1_000_000L + index * 7_919L);
    }
}
