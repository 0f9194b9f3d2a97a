package playhead.workspace;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongToIntFunction;
import playhead.history.sets.Courses;
import playhead.saga.SagaStyle;

/**
 * Which sagas the courses of entities run in.
 *
 * @param courses of the entities
 * @param saga number of the saga that the event at an ordinal belongs to, or -1
 * @param style who runs a saga
 */
record SagasOfCourses(Courses courses, LongToIntFunction saga, IntFunction<SagaStyle> style) {
    /** Members by the style of the first saga that their course runs in; those in no saga are in none. */
    Map<SagaStyle, BitSet> split(BitSet members) {
        Map<SagaStyle, BitSet> split = new EnumMap<>(SagaStyle.class);
        for (SagaStyle one : SagaStyle.values()) {
            split.put(one, new BitSet());
        }
        members.stream().forEach(member -> {
            int number = sagaOf(member);
            if (number >= 0) {
                split.get(style.apply(number)).set(member);
            }
        });
        return split;
    }

    private int sagaOf(int member) {
        for (int step = 0; step < courses.length(member); step++) {
            int number = saga.applyAsInt(courses.ordinal(member, step));
            if (number >= 0) {
                return number;
            }
        }
        return -1;
    }
}
