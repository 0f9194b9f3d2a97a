package playhead.importing.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.RoleNames;

/**
 * Looks at sample records before a file is mapped: which names there are, and whether day or month stands first in
 * dates such as {@code 05/06/2024}. For one file and one thread.
 */
public final class SampleLook implements RecordSink {
    private static final int MOST_NAMES = 10_000;

    private final PartReader parts;
    private final Set<String> names = new LinkedHashSet<>();
    private final TimeText time = new TimeText();
    private boolean slashed;
    private boolean dayFirst = true;
    private boolean monthFirst = true;

    SampleLook(RoleNames names, FileMapping mapping) {
        parts = new PartReader(new MemberPlan(names, mapping), mapping);
    }

    @Override
    public void columns(List<String> header) {
        header.stream().limit(MOST_NAMES).forEach(names::add);
    }

    @Override
    public void record(RawRecord record) {
        for (int i = 0; i < record.size() && names.size() < MOST_NAMES; i++) {
            names.add(record.name(i));
        }
        if (parts.read(record) != null) {
            return;
        }
        String text = parts.text(record, EventPart.TIME);
        if (text == null || text.length() > 100) {
            return;
        }
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        boolean day = time.read(bytes, 0, bytes.length, SlashOrder.DAY_FIRST) && time.slashed;
        boolean month = time.read(bytes, 0, bytes.length, SlashOrder.MONTH_FIRST) && time.slashed;
        if (day || month) {
            slashed = true;
            dayFirst &= day;
            monthFirst &= month;
        }
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        // A sample may end within a record; the import itself will name what cannot be read.
    }

    @Override
    public void blank(long line) {
        // Says nothing of names or times.
    }

    /** The header's names, or those seen in records, first seen first. */
    public Collection<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** Which order all dates seen allow; unknown when they allow both, or none fits all. */
    public SlashOrder slashOrder() {
        if (!slashed || dayFirst == monthFirst) {
            return SlashOrder.UNKNOWN;
        }
        return dayFirst ? SlashOrder.DAY_FIRST : SlashOrder.MONTH_FIRST;
    }
}
