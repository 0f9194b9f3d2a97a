package playhead.ui.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.event.EventTime;
import playhead.workspace.Display;

/**
 * Writes every time that the window shows: in UTC, in the zone of this computer, or as its source wrote it. Who shows times
 * writes them again when {@link #zoneProperty()} changes. For the window's thread; {@link #text} may be called from any.
 */
public final class WallClock {
    private static final DateTimeFormatter WITHOUT_FRACTION =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("XXX", Locale.ROOT);
    private static final int MOST_DIGITS = 9;

    private final Words words;
    private final ZoneId local;
    private final ObjectProperty<Zone> zone = new SimpleObjectProperty<>(Zone.UTC);
    private final StringExpression name = Bindings.createStringBinding(this::name, zone);

    /**
     * @param words names the zones
     * @param local the zone of this computer
     */
    public WallClock(Words words, ZoneId local) {
        this.words = words;
        this.local = local;
    }

    /** Which way is used. */
    public ObjectProperty<Zone> zoneProperty() {
        return zone;
    }

    /** What that way is called: {@code UTC}, {@code Europe/Berlin}, {@code as written}. */
    public StringExpression nameProperty() {
        return name;
    }

    private String name() {
        return switch (zone.get()) {
            case UTC -> "UTC";
            case LOCAL -> local.getId();
            case SOURCE -> words.text("look.zone.source");
        };
    }

    /** The zone that days and hours of an axis are counted in; UTC while times are written as their sources do. */
    public ZoneId axis() {
        return zone.get() == Zone.LOCAL ? local : ZoneOffset.UTC;
    }

    /** A time as it is shown now, safe to show; empty for null. */
    public String text(EventTime time) {
        return time == null ? "" : text(time, zone.get());
    }

    /** A moment that no source wrote, such as a tick of an axis, to the second. */
    public String text(long epochSeconds) {
        return zone.get() == Zone.LOCAL
                ? local(epochSeconds, 0, 0)
                : Instant.ofEpochSecond(epochSeconds).toString();
    }

    /** A time in all three ways, a line each, for a tooltip; empty for null. */
    public String allWays(EventTime time) {
        return time == null
                ? ""
                : text(time, Zone.UTC) + "  UTC\n" + text(time, Zone.LOCAL) + "  " + local.getId() + "\n"
                        + words.text(
                                time.offsetGiven() ? "look.zone.written" : "look.zone.writtenWithoutOffset",
                                text(time, Zone.SOURCE));
    }

    /** A time that was typed, with the offset that local clocks had then if local times are shown and it has none. */
    public String withOffset(String typed) {
        if (zone.get() != Zone.LOCAL) {
            return typed;
        }
        String iso = typed.strip().replace(' ', 'T');
        try {
            return LocalDateTime.parse(iso.indexOf('T') < 0 ? iso + "T00:00" : iso)
                    .atZone(local)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeParseException noLocalTime) {
            return typed;
        }
    }

    private String text(EventTime time, Zone way) {
        return switch (way) {
            case UTC -> time.print();
            case LOCAL -> local(time.seconds(), time.nanos(), time.digits());
            case SOURCE -> Display.safe(time.text());
        };
    }

    private String local(long seconds, int nanos, int digits) {
        var moment = Instant.ofEpochSecond(seconds).atZone(local);
        String fraction = digits == 0 ? "" : "." + "%09d".formatted(nanos).substring(0, Math.min(MOST_DIGITS, digits));
        return WITHOUT_FRACTION.format(moment) + fraction + OFFSET.format(moment);
    }
}
