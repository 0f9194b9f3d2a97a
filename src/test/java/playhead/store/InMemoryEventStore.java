package playhead.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import playhead.event.EntityRef;
import playhead.event.Event;

/** An event store without files: what tests above the store use, and proof that the contract does not need H2. */
public final class InMemoryEventStore implements EventStore {
    private final List<Event> events = new ArrayList<>();
    private final List<StoredDocument> documents = new ArrayList<>();
    private final StreamVersions versions = new StreamVersions();
    private boolean sealed;

    @Override
    public synchronized AppendOutcome append(AppendRequest request) {
        if (sealed) {
            return new AppendOutcome.Refused("the workspace is sealed");
        }
        for (Map.Entry<EntityRef, ExpectedVersion> demand : request.expected().entrySet()) {
            long actual = versions.last(demand.getKey());
            if (!demand.getValue().accepts(actual)) {
                return new AppendOutcome.Conflict(demand.getKey(), demand.getValue(), actual);
            }
        }
        long first = events.size() + 1;
        request.events().forEach(event -> events.add(versions.place(event)));
        if (request.command() != null) {
            documents.add(new StoredDocument(
                    documents.size() + 1,
                    DocumentKind.COMMAND,
                    null,
                    first,
                    request.events().size(),
                    request.command()));
        }
        return new AppendOutcome.Appended(first, events.size());
    }

    @Override
    public synchronized StoredDocument record(DocumentKind kind, byte[] json) {
        switch (kind) {
            case COMMAND, IMPORT, REJECTS -> throw new IllegalArgumentException(kind + " is not recorded this way");
            case DEFINITION, SEAL -> {
                if (sealed) {
                    throw new IllegalStateException("the workspace is sealed");
                }
            }
            case NOTE -> {}
        }
        sealed |= kind == DocumentKind.SEAL;
        documents.add(new StoredDocument(documents.size() + 1, kind, null, events.size() + 1, 0, json));
        return documents.getLast();
    }

    @Override
    public synchronized List<StoredDocument> documents(DocumentKind kind) {
        return documents.stream().filter(document -> document.kind() == kind).toList();
    }

    @Override
    public void rejects(Consumer<StoredDocument> visitor) {
        documents(DocumentKind.REJECTS).forEach(visitor);
    }

    @Override
    public StreamVersions versions() {
        return versions;
    }

    @Override
    public Watermark watermark() {
        return new Watermark(end(), end());
    }

    @Override
    public void catchUp(Progress progress) {}

    @Override
    public synchronized boolean sealed() {
        return sealed;
    }

    @Override
    public synchronized long end() {
        return events.size();
    }

    @Override
    public synchronized Event at(long position) {
        return events.get(Math.toIntExact(position - 1));
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {
        for (long position = from; position <= to; position++) {
            if (!visitor.visit(position, at(position))) {
                return;
            }
        }
    }

    @Override
    public void close() {}
}
