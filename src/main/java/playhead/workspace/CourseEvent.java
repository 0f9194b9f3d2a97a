package playhead.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import playhead.branch.Branch;
import playhead.branch.Edit;
import playhead.branch.Insertion;
import playhead.command.Redecided;
import playhead.event.Event;
import playhead.event.EventSource;

/**
 * An event in which a what-if is not as recorded.
 *
 * @param position its own if it was recorded, else that of the event after which it counts
 * @param origin where it comes from
 * @param event as recorded when it was, else as it is supposed
 */
public record CourseEvent(long position, Origin origin, Event event) {
    /** Where an event of another course comes from. */
    public enum Origin {
        /** Recorded, and supposed not to have happened. */
        SKIPPED("skipped"),
        /** Recorded, and supposed to have said something else. */
        EDITED("edited"),
        /** Supposed to have happened as well. */
        SUPPOSED("supposed"),
        /** Recorded; its command, decided again, does not make it. */
        LEFT_OUT("left out"),
        /** Made by a recorded command that was decided again: instead, as well, or with other values. */
        DECIDED("decided again"),
        /** Made by a command that nobody recorded, given because of all that. */
        FOLLOWED("followed");

        private final String word;

        Origin(String word) {
            this.word = word;
        }

        /** As it is written. */
        public String word() {
            return word;
        }
    }

    /** All in which a course differs from the recorded one, by position. */
    static List<CourseEvent> of(Branch asked, Branch course, List<Redecided> flips, EventSource log) {
        List<CourseEvent> all = new ArrayList<>();
        course.skipped()
                .forEach(position -> all.add(new CourseEvent(
                        position,
                        asked.skipped().contains(position) ? Origin.SKIPPED : Origin.LEFT_OUT,
                        log.at(position))));
        Set<Long> edited = asked.edits().stream().map(Edit::position).collect(Collectors.toSet());
        course.edits().stream()
                .map(Edit::position)
                .distinct()
                .forEach(position -> all.add(new CourseEvent(
                        position, edited.contains(position) ? Origin.EDITED : Origin.DECIDED, log.at(position))));
        Set<String> followed = flips.stream()
                .filter(Redecided::isFollowed)
                .flatMap(flip -> flip.now().stream())
                .map(Event::id)
                .collect(Collectors.toSet());
        Set<Insertion> supposed = new HashSet<>(asked.insertions());
        for (Insertion one : course.insertions()) {
            Origin origin = supposed.contains(one)
                    ? Origin.SUPPOSED
                    : followed.contains(one.event().id()) ? Origin.FOLLOWED : Origin.DECIDED;
            all.add(new CourseEvent(one.after(), origin, one.event()));
        }
        all.sort(Comparator.comparingLong(CourseEvent::position));
        return all;
    }
}
