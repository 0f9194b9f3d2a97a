package playhead.samples;

import java.util.List;
import java.util.stream.Collectors;

/** The mappings, projections and the page that lie beside the sample logs. */
final class SampleTexts {
    private SampleTexts() {}

    static final String BANK_MAPPING = """
        # A German ledger: a booking is an event, and it refers to the accounts it moves money between.
        mapping: 1
        format: csv
        delimiter: ";"
        decimal: ","
        row: event
        roles:
          entity: { column: Buchung, type: booking }
          id:     { column: Buchung }
          type:   { column: Vorgang }
          time:   { column: Zeit, pattern: "dd.MM.yyyy HH:mm:ss", zone: Europe/Berlin }
          actor:  { column: Sachbearbeiter }
        refs:
          - { column: Von, type: account, role: from }
          - { column: An, type: account, role: to }
        columns: { Betrag: decimal }
        """;

    static final String BANK_PROJECTIONS = """
        # What an account is, folded from the bookings that name it.
        projections:
          - entity: account
            columns:
              owner: text
              balance: { type: decimal, initial: 0 }
              bookings: { type: integer, initial: 0 }
            on:
              Kontoeröffnung:
                to: { owner: data.Inhaber }
              Einzahlung:
                to: { balance: balance + data.Betrag, bookings: bookings + 1 }
              Auszahlung:
                from: { balance: balance - data.Betrag, bookings: bookings + 1 }
              Überweisung:
                from: { balance: balance - data.Betrag, bookings: bookings + 1 }
                to: { balance: balance + data.Betrag, bookings: bookings + 1 }
        """;

    static final String SEVERAL_MAPPING = """
        # Two sources in one log: customers as a change log, and the shop as CSV.
        mapping: 1
        format: csv
        files:
          "changes.tsv":
            source: crm
            row: change
            roles:
              entity: { column: Kunde, type: customer, normalize: { extract: "[0-9]+", prefix: "C" } }
              type:   { constant: CustomerChanged }
              time:   { column: geändert am, pattern: "yyyy-MM-dd HH:mm:ss", zone: UTC }
              actor:  { column: Benutzer }
              field:  { column: Feld }
              old:    { column: Alter Wert }
              new:    { column: Neuer Wert }
            columns: { Rabatt: decimal, Kreditlimit: integer, gesperrt: boolean }
          "shop.csv":
            source: shop
            clockShift: 0s
        """;

    static final String CHANGES_MAPPING = """
        # A change log: one changed field a row. "17" and "Kd. 17" are the same customer, C17.
        mapping: 1
        format: csv               # tab-separated files are CSV too
        row: change
        roles:
          entity: { column: Kunde, type: customer, normalize: { extract: "[0-9]+", prefix: "C" } }
          type:   { constant: CustomerChanged }
          time:   { column: geändert am, pattern: "yyyy-MM-dd HH:mm:ss", zone: UTC }
          actor:  { column: Benutzer }
          field:  { column: Feld }
          old:    { column: Alter Wert }
          new:    { column: Neuer Wert }
        columns: { Rabatt: decimal, Kreditlimit: integer, gesperrt: boolean }
        """;

    static final String IMAGES_MAPPING = """
        # Row images: the whole record after each change.
        mapping: 1
        format: csv
        row: image
        roles:
          entity: { column: customer, type: customer }
          type:   { constant: CustomerChanged }
          time:   { column: changed at, pattern: "yyyy-MM-dd HH:mm:ss", zone: UTC }
          actor:  { column: changed by }
        columns: { Rabatt: decimal, Kreditlimit: integer, gesperrt: boolean }
        """;

    static String readme(int shopEvents, List<FaultyLog.Fault> faults) {
        String table = faults.stream()
                .map(fault -> "| " + fault.line() + " | " + fault.what() + " | " + fault.outcome() + " |\n")
                .collect(Collectors.joining());
        return """
            # Sample data

            Invented logs, made by `playhead.samples.SampleDataGenerator` in the tests from fixed seeds; a test compares
            the files with what it makes. Do not edit them here.

            | file | what it is |
            | --- | --- |
            | `shop.ndjson` | a shop over 30 hours, %d events: stock, accounts, orders, and sagas of both kinds. `order-saga-NNNN` are led by an orchestrator, orders with odd numbers find their way by events alone |
            | `shop.ndjson.gz`, `shop.json`, `shop.csv`, `shop.xes` | the same events gzipped, wrapped in one JSON document, as CSV, and as XES (one trace a stream) |
            | `shop.sagas.yaml` | the sagas of the shop, of both kinds; `order-fulfilment.sagas.yaml` is for larger logs of another shop |
            | `shop.rules.yaml` | rules that the shop should keep, one of which it does not, and watches |
            | `bank.csv` | a German ledger; `bank.mapping.yaml` tells how to read it, `bank.projections.yaml` what an account is |
            | `changes.tsv` | customers as a change log (field, old, new) with `changes.mapping.yaml`; the old value in line %d is not what the log said before, which `info` warns about |
            | `images.csv` | the same customers as row images with `images.mapping.yaml`; the last state is the same |
            | `several.mapping.yaml` | reads `changes.tsv` and `shop.csv` into one log |
            | `faults.ndjson` | one of each fault that real logs have, see below |

            In the shop, orders 4, 14, 24, 34, 44 and 54 (payment) and 18 (no carrier) are compensated by the orchestrator, 7, 19,
            31, 43 and 55 by events alone; 16 needs a second attempt; 25 (choreographed) and 30 (orchestrated) are stuck; the
            last ones are still on their way when the log ends.

            ## Faults planted in `faults.ndjson`

            | line | fault | what an import makes of it |
            | --- | --- | --- |
            %s\
            """.formatted(shopEvents, CustomerRows.WRONG_OLD_VALUE_LINE, table);
    }
}
