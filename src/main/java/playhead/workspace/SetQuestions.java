package playhead.workspace;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import playhead.history.TimeIndex;
import playhead.history.sets.Courses;
import playhead.history.sets.Flow;
import playhead.saga.FlowLog;
import playhead.saga.SagaList;

/** Questions about sets of ids: what ids name, and how sets differ. They only look; safe for several threads, and slow. */
public final class SetQuestions {
    private static final long LARGEST_FILE = 64L << 20;

    private final Function<Replay, OrderedIndex> indexes;
    private final Function<Moment, Answer<SagaList>> sagas;
    private final Supplier<FlowLog> flows;

    /**
     * @param indexes the index of an order, the same at every call
     * @param sagas the sagas of a moment
     * @param flows those of the log, in the order of positions; slow at first
     */
    SetQuestions(
            Function<Replay, OrderedIndex> indexes, Function<Moment, Answer<SagaList>> sagas, Supplier<FlowLog> flows) {
        this.flows = flows;
        this.indexes = indexes;
        this.sagas = sagas;
    }

    /**
     * What the ids in a pasted text name.
     *
     * @return refused when the watch stopped it
     */
    public Answer<FoundIds> find(String text, SearchWatch watch) {
        return new IdSearch(recorded()).find(text, watch);
    }

    /** The text of a file with ids, or why it cannot be read. */
    public Answer<String> read(Path file) {
        try {
            return Files.size(file) > LARGEST_FILE
                    ? Answer.refuse("more than 64 MB")
                    : Answer.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException binary) {
            return Answer.refuse("no text in UTF-8");
        } catch (IOException unreadable) {
            return Answer.refuse(unreadable.toString());
        }
    }

    /** The entities of the rows of a state as a set. */
    public IdSet ofState(StatePage page, String name) {
        return new IdSet(
                name, page.rows().stream().map(row -> IdMember.of(row.ref())).toList());
    }

    /** All entities that some events name, as a set. */
    public IdSet ofEvents(EventHits hits, String name) {
        TimeIndex index = recorded();
        BitSet entities = new BitSet();
        for (int i = 0; i < hits.size(); i++) {
            for (int entity : index.touched(hits.position(i))) {
                entities.set(entity);
            }
        }
        List<IdMember> members = new ArrayList<>();
        entities.stream()
                .forEach(entity -> members.add(IdMember.of(index.schema().entity(entity))));
        return new IdSet(name, members);
    }

    /**
     * How a set differs from another, or from the rest of a type.
     *
     * @return refused when the watch stopped it, or when there is nothing on one side
     */
    public Answer<SetReport> compare(SetQuestion question, SearchWatch watch) {
        OrderedIndex ordered = indexes.apply(question.moment().replay());
        if (ordered.index().members(question.type()) == 0) {
            return Answer.refuse("no entity type \"" + question.type() + "\"");
        }
        FlowLog known = flows.get();
        Flow flow = new Flow(
                known.flows(known.end()),
                ordinal -> known.flow(ordered.positions().position(ordinal)));
        Courses courses = Courses.of(
                ordered.index(), question.type(), flow, question.moment().at(), () -> watch.at(0, -1, 0));
        if (courses == null) {
            return Answer.refuse("stopped");
        }
        return sagas.apply(question.moment())
                .then(list -> Answer.of(SetReport.of(
                        ordered.index(),
                        courses,
                        question,
                        new SagasOfCourses(
                                courses, ordinal -> list.of(ordered.positions().position(ordinal)), list::style))));
    }

    private TimeIndex recorded() {
        return indexes.apply(Replay.RECORDED).index();
    }
}
