package playhead.workspace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import playhead.readmodel.TableContributor;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStep;
import playhead.saga.define.SagaDefinition;
import playhead.saga.track.Tracker;

/**
 * The tables {@code sagas} and {@code saga_steps} of the query model: what is declared, as it stood at the checkpoint.
 *
 * @param recorded the log in the order of positions
 * @param tracks follows it
 * @param imports what is known of the imports
 * @param fingerprint of the definitions that were recorded
 */
record SagaTables(
        Supplier<OrderedIndex> recorded,
        SagaTracks tracks,
        Supplier<List<SourceCoverage.Import>> imports,
        Supplier<String> fingerprint) {
    List<TableContributor> all() {
        return List.of(new Table(sagaShape(), this::saga), new Table(stepShape(), this::steps));
    }

    private static TableContributor.Shape sagaShape() {
        return new TableContributor.Shape(
                "sagas",
                "id",
                List.of(
                        text("id"),
                        text("definition"),
                        text("style"),
                        text("status"),
                        new TableContributor.Column("confidence", TableContributor.Type.DECIMAL),
                        time("started_at"),
                        time("ended_at"),
                        integer("first_position"),
                        integer("last_position"),
                        integer("events"),
                        integer("steps"),
                        integer("compensations"),
                        text("waiting_for"),
                        text("error")));
    }

    private static TableContributor.Shape stepShape() {
        return new TableContributor.Shape(
                "saga_steps",
                "saga",
                List.of(
                        text("saga"),
                        text("definition"),
                        integer("number"),
                        text("name"),
                        text("participant"),
                        text("status"),
                        integer("attempts"),
                        time("begun_at"),
                        time("ended_at"),
                        integer("begun_position"),
                        integer("ended_position"),
                        time("deadline"),
                        text("error")));
    }

    private static TableContributor.Column text(String name) {
        return new TableContributor.Column(name, TableContributor.Type.TEXT);
    }

    private static TableContributor.Column integer(String name) {
        return new TableContributor.Column(name, TableContributor.Type.INTEGER);
    }

    private static TableContributor.Column time(String name) {
        return new TableContributor.Column(name, TableContributor.Type.TIME);
    }

    private void saga(SagaList list, int number, TableContributor.RowSink sink) {
        SagaRow row = list.row(number);
        sink.row(
                row.id(),
                row.definition(),
                row.style().text(),
                row.status().text(),
                BigDecimal.valueOf(row.confidence()).stripTrailingZeros(),
                row.startedAt(),
                row.endedAt(),
                row.first(),
                row.last(),
                (long) row.events(),
                (long) row.steps(),
                (long) row.compensations(),
                row.waitingFor(),
                row.error());
    }

    private void steps(SagaList list, int number, TableContributor.RowSink sink) {
        SagaRow row = list.row(number);
        List<SagaStep> steps = list.steps(number);
        for (int i = 0; i < steps.size(); i++) {
            SagaStep step = steps.get(i);
            sink.row(
                    row.id(),
                    row.definition(),
                    i + 1L,
                    step.name(),
                    step.participant(),
                    step.status().text(),
                    (long) step.attempts(),
                    step.begunAt(),
                    step.endedAt(),
                    position(step.begun()),
                    position(step.ended()),
                    step.deadline(),
                    step.error());
        }
    }

    private static Long position(long position) {
        return position == 0 ? null : position;
    }

    /** Writes the rows of one saga. */
    @FunctionalInterface
    private interface Writing {
        void write(SagaList list, int number, TableContributor.RowSink sink);
    }

    /** A table with rows for each saga. */
    private final class Table implements TableContributor {
        private final Shape shape;
        private final Writing writing;

        Table(Shape shape, Writing writing) {
            this.shape = shape;
            this.writing = writing;
        }

        @Override
        public Shape shape() {
            return shape;
        }

        @Override
        public String revision(long position) {
            List<String> names =
                    tracks.inForce().all().stream().map(SagaDefinition::name).toList();
            return names.isEmpty() ? "none" : fingerprint.get() + names + "/" + position;
        }

        @Override
        public void rows(long position, RowSink sink) {
            groups(position, (saga, state, rows) -> rows.accept(sink));
        }

        @Override
        public void groups(long position, GroupSink sink) {
            if (tracks.inForce().all().isEmpty()) {
                return;
            }
            OrderedIndex ordered = recorded.get();
            ImportSources sources = new ImportSources(ordered.index(), imports.get());
            Tracker tracker = tracks.tracker(ordered, tracks.inForce(), sources.in(ordered));
            SagaList list = tracker == null ? null : tracker.at(position);
            if (list == null) {
                throw new IllegalStateException("following the sagas was interrupted");
            }
            int declared = fingerprint.get().hashCode();
            for (int number = 0; number < list.size(); number++) {
                int saga = number;
                SagaRow row = list.row(number);
                sink.group(row.id(), state(row, declared), rows -> writing.write(list, saga, rows));
            }
        }
    }

    /** Definitions and the first events stay: what has come since and how it stands is all that can change a saga. */
    private static long state(SagaRow row, int declared) {
        return (long) row.hashCode() << 32
                ^ (row.last() * 31 + row.events()) * 31
                        + Objects.hash(row.status().text(), declared);
    }
}
