package playhead.saga.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.define.Mark;
import playhead.saga.define.SagaDefinition;
import playhead.saga.define.Sign;

/** What an event can mean to all definitions together, each such combination under a number; 0 means nothing to any. */
final class Meanings {
    private static final Mark[] NOTHING = {};

    private final int definitions;
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    /** By number and definition. */
    private Mark[][][] marks = new Mark[8][][];

    private int size = 1;

    Meanings(List<SagaDefinition> definitions) {
        this.definitions = definitions.size();
        marks[0] = new Mark[this.definitions][];
        java.util.Arrays.fill(marks[0], NOTHING);
    }

    /** A pattern of a definition that an event fits. */
    record Hit(int definition, Mark mark, int number) {}

    int number(List<Hit> hits) {
        List<Integer> key = hits.stream().map(Hit::number).toList();
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (size == marks.length) {
            marks = java.util.Arrays.copyOf(marks, size * 2);
        }
        Mark[][] all = new Mark[definitions][];
        for (int definition = 0; definition < definitions; definition++) {
            all[definition] = of(hits, definition);
        }
        marks[size] = all;
        numbers.put(key, size);
        return size++;
    }

    /** In the order of signs; a failure that is tried again is no failure. */
    private static Mark[] of(List<Hit> hits, int definition) {
        List<Mark> found = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.definition() == definition && !found.contains(hit.mark())) {
                found.add(hit.mark());
            }
        }
        found.removeIf(
                mark -> mark.sign() == Sign.FAILURE && found.contains(new Mark(Sign.RETRY, mark.step(), mark.pair())));
        found.sort(java.util.Comparator.comparing(Mark::sign));
        return found.isEmpty() ? NOTHING : found.toArray(Mark[]::new);
    }

    Mark[] marks(int number, int definition) {
        return marks[number][definition];
    }
}
