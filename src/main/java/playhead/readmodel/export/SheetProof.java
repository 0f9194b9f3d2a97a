package playhead.readmodel.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import playhead.event.ByteBuilder;

/**
 * How many rows a sheet has, and a fingerprint of them that is the same in every form: SHA-256 over the rows as lines of
 * JSON, as {@link SheetForm#NDJSON} writes them.
 *
 * @param rows how many
 * @param sha256 in lower-case hexadecimal
 */
public record SheetProof(long rows, String sha256) {
    /** Goes through a sheet. */
    public static SheetProof of(Sheet sheet) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
        long[] rows = {0};
        ByteBuilder line = new ByteBuilder(256);
        JsonSheet form = new JsonSheet(sheet.columns());
        sheet.rows().each(cells -> {
            form.row(cells, line.clear());
            line.add('\n');
            digest.update(line.array(), 0, line.size());
            rows[0]++;
        });
        return new SheetProof(rows[0], HexFormat.of().formatHex(digest.digest()));
    }

    /** The facts with these two behind them. */
    public List<Fact> after(List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(new Fact("rows", Long.toString(rows)));
        all.add(new Fact("sha256", sha256));
        return all;
    }
}
