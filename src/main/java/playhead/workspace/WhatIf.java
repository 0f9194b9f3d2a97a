package playhead.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import playhead.branch.Branch;
import playhead.branch.BranchPlaces;
import playhead.branch.BranchSource;
import playhead.branch.Edit;
import playhead.branch.Insertion;
import playhead.branch.Merges;
import playhead.branch.Overlay;
import playhead.branch.Payload;
import playhead.branch.RuleText;
import playhead.fold.Schema;
import playhead.fold.rules.Definitions;
import playhead.fold.rules.ProjectionDefinition;
import playhead.fold.rules.ProjectionFile;
import playhead.history.IndexBuilder;
import playhead.history.TimeIndex;
import playhead.history.Totals;
import playhead.lab.Rerun;
import playhead.store.EventStore;

/**
 * Supposes other courses of a log, in recorded order, as the log was when this began. It looks only; like a session, it
 * is safe for several threads and may be slow.
 */
public final class WhatIf {
    /** Events that the store reads at once. */
    private static final int BLOCK = 1_024;
    /** So many places of the log are read ahead at most. */
    private static final int AHEAD = 128;

    private static final int FOLDED_AHEAD = 200;
    /** Of so many events at the end it is looked up ahead how they change an entity. */
    private static final long KNOWN_AHEAD = 2_000_000;

    private final TimeIndex index;
    private final DefinitionLog log;
    private final Totals totals;
    private final Function<String, IdSet> sets;
    private final EventStore store;
    private final boolean again;
    private final Merges merges;
    private Definitions inForce;
    private Answer<Decisions> decisions;
    private Branch rerunOf;
    private Answer<Rerun> rerun;

    /**
     * @param log definitions that the index was folded by
     * @param sets that conditions can name
     * @param store has the commands, to be decided again where their rules are known
     */
    WhatIf(TimeIndex index, DefinitionLog log, Function<String, IdSet> sets, EventStore store) {
        this(index, log, sets, store, true, new Merges(index.events()));
    }

    private WhatIf(
            TimeIndex index,
            DefinitionLog log,
            Function<String, IdSet> sets,
            EventStore store,
            boolean again,
            Merges merges) {
        this.merges = merges;
        this.store = store;
        this.again = again;
        this.sets = sets;
        this.index = index;
        this.log = log;
        this.totals = new Totals(index);
    }

    /** The same without deciding commands again: events are replayed as recorded. */
    public WhatIf asRecorded() {
        return new WhatIf(index, log, sets, store, false, merges);
    }

    /** The last position. */
    public long end() {
        return index.end();
    }

    /**
     * Reads events ahead and folds some of them, so that the first questions are answered as quickly as later ones. May
     * take half a second; questions may be asked meanwhile.
     */
    public void prepare() {
        decisions();
        merges.read(Math.max(1, end() - KNOWN_AHEAD + 1), end());
        long step = Math.max(BLOCK, end() / AHEAD);
        for (long position = end(); position > 0; position -= step) {
            index.events().at(position);
        }
        for (int i = 0; i < FOLDED_AHEAD && end() > 0; i++) {
            Branch branch = Branch.at(end()).skip(1 + (end() - 1) * i / FOLDED_AHEAD);
            if (folded(branch, Rerun.none(branch))
                    instanceof Answer.Given<BranchSession>(BranchSession one, var said)) {
                one.differences(end());
            }
        }
    }

    /** Definitions to suppose, from a file; refused when they cannot be used. */
    public Answer<RuleText> rules(Path file) {
        String name = file.getFileName().toString();
        return DefinitionLog.text(file)
                .then(text -> DefinitionLog.read(name, text).then(read -> Answer.of(new RuleText(name, text))));
    }

    /** Folds what a branch touches; refused when it names a position outside of the log. */
    public Answer<BranchSession> of(Branch branch) {
        List<Long> outside = Stream.of(
                        branch.skipped().stream(),
                        branch.edits().stream().map(Edit::position),
                        branch.insertions().stream().map(Insertion::after).map(after -> Math.max(after, 1)))
                .flatMap(positions -> positions)
                .filter(position -> position < 1 || position > index.end())
                .toList();
        if (!outside.isEmpty()) {
            return Answer.misuse("no event at position " + outside.getFirst() + "; the log has 1 to " + index.end());
        }
        return course(branch).then(course -> folded(branch, course));
    }

