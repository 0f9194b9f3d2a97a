package playhead.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.event.EventTime;
import playhead.history.Idle;
import playhead.history.Silence;
import playhead.history.TimeIndex;
import playhead.store.EventStore;
import playhead.store.StoredDocument;
import playhead.workspace.Coverage.Source;

/** Works out which times the files of imports cover. Reads events only of imports of several files. */
record SourceCoverage(TimeIndex recorded, List<Import> imports) {
    /**
     * What is known of an import.
     *
     * @param id of the import
     * @param first position of its first event
     * @param count how many events it brought
     * @param files their names
     */
    record Import(String id, long first, long count, List<String> files) {}

    /** What a store knows of its imports. */
    static List<Import> imports(EventStore store) {
        ImportedFiles files = new ImportedFiles();
        List<Import> imports = new ArrayList<>();
        for (StoredDocument document : store.imports()) {
            imports.add(
                    new Import(document.importId(), document.first(), document.count(), files.names(document.body())));
        }
        return imports;
    }

    Coverage coverage() {
        List<Source> sources = new ArrayList<>();
        for (Import done : imports) {
            long last = Math.min(recorded.end(), done.first() + done.count() - 1);
            if (last < done.first()) {
                continue;
            }
            Map<String, Gathered> files = new LinkedHashMap<>();
            if (done.files().size() == 1) {
                Gathered all = files.computeIfAbsent(done.files().getFirst(), name -> new Gathered());
                for (long at = done.first(); at <= last; at++) {
                    all.add(at, recorded.time(at));
                }
            } else {
                gather(done.first(), last, files);
            }
            files.forEach((file, gathered) -> sources.add(gathered.source(done.id(), file)));
        }
        sources.sort(Comparator.comparingLong(Source::first));
        return new Coverage(sources);
    }

    private void gather(long first, long last, Map<String, Gathered> files) {
        Function<EventBlock, Files> names = block -> new Files(
                block.first(),
                block.events(EnumSet.allOf(EventPart.class)).stream()
                        .map(event -> event.origin().file())
                        .toList());
        boolean complete = new BlockScan(recorded.events(), first, last).run(names, (read, done) -> {
            for (int i = 0; i < read.names().size(); i++) {
                long at = read.first() + i;
                if (at >= first && at <= last) {
                    files.computeIfAbsent(read.names().get(i), name -> new Gathered())
                            .add(at, recorded.time(at));
                }
            }
            return true;
        });
        if (!complete) {
            throw new IllegalStateException("reading the origins was interrupted");
        }
    }

    /** Files of the events of a block. */
    private record Files(long first, List<String> names) {}

    /** What was seen of one file. */
    private static final class Gathered {
        private long first;
        private long last;
        private long events;
        private double[] times = new double[64];
        private int timed;

        void add(long position, EventTime time) {
            first = events == 0 ? position : first;
            last = position;
            events++;
            if (time != null) {
                if (timed == times.length) {
                    times = Arrays.copyOf(times, timed * 2);
                }
                times[timed++] = time.seconds() + time.nanos() / 1e9;
            }
        }

        Source source(String importId, String file) {
            double[] sorted = Arrays.copyOf(times, timed);
            Arrays.sort(sorted);
            double from = timed == 0 ? 0 : sorted[0];
            double to = timed == 0 ? 0 : sorted[timed - 1];
            double least = Idle.least(to - from, timed);
            List<Silence> silences = new ArrayList<>();
            for (int i = 1; i < timed; i++) {
                if (sorted[i] - sorted[i - 1] >= least) {
                    silences.add(new Silence(sorted[i - 1], sorted[i]));
                }
            }
            return new Source(importId, file, events, first, last, timed > 0, from, to, silences);
        }
    }
}
