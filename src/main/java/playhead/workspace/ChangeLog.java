package playhead.workspace;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import playhead.command.CommandCodec;
import playhead.command.CommandRecord;
import playhead.command.CommandRequest;
import playhead.command.MalformedPayload;
import playhead.command.Payload;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.store.DocumentKind;
import playhead.store.EventStore;
import playhead.store.StoredDocument;

/**
 * All that was done to a workspace, as commands in the order of its log: those that were recorded as such, and imports,
 * definitions, notes and the seal, which are records of their own kind.
 */
record ChangeLog(EventStore store) {
    List<CommandRecord> all() {
        List<StoredDocument> documents = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind != DocumentKind.REJECTS) {
                documents.addAll(store.documents(kind));
            }
        }
        documents.sort(Comparator.comparingLong(StoredDocument::number));
        CommandCodec codec = new CommandCodec();
        List<CommandRecord> records = new ArrayList<>();
        for (StoredDocument document : documents) {
            try {
                records.add(document.kind() == DocumentKind.COMMAND ? codec.read(document) : derived(document));
            } catch (MalformedPayload foreign) {
                // Not one of ours: it is left as it is.
            }
        }
        return records;
    }

    private static CommandRecord derived(StoredDocument document) {
        Payload body = new Payload(Json.owning(document.body()));
        return new CommandRecord(
                request(document, body), Map.of(), null, List.of(), document.first(), document.count());
    }

    private static CommandRequest request(StoredDocument document, Payload body) {
        if (document.kind() == DocumentKind.IMPORT) {
            return CommandRequest.of(
                    "import-" + document.importId(),
                    "Import",
                    body.text("by", null),
                    time(body.text("at", null)),
                    without(body, "command"));
        }
        Json payload = without(body, "command");
        if (body.has("command")) {
            Payload by = body.object("command");
            return CommandRequest.of(
                    by.text("id"), by.text("type"), by.text("actor", null), time(by.text("time", null)), payload);
        }
        // Written before commands were recorded: nobody knows by whom and when.
        String kind = document.kind() == DocumentKind.DEFINITION
                ? "Define"
                : document.kind() == DocumentKind.NOTE ? "TakeNote" : "Seal";
        return CommandRequest.of("record-" + document.number(), kind, null, null, payload);
    }

    private static Json without(Payload body, String left) {
        JsonWriter out = new JsonWriter().object();
        for (String name : body.names()) {
            if (!name.equals(left)) {
                out.name(name).raw(body.value(name));
            }
        }
        return out.end().toJson();
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException other) {
            return null;
        }
    }
}