    private Answer<BranchSession> folded(Branch branch, Rerun course) {
        return supposed(branch.rules()).then(file -> {
            Definitions definitions = file == null ? inForce() : inForce().with(file);
            Set<String> types = file == null
                    ? Set.of()
                    : file.projections().stream()
                            .map(ProjectionDefinition::entity)
                            .collect(Collectors.toCollection(TreeSet::new));
            Overlay overlay = Overlay.of(
                    course.course(),
                    index,
                    schema -> DefinitionLog.fold(schema, definitions),
                    types,
                    merges,
                    type -> definitions.projection(type) == null);
            return new Answer.Given<>(new BranchSession(branch, course, overlay, index, totals), unknownFields(branch));
        });
    }

    /** What follows from a branch: its commands decided again where their rules are known, else just what it says. */
    private synchronized Answer<Rerun> course(Branch branch) {
        if (branch.equals(rerunOf)) {
            return rerun;
        }
        rerunOf = branch;
        rerun = branch.isEmpty() || !again
                ? Answer.of(Rerun.none(branch))
                : switch (decisions()) {
                    case Answer.Given<Decisions>(Decisions made, var warnings) -> made.rerun(branch);
                    case Answer.Refused<Decisions>(String reason, boolean usage) ->
                        branch.decisions().isEmpty() ? Answer.of(Rerun.none(branch)) : Answer.refuse(reason);
                };
        return rerun;
    }

    /** The decisions of the log as it was when this began; refused where nobody knows the rules. */
    public synchronized Answer<Decisions> decisions() {
        if (decisions == null) {
            decisions = Decisions.of(store, index.end());
        }
        return decisions;
    }

    /**
     * A session in which states are those of a branch, for questions over whole types. Folds the log once more, so it
     * costs what building the index cost.
     */
    public Session whole(Branch asked) {
        Branch branch = course(asked) instanceof Answer.Given<Rerun>(Rerun found, var said) ? found.course() : asked;
        BranchPlaces places = new BranchPlaces(branch);
        Schema schema = new Schema();
        // Columns keep their numbers, so that rows of both courses can be shown in the same table.
        index.typeNames().forEach(type -> index.columns(type).forEach(schema.type(type)::column));
        Definitions definitions = inForce();
        if (supposed(branch.rules()) instanceof Answer.Given<ProjectionFile>(ProjectionFile file, var warnings)
                && file != null) {
            definitions = definitions.with(file);
        }
        IndexBuilder builder = new IndexBuilder(
                DefinitionLog.fold(schema, definitions).telling(places::position),
                new BranchSource(index.events(), branch));
        builder.catchUp();
        OrderedIndex folded = new OrderedIndex(builder.snapshot(), Replay.RECORDED, OrderedIndex.Positions.of(places));
        Session session =
                new IndexSession(replay -> folded, List::of, sets, new SagaTracks(new LabSagas(store, log)::inForce));
        if (places.count() == 0) {
            return session;
        }
        OrderedIndex recorded = new OrderedIndex(index, Replay.RECORDED, OrderedIndex.Positions.SAME);
        return new BranchedSession(
                session,
                new IndexSession(replay -> recorded, List::of, sets, new SagaTracks(new LabSagas(store, log)::inForce)),
                places);
    }

    private static Answer<ProjectionFile> supposed(RuleText rules) {
        return rules == null ? Answer.of(null) : DefinitionLog.read(rules.file(), rules.text());
    }

    private List<String> unknownFields(Branch branch) {
        List<String> lines = new ArrayList<>();
        for (Edit edit : branch.edits()) {
            if (!Payload.has(
                    index.events().at(edit.position()).data(), edit.field().parts())) {
                lines.add("event " + edit.position() + " says nothing of " + edit.field() + ": it is added");
            }
        }
        return lines;
    }

    private synchronized Definitions inForce() {
        if (inForce == null) {
            inForce = log.inForce();
        }
        return inForce;
    }
}
