package playhead.saga.variants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import playhead.saga.LogColumns;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;

/** The distinct paths of the sagas of a list, most frequent first, and the map they make. Immutable; safe for several threads. */
public final class Variants {
    private static final int P95 = 95;
    private static final int MIDDLE = 50;
    private static final int HUNDRED = 100;

    private final SagaList list;
    private final LogColumns columns;
    private final SagaPaths paths;
    private final List<Variant> all;
    private final int[] of;
    private final ProcessMap map;

    private Variants(SagaList list, LogColumns columns, SagaPaths paths, List<Variant> all, int[] of, ProcessMap map) {
        this.list = list;
        this.columns = columns;
        this.paths = paths;
        this.all = all;
        this.of = of;
        this.map = map;
    }

    /**
     * Collects them.
     *
     * @param list the sagas
     * @param columns of the log that they are in
     * @param among which of them count
     */
    public static Variants of(SagaList list, LogColumns columns, IntPredicate among) {
        return of(list, columns, new SagaPaths(list, list.at()), among);
    }

    private static Variants of(SagaList list, LogColumns columns, SagaPaths paths, IntPredicate among) {
        Map<Path, List<Integer>> groups = new LinkedHashMap<>();
        Folding folding = new Folding();
        int[] buffer = new int[64];
        for (int saga = 0; saga < list.size(); saga++) {
            int length = paths.length(saga);
            if (length > 0 && among.test(saga)) {
                buffer = buffer.length < length ? new int[length * 2] : buffer;
                for (int place = 0; place < length; place++) {
                    buffer[place] = columns.type(paths.position(saga, place));
                }
                Path path = new Path(list.definitionName(saga), folding.fold(buffer, length));
                groups.computeIfAbsent(path, fresh -> new ArrayList<>()).add(saga);
            }
        }
        List<Map.Entry<Path, List<Integer>>> ranked = new ArrayList<>(groups.entrySet());
        ranked.sort(Comparator.comparingInt(group -> -group.getValue().size()));
        int[] of = new int[list.size()];
        Arrays.fill(of, -1);
        List<Variant> all = new ArrayList<>();
        for (Map.Entry<Path, List<Integer>> group : ranked) {
            int number = all.size();
            group.getValue().forEach(saga -> of[saga] = number);
            all.add(variant(number, group.getKey(), group.getValue(), list, columns, paths));
        }
        return new Variants(list, columns, paths, List.copyOf(all), of, new MapMaker(columns, paths, of).make());
    }

    private static Variant variant(
            int number, Path path, List<Integer> sagas, SagaList list, LogColumns columns, SagaPaths paths) {
        Map<SagaStatus, Integer> outcomes = new EnumMap<>(SagaStatus.class);
        sagas.forEach(saga -> outcomes.merge(list.status(saga), 1, Integer::sum));
        Map<SagaStatus, Integer> ranked = new LinkedHashMap<>();
        outcomes.entrySet().stream()
                .sorted(Map.Entry.<SagaStatus, Integer>comparingByValue().reversed())
                .forEach(entry -> ranked.put(entry.getKey(), entry.getValue()));
        long[] times = sagas.stream()
                .mapToLong(saga -> SagaPaths.between(
                        columns, paths.position(saga, 0), paths.position(saga, paths.length(saga) - 1)))
                .filter(time -> time >= 0)
                .sorted()
                .toArray();
        return new Variant(
                number,
                path.definition,
                Arrays.stream(path.types).mapToObj(columns.types()::get).toList(),
                sagas.size(),
                java.util.Collections.unmodifiableMap(ranked),
                share(times, MIDDLE),
                share(times, P95));
    }

    /** The time that so many of a hundred needed at most. */
    static long share(long[] sorted, int ofHundred) {
        return sorted.length == 0 ? -1 : sorted[(sorted.length * ofHundred + HUNDRED - 1) / HUNDRED - 1];
    }

    /** A path, by its types. */
    private record Path(String definition, int[] types) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Path path && definition.equals(path.definition) && Arrays.equals(types, path.types);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(types) * 31 + definition.hashCode();
        }
    }

    /** The variants, most frequent first. */
    public List<Variant> all() {
        return all;
    }

    /** Number of the variant of a saga, or -1 when it was not counted. */
    public int of(int saga) {
        return of[saga];
    }

    /** Numbers of the sagas of a variant, ascending. */
    public int[] sagas(int variant) {
        return IntStream.range(0, of.length).filter(saga -> of[saga] == variant).toArray();
    }

    /** The map of all sagas that were counted. */
    public ProcessMap map() {
        return map;
    }

    /** The same of fewer sagas of the list. */
    public Variants among(IntPredicate fewer) {
        return of(list, columns, paths, fewer);
    }

    /** Which sagas have what is looked for. */
    public IntPredicate having(PathPick pick) {
        return switch (pick) {
            case PathPick.Taken(String definition, List<String> path) -> {
                int number = number(definition, path);
                yield saga -> number >= 0 && of[saga] == number;
            }
            case PathPick.Reached(String type) -> {
                int wanted = columns.types().indexOf(type);
                yield saga -> IntStream.range(0, paths.length(saga)).anyMatch(place -> is(saga, place, wanted));
            }
            case PathPick.Followed(String from, String to) -> {
                int first = columns.types().indexOf(from);
                int second = columns.types().indexOf(to);
                yield saga -> IntStream.range(1, paths.length(saga))
                        .anyMatch(place -> is(saga, place - 1, first) && is(saga, place, second));
            }
            case PathPick.Begun(String step) ->
                throw new IllegalArgumentException("paths do not tell who began the step " + step);
        };
    }

    private int number(String definition, List<String> path) {
        for (Variant variant : all) {
            if (variant.definition().equals(definition) && variant.path().equals(path)) {
                return variant.number();
            }
        }
        return -1;
    }

    private boolean is(int saga, int place, int type) {
        return columns.type(paths.position(saga, place)) == type;
    }
}
