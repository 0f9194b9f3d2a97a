package playhead.ui.sets;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.ui.async.LatestRequest;
import playhead.ui.job.Job;
import playhead.ui.job.JobProgress;
import playhead.ui.job.Jobs;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.FoundIds;
import playhead.workspace.IdMember;
import playhead.workspace.IdSet;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;

/** Ids that are about to become a set: what they name is said while they are written. */
public final class PasteViewModel {
    private final Session session;
    private final LatestRequest lane;
    private final Jobs jobs;
    private final Words words;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<FoundIds> found = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Missing> missing = FXCollections.observableArrayList();
    private Job running;

    /**
     * @param session where ids are looked up
     * @param lane where that happens
     * @param name proposed for the set
     */
    PasteViewModel(Session session, LatestRequest lane, Jobs jobs, Words words, String name) {
        this.session = session;
        this.lane = lane;
        this.jobs = jobs;
        this.words = words;
        this.name.set(name);
    }

    /**
     * An id that names nothing.
     *
     * @param id as it was written
     * @param near ids that differ from it only in case, zeros or blanks
     */
    public record Missing(String id, List<String> near) {}

    /** Looks up what is written now. */
    public void look() {
        String asked = text.get();
        stop();
        if (asked.isBlank()) {
            lane.forget();
            found.set(null);
            missing.clear();
            about.set("");
            return;
        }
        JobProgress progress = new JobProgress();
        Job job = jobs.begin(words.text("sets.job.find"), progress);
        running = job;
        String unit = words.text("sets.unit.events");
        SearchWatch watch = (done, total, hits) -> {
            progress.at(total <= 0 ? -1 : (double) done / total, done, unit, "");
            return !progress.isCancelled();
        };
        lane.ask(() -> session.sets().find(asked, watch), this::show, () -> jobs.end(job));
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            jobs.end(running);
            running = null;
        }
    }

    private void show(Answer<FoundIds> answer) {
        if (answer instanceof Answer.Given<FoundIds>(FoundIds given, var warnings)) {
            found.set(given);
            missing.setAll(given.missing().stream()
                    .map(id -> new Missing(id, given.near().getOrDefault(id, List.of())))
                    .toList());
            about.set(tell(given));
        }
    }

    private String tell(FoundIds given) {
        IdSet set = new IdSet("", given.members());
        FoundWords told = new FoundWords(words);
        String said = told.of(set);
        String all = said.isEmpty() ? words.text("sets.found.nothing") : said;
        String rest = told.rest(set.count(IdMember.Kind.UNKNOWN), given.repeated());
        return rest.isEmpty() ? all : all + "; " + rest;
    }

    /** Reads ids from a file, instead of what was written. */
    public void load(Path file) {
        problem.set("");
        lane.ask(() -> session.sets().read(file), answer -> {
            switch (answer) {
                case Answer.Refused<String>(String reason, boolean wrongUsage) ->
                    problem.set(words.text("sets.problem.read", file.getFileName(), words.said(reason)));
                case Answer.Given<String>(String read, var warnings) -> {
                    text.set(read);
                    if (name.get().isBlank()) {
                        name.set(file.getFileName().toString().replaceFirst("\\.[^.]+$", ""));
                    }
                    look();
                }
            }
        });
    }

    /** The set that these ids make, or null while they name nothing yet. */
    IdSet set() {
        return found.get() == null
                ? null
                : new IdSet(name.get().strip(), found.get().members());
    }

    /** What is written. */
    public StringProperty textProperty() {
        return text;
    }

    /** What the set is called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What the ids name. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** Why a file cannot be read, empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was found, null before. */
    ReadOnlyObjectProperty<FoundIds> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Ids that name nothing. */
    public ObservableList<Missing> missing() {
        return missing;
    }
}
