package playhead.ui.sagas;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntPredicate;
import playhead.saga.listing.SagaListing;
import playhead.saga.listing.SagaOverview;
import playhead.saga.listing.SagaQuery;
import playhead.saga.variants.PathPick;
import playhead.saga.variants.Variants;
import playhead.workspace.Answer;
import playhead.workspace.Moment;

/**
 * What was found in a list of sagas.
 *
 * @param question what was looked for
 * @param listing all of them
 * @param numbers those that fit, in order
 * @param every paths of all of them, null when nobody asked
 * @param listed paths of those that fit, null when nobody asked as yet
 * @param overview of those that fit, null when nobody asked as yet
 */
record FoundSagas(
        Question question, SagaListing listing, int[] numbers, Variants every, Variants listed, SagaOverview overview) {
    /**
     * What is looked for.
     *
     * @param moment where
     * @param query which sagas
     * @param pick what their paths must have, null for any
     * @param beside what stands below the list
     */
    record Question(Moment moment, SagaQuery query, PathPick pick, Beside beside) {
        /** Whether another question finds the same sagas, in whatever order. */
        boolean findsSame(Question other) {
            return moment.equals(other.moment)
                    && query.kinds().equals(other.query.kinds())
                    && query.text().equals(other.query.text())
                    && Objects.equals(pick, other.pick);
        }

        boolean showsOverview() {
            return beside == Beside.OVERVIEW;
        }

        boolean needsPaths() {
            return pick != null && !(pick instanceof PathPick.Begun) || showsPaths();
        }

        boolean showsPaths() {
            return beside == Beside.PATHS || beside == Beside.MAP;
        }
    }

    /** Paths of those that fit, null when nothing shows them. */
    Variants shownPaths() {
        return question.showsPaths() ? listed : null;
    }

    /** Those that fit at once, null when nothing shows it. */
    SagaOverview shownOverview() {
        return question.showsOverview() ? overview : null;
    }

    /** Where the list stands. */
    Moment moment() {
        return question.moment();
    }

    /**
     * Answers a question; what was found last is used again when it is of the same moment, and what was counted when it is
     * of the same sagas. For worker threads.
     */
    static Answer<FoundSagas> answer(Question question, SagaSource source, FoundSagas last) {
        FoundSagas known = last != null && last.moment().equals(question.moment()) ? last : null;
        Answer<SagaListing> listing = known != null
                ? Answer.of(known.listing)
                : source.at(question.moment())
                        .then(list -> Answer.of(new SagaListing(list, source.time(question.moment()))));
        return listing.then(read -> !question.needsPaths() || known != null && known.every != null
                ? Answer.of(find(question, read, known == null ? null : known.every, known))
                : source.paths(question.moment()).then(every -> Answer.of(find(question, read, every, known))));
    }

    private static FoundSagas find(Question question, SagaListing listing, Variants every, FoundSagas known) {
        int[] fitting = listing.find(question.query());
        boolean same = known != null && known.question.findsSame(question);
        if (question.pick() != null) {
            IntPredicate having = same
                    ? among(known.numbers)::get
                    : question.pick() instanceof PathPick.Begun(String step)
                            ? number -> begun(listing, number, step)
                            : every.having(question.pick());
            fitting = Arrays.stream(fitting).filter(having).toArray();
        }
        Variants listed = same ? known.listed : null;
        SagaOverview overview = same ? known.overview : null;
        return new FoundSagas(
                question,
                listing,
                fitting,
                every,
                question.showsPaths() && listed == null ? every.among(among(fitting)::get) : listed,
                question.showsOverview() && overview == null ? SagaOverview.of(listing, fitting) : overview);
    }

    private static boolean begun(SagaListing listing, int number, String step) {
        return listing.list().steps(number).stream()
                .anyMatch(one -> one.begun() > 0 && one.name().equals(step));
    }

    private static BitSet among(int[] numbers) {
        BitSet among = new BitSet();
        Arrays.stream(numbers).forEach(among::set);
        return among;
    }
}
