package playhead.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.note.NoteLine;
import playhead.ui.replay.Mark;
import playhead.ui.replay.Selection;
import playhead.ui.text.Shown;
import playhead.ui.text.UndoSign;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The stretch that the timeline shows as a table, for reading instead of looking. For the window's thread. */
public final class BinsViewModel {
    private static final int BINS = 40;
    private static final int TYPES = 3;

    private final TimelineViewModel timeline;
    private final WallClock clock;
    private final Words words;
    private final LatestRequest lane;
    private final ReadOnlyObjectWrapper<List<Bin>> bins = new ReadOnlyObjectWrapper<>(List.of());
    private boolean shown;

    /**
     * @param timeline what is shown
     * @param background where it is counted
     * @param clock writes the times
     * @param words what everything is called
     */
    public BinsViewModel(TimelineViewModel timeline, Background background, WallClock clock, Words words) {
        this.timeline = timeline;
        this.clock = clock;
        this.words = words;
        this.lane = background.lane();
        InvalidationListener changed = property -> count();
        timeline.spanProperty().addListener(changed);
        timeline.factsProperty().addListener(changed);
        timeline.axisProperty().addListener(changed);
        timeline.marks().allProperty().addListener(changed);
        timeline.notes().allProperty().addListener(changed);
        timeline.playhead().atProperty().addListener(changed);
        timeline.flags().addListener(changed);
        clock.zoneProperty().addListener(changed);
    }

    /** Tells whether anybody reads it: else nothing is counted. */
    public void setShown(boolean isShown) {
        shown = isShown;
        count();
    }

    private void count() {
        StripMaker maker = timeline.maker();
        if (!shown || maker == null) {
            lane.forget();
            bins.set(List.of());
            return;
        }
        Span span = timeline.spanProperty().get();
        List<Sign> signs = signs();
        lane.ask(() -> bins(maker, span, signs), bins::set);
    }

    /** What stands somewhere, in the order it is read out. */
    private record Sign(long at, String name) {}

    private List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        signs.add(new Sign(timeline.playhead().atProperty().get(), words.text("timeline.bins.playhead")));
        Long a = timeline.flags().a();
        Long b = timeline.flags().b();
        if (a != null) {
            signs.add(new Sign(a, "A"));
        }
        if (b != null) {
            signs.add(new Sign(b, "B"));
        }
        for (Mark mark : timeline.marks().allProperty().get()) {
            signs.add(new Sign(mark.ordinal(), Display.safe(mark.name())));
        }
        for (NoteLine note : timeline.notes().allProperty().get()) {
            signs.add(new Sign(note.from(), note.name(words)));
        }
        Facts facts = timeline.factsProperty().get();
        for (int i = 0; facts != null && i < facts.undone().size(); i++) {
            String text = UndoSign.text(facts.undoings().all().get(i), words);
            signs.add(new Sign(facts.undone().get(i).first(), UndoSign.SIGN + " " + text));
        }
        return signs;
    }

    private List<Bin> bins(StripMaker maker, Span span, List<Sign> signs) {
        long[] edges = StripMaker.edges((long) Math.floor(span.from()), (long) Math.ceil(span.to()), BINS);
        int[][] stacks = maker.stacks(edges);
        List<Bin> counted = new ArrayList<>();
        for (int bin = 0; bin + 1 < edges.length; bin++) {
            Span places = new Span(edges[bin], Math.nextDown((double) edges[bin + 1]));
            int number = bin;
            long count = IntStream.range(0, stacks.length)
                    .mapToLong(rank -> stacks[rank][number])
                    .sum();
            boolean last = bin + 2 == edges.length;
            counted.add(new Bin(
                    place(maker.axis(), edges[bin]),
                    place(maker.axis(), maker.axis() instanceof ByPosition ? edges[bin + 1] - 1 : edges[bin + 1]),
                    maker.axis().firstIn(places),
                    maker.axis().lastIn(places),
                    count,
                    types(maker, stacks, bin),
                    here(maker.axis(), places, signs, last)));
        }
        return List.copyOf(counted);
    }

    private String place(Axis axis, long place) {
        return axis instanceof ByTime byTime
                ? clock.text((long) byTime.folding().seconds((double) place))
                : Shown.position(place);
    }

    private String types(StripMaker maker, int[][] stacks, int bin) {
        List<String> names = maker.counts().names();
        return IntStream.range(0, stacks.length)
                .boxed()
                .filter(rank -> stacks[rank][bin] > 0)
                .sorted(Comparator.comparingInt(rank -> -stacks[rank][bin]))
                .limit(TYPES)
                .map(rank -> (rank < names.size() ? signed(names.get(rank)) : words.text("timeline.bins.others")) + " "
                        + Shown.number(stacks[rank][bin]))
                .collect(Collectors.joining(", "));
    }

    /** A type with the letters that stand for it everywhere. */
    private String signed(String type) {
        return timeline.factsProperty().get().signs().of(type).letters() + " " + Display.safe(type);
    }

    private static String here(Axis axis, Span places, List<Sign> signs, boolean last) {
        return signs.stream()
                .filter(sign -> isIn(axis.place(sign.at()), places, last))
                .map(Sign::name)
                .collect(Collectors.joining(", "));
    }

    /** What stands behind the last event belongs to the last line. */
    private static boolean isIn(double place, Span places, boolean last) {
        return places.contains(place) || last && place == Math.nextUp(places.to());
    }

    /** Chooses the events of a line on the timeline. */
    public void select(Bin bin) {
        if (bin.first() <= bin.last()) {
            timeline.brush().select(new Selection(bin.first(), bin.last()));
        }
    }

    /** The lines; empty while nobody reads them. */
    public ReadOnlyObjectProperty<List<Bin>> binsProperty() {
        return bins.getReadOnlyProperty();
    }
}
