package playhead.cli;

import java.io.OutputStream;
import playhead.event.JsonCursor;
import playhead.event.JsonWriter;

/** Prints one object for people: a line a member, nested ones indented. */
final class RecordPrinter extends Printer {
    private final OutputStream out;

    RecordPrinter(OutputStream out) {
        this.out = out;
    }

    @Override
    void row(JsonWriter row) {
        byte[] json = row.bytes().toArray();
        row.clear();
        StringBuilder text = new StringBuilder();
        print(json, 0, json.length, "", false, text);
        write(out, text.toString());
    }

    /** @param within whether a null is what the log said */
    private static void print(byte[] json, int from, int to, String indent, boolean within, StringBuilder text) {
        JsonCursor member = new JsonCursor();
        member.enter(json, from, to);
        boolean object = json[from] == '{';
        while (member.next()) {
            boolean said = within || object && Cells.isSaid(member.key());
            text.append(indent).append(object ? Cells.name(member.key()) : "-");
            if ((member.kind() == '{' || member.kind() == '[') && member.valueTo() - member.valueFrom() > 2) {
                text.append('\n');
                print(json, member.valueFrom(), member.valueTo(), indent + "  ", said, text);
            } else {
                text.append(object ? ": " : " ")
                        .append(
                                member.kind() == 'n' && !said
                                        ? Cells.NOTHING
                                        : Cells.text(json, member.valueFrom(), member.valueTo()))
                        .append('\n');
            }
        }
    }

    @Override
    void finish() {}
}
