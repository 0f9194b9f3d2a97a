package playhead.ui.sagas;

import java.util.Arrays;
import java.util.BitSet;
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
 * @param moment where the list stands
 * @param listing all of them
 * @param numbers those that fit, in order
 * @param every paths of all of them, null when nobody asked
 * @param listed paths of those that fit, null when nobody asked
 * @param overview of those that fit, null when nobody asked
 */
record FoundSagas(
        Moment moment, SagaListing listing, int[] numbers, Variants every, Variants listed, SagaOverview overview) {
    /**
     * What is looked for.
     *
     * @param moment where
     * @param query which sagas
     * @param pick what their paths must have, null for any
     * @param beside what stands below the list
     */
    record Question(Moment moment, SagaQuery query, PathPick pick, Beside beside) {
        boolean needsPaths() {
            return pick != null && !(pick instanceof PathPick.Begun) || showsPaths();
        }

        boolean showsPaths() {
            return beside == Beside.PATHS || beside == Beside.MAP;
        }
    }

    /** Answers a question; what was found last is used again when it is of the same moment. For worker threads. */
    static Answer<FoundSagas> answer(Question question, SagaSource source, FoundSagas last) {
        if (last != null && last.moment.equals(question.moment())) {
            return withPaths(question, source, last.listing, last.every);
        }
        return source.at(question.moment())
                .then(list -> withPaths(question, source, new SagaListing(list, source.time(question.moment())), null));
    }

    private static Answer<FoundSagas> withPaths(
            Question question, SagaSource source, SagaListing listing, Variants known) {
        if (!question.needsPaths() || known != null) {
            return Answer.of(find(question, listing, known));
        }
        return source.paths(question.moment()).then(every -> Answer.of(find(question, listing, every)));
    }

    private static FoundSagas find(Question question, SagaListing listing, Variants every) {
        int[] fitting = listing.find(question.query());
        if (question.pick() != null) {
            IntPredicate having = question.pick() instanceof PathPick.Begun(String step)
                    ? number -> begun(listing, number, step)
                    : every.having(question.pick());
            fitting = Arrays.stream(fitting).filter(having).toArray();
        }
        return new FoundSagas(
                question.moment(),
                listing,
                fitting,
                every,
                question.showsPaths() ? of(every, fitting) : null,
                question.beside() == Beside.OVERVIEW ? SagaOverview.of(listing, fitting) : null);
    }

    private static boolean begun(SagaListing listing, int number, String step) {
        return listing.list().steps(number).stream()
                .anyMatch(one -> one.begun() > 0 && one.name().equals(step));
    }

    private static Variants of(Variants every, int[] numbers) {
        BitSet among = new BitSet();
        Arrays.stream(numbers).forEach(among::set);
        return every.among(among::get);
    }
}
