package playhead.fold.rules;

import java.math.BigDecimal;
import playhead.event.Event;
import playhead.event.Json;
import playhead.expression.EventRow;
import playhead.expression.JsonCell;
import playhead.expression.Row;

/** The row that rules see: the entity's columns before the event, then the event. For one thread; reusable. */
final class RuleRow implements Row {
    private final int columns;
    private final EventRow event;
    private final JsonCell[] cells;
    private final boolean[] read;
    private Fields fields;

    RuleRow(RuleNames names) {
        columns = names.eventSlots();
        event = new EventRow(names.event());
        cells = new JsonCell[columns];
        read = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            cells[i] = new JsonCell();
        }
    }

    /** Gives the value of a column of the entity that the row stands on, null when absent. */
    @FunctionalInterface
    interface Fields {
        Json value(int column);
    }

    /** Puts the row on an event. */
    void on(long position, Event on) {
        event.on(position, on);
    }

    /** Puts the row on an entity. */
    void on(Fields entity) {
        fields = entity;
        java.util.Arrays.fill(read, false);
    }

    private JsonCell cell(int slot) {
        if (!read[slot]) {
            cells[slot].on(fields.value(slot));
            read[slot] = true;
        }
        return cells[slot];
    }

    @Override
    public Kind kind(int slot) {
        return slot < columns ? cell(slot).kind() : event.kind(slot - columns);
    }

    @Override
    public boolean bool(int slot) {
        return slot < columns ? cell(slot).bool() : event.bool(slot - columns);
    }

    @Override
    public long number(int slot) {
        return slot < columns ? cell(slot).number() : event.number(slot - columns);
    }

    @Override
    public BigDecimal decimal(int slot) {
        return slot < columns ? cell(slot).decimal() : event.decimal(slot - columns);
    }

    @Override
    public String text(int slot) {
        return slot < columns ? cell(slot).text() : event.text(slot - columns);
    }

    @Override
    public playhead.event.EventTime time(int slot) {
        return slot < columns ? Row.super.time(slot) : event.time(slot - columns);
    }

    @Override
    public Json json(int slot) {
        return slot < columns ? cell(slot).json() : event.json(slot - columns);
    }
}
