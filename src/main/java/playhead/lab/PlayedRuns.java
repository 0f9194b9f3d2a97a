package playhead.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import playhead.command.CommandLog;
import playhead.command.CommandRecord;
import playhead.lab.rules.Facts;

/** The runs that a log holds, oldest first. */
final class PlayedRuns {
    private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");

    private final CommandLog log;

    PlayedRuns(CommandLog log) {
        this.log = log;
    }

    List<Played> all() {
        List<CommandRecord> commands = log.all();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (commands.get(i).request().type().equals(Services.START)
                    && commands.get(i).accepted()) {
                starts.add(i);
            }
        }
        List<Played> runs = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < starts.size(); i++) {
            CommandRecord start = commands.get(starts.get(i));
            LabSettings settings = LabSettings.of(Facts.of(start.request().payload()));
            int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            runs.add(new Played(i + 1, settings, before, start.request().time(), starts.get(i), to));
            before += settings.count();
        }
        return runs;
    }

    Optional<Played> last() {
        List<Played> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The run that was asked to do this. */
    Optional<Played> find(LabSettings settings) {
        return all().stream().filter(run -> run.settings().equals(settings)).findFirst();
    }

    /** The run that comes next: it begins at the full minute after everything that was. */
    Played next(LabSettings settings) {
        List<CommandRecord> commands = log.all();
        Optional<Played> last = last();
        if (last.isEmpty()) {
            return new Played(1, settings, 0, FIRST, commands.size(), Integer.MAX_VALUE);
        }
        Instant now = commands.stream()
                .filter(LabService::isOurs)
                .map(record -> record.request().time())
                .max(Instant::compareTo)
                .orElse(FIRST);
        return new Played(
                last.get().number() + 1,
                settings,
                last.get().before() + last.get().settings().count(),
                now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1)),
                commands.size(),
                Integer.MAX_VALUE);
    }
}
