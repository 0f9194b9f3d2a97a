package playhead.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.history.TimeIndex;
import playhead.saga.Sources;

/** Imported files as sources of a log. Which file of an import an event came from is read when it is asked for. */
final class ImportSources {
    private final TimeIndex recorded;
    private final List<SourceCoverage.Import> imports;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final Map<Integer, short[]> files = new HashMap<>();

    ImportSources(TimeIndex recorded, List<SourceCoverage.Import> imports) {
        this.recorded = recorded;
        this.imports = imports.stream()
                .filter(done -> done.count() > 0 && done.first() <= recorded.end())
                .toList();
        for (SourceCoverage.Import done : this.imports) {
            firsts.add(names.size());
            names.addAll(done.files());
        }
    }

    /** The sources by the ordinals of an order. */
    Sources in(OrderedIndex ordered) {
        return new Sources() {
            @Override
            public int count() {
                return names.size();
            }

            @Override
            public String name(int source) {
                return names.get(source);
            }

            @Override
            public int of(long ordinal) {
                return ImportSources.this.of(ordered.positions().position(ordinal));
            }
        };
    }

    private int of(long position) {
        for (int i = 0; i < imports.size(); i++) {
            SourceCoverage.Import done = imports.get(i);
            if (position >= done.first() && position < done.first() + done.count()) {
                return done.files().size() == 1
                        ? firsts.get(i)
                        : firsts.get(i) + file(i)[(int) (position - done.first())];
            }
        }
        return -1;
    }

    private synchronized short[] file(int number) {
        return files.computeIfAbsent(number, missing -> read(imports.get(missing)));
    }

    private short[] read(SourceCoverage.Import done) {
        long last = Math.min(recorded.end(), done.first() + done.count() - 1);
        short[] file = new short[(int) done.count()];
        Function<EventBlock, Origins> origins = block -> new Origins(
                block.first(),
                block.events(EnumSet.allOf(EventPart.class)).stream()
                        .map(event -> event.origin().file())
                        .toList());
        boolean complete = new BlockScan(recorded.events(), done.first(), last).run(origins, (read, behind) -> {
            for (int i = 0; i < read.files().size(); i++) {
                long at = read.first() + i;
                if (at >= done.first() && at <= last) {
                    file[(int) (at - done.first())] = (short)
                            Math.max(0, done.files().indexOf(read.files().get(i)));
                }
            }
            return true;
        });
        if (!complete) {
            Arrays.fill(file, (short) 0);
            throw new IllegalStateException("reading the origins was interrupted");
        }
        return file;
    }

    /** Files of the events of a block. */
    private record Origins(long first, List<String> files) {}
}
