package playhead.importing.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import playhead.event.EventSource;
import playhead.event.Json;

/** One attempt of an import: the reading thread on one side, the placing of events on the other. Used once. */
final class Run {
    private final Attempt attempt;
    private final ImportProgress progress;
    private final EventSource existing;
    private final DuplicateTable table = new DuplicateTable();
    private final KeyedHash hash = KeyedHash.random();
    private final Conflicts conflicts = new Conflicts();
    private final Conveyor conveyor = new Conveyor();
    private final OrderWatch watch;
    private final Publication publication;
    private final Placing placing;
    private final Reading reading;

    /** @param folder for what does not fit in memory */
    Run(
            Attempt attempt,
            Importer.Parts parts,
            ImportRequest request,
            ImportProgress progress,
            Staging staging,
            PublishedSink sink,
            Path folder) {
        this.attempt = attempt;
        this.progress = progress;
        existing = parts.existing();
        boolean found = attempt.rule() == null || attempt.found();
        watch = new OrderWatch(found && attempt.rule() == OrderRule.SOURCE ? null : attempt.rule(), table);
        publication =
                new Publication(staging, sink, existing.end(), parts.versions().overlay(), conflicts);
        placing = attempt.sorting()
                ? new SortedPlacing(attempt.rule(), found, table, publication, progress, folder, parts.sortMemory())
                : new StraightPlacing(publication);
        Intake intake = new Intake(hash, new Admission(table, watch, goesOn(found), conflicts, conveyor));
        reading = new Reading(request, parts.formats(), intake, conveyor, progress);
    }

    private Predicate<OrderWatch> goesOn(boolean found) {
        if (!attempt.sorting()) {
            return OrderWatch::isInOrder;
        }
        return found && attempt.rule() == OrderRule.SOURCE ? OrderWatch::positionsWhole : any -> true;
    }

    /** Reads and places everything, or says why not. */
    Attempt.End toItsEnd() throws IOException {
        learnWhatIsThere();
        Thread reader = Thread.ofPlatform().name("import-reader").daemon().start(reading);
        try {
            boolean whole = carry();
            end(reader);
            return whole ? placeTheRest() : whyItStopped();
        } catch (CancellationException e) {
            end(reader);
            return new Attempt.Stopped(new ImportOutcome.Cancelled(reading.summaries()));
        } finally {
            end(reader);
            placing.close();
        }
    }

    /** Passes batches on until the last, true, or until the reading stops. */
    private boolean carry() throws IOException {
        for (Batch batch = conveyor.take(); batch != null; batch = conveyor.take()) {
            placing.take(batch.arrivals());
            batch.rejects().forEach(publication::reject);
            if (batch.last()) {
                return true;
            }
        }
        return false;
    }

    private Attempt.End placeTheRest() throws IOException {
        if (reading.bug() != null || reading.failure() != null) {
            return whyItStopped();
        }
        OrderRule rule = attempt.sorting() ? attempt.rule() : watch.rule();
        if (rule == OrderRule.SOURCE && !watch.positionsWhole()) {
            return withoutPositions("not every record has a whole number as position");
        }
        if (!attempt.sorting() && !watch.isInOrder()) {
            return new Attempt.Again(new Attempt(true, rule, attempt.rule() == null));
        }
        if (attempt.sorting()) {
            conflicts.find(existing);
        }
        if (!placing.finish()) {
            return withoutPositions("positions are not unique");
        }
        publication.flush();
        List<String> warnings = new ArrayList<>(reading.warnings());
        warnings.addAll(placing.warnings(reading.sources()));
        List<FileSummary> summaries =
                reading.summaries().stream().map(file -> file.ordered(rule)).toList();
        return new Attempt.Done(
                summaries, List.copyOf(reading.roles()), warnings, publication.first(), publication.last(), conflicts);
    }

    private Attempt.End withoutPositions(String reason) {
        if (attempt.rule() == OrderRule.SOURCE && !attempt.found()) {
            return new Attempt.Stopped(
                    new ImportOutcome.Failed(List.of("order by source: " + reason), reading.summaries()));
        }
        return new Attempt.Again(new Attempt(false, OrderRule.TIME, true));
    }

    private Attempt.End whyItStopped() {
        if (reading.bug() != null) {
            throw new IllegalStateException("reading stopped: " + reading.bug().getMessage(), reading.bug());
        }
        if (reading.failure() != null) {
            return new Attempt.Stopped(new ImportOutcome.Failed(List.of(reading.failure()), reading.summaries()));
        }
        if (reading.isCancelled()) {
            return new Attempt.Stopped(new ImportOutcome.Cancelled(reading.summaries()));
        }
        return new Attempt.Again(new Attempt(true, watch.rule(), attempt.rule() == null || attempt.found()));
    }

    /** Notes what the workspace holds; nothing to do in a new one. */
    private void learnWhatIsThere() {
        if (existing.end() == 0) {
            return;
        }
        existing.scan(1, existing.end(), (position, event) -> {
            long id = hash.ofId(event.id());
            Json meta = SourceMeta.withoutPosition(event.meta());
            long content = hash.ofContent(event, id, hash.ofCauses(event), meta.bytes(), meta.length());
            table.add(id, content, false);
            return !progress.isCancelled();
        });
    }

    private void end(Thread reader) {
        conveyor.stop();
        Joining.toTheEnd(reader);
    }
}
