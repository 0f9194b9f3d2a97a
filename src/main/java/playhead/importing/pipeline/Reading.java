package playhead.importing.pipeline;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import playhead.format.Formats;
import playhead.format.LogFormat;
import playhead.format.UnreadableLog;
import playhead.format.input.FileInput;
import playhead.format.input.Fingerprint;
import playhead.format.input.InputFile;
import playhead.format.input.Progress;
import playhead.importing.mapping.FileMapping;
import playhead.importing.mapping.FilePlan;
import playhead.importing.mapping.RecordMapper;
import playhead.importing.mapping.SampleLook;

/** Reads the files of an import one after the other into an {@link Intake}. Runs once, on the reading thread. */
final class Reading implements Runnable {
    private final ImportRequest request;
    private final Formats formats;
    private final Intake intake;
    private final Conveyor conveyor;
    private final ImportProgress progress;
    private final List<FileCount> counts = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private String failure;
    private boolean cancelled;
    private Throwable bug;

    Reading(ImportRequest request, Formats formats, Intake intake, Conveyor conveyor, ImportProgress progress) {
        this.request = request;
        this.formats = formats;
        this.intake = intake;
        this.conveyor = conveyor;
        this.progress = progress;
    }

    @Override
    public void run() {
        try {
            for (Path path : request.files()) {
                read(path);
            }
            intake.end();
        } catch (UnreadableLog e) {
            failure = e.getMessage();
        } catch (CancellationException e) {
            cancelled = !intake.isBroken();
        } catch (IOException e) {
            failure = "reading failed: " + e.getMessage();
        } catch (RuntimeException | Error e) {
            bug = e;
        } finally {
            if (failure != null || cancelled || bug != null || intake.isBroken()) {
                conveyor.stop();
            }
        }
    }

    /** Why the import cannot be, or null. After the thread ended, like all below. */
    String failure() {
        return failure;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** What nobody foresaw, or null. */
    Throwable bug() {
        return bug;
    }

    List<FileSummary> summaries() {
        return counts.stream().map(FileCount::summary).toList();
    }

    /** Names of the sources by number. */
    List<String> sources() {
        return sources;
    }

    /** Which column or key took which role, a line each. */
    Set<String> roles() {
        return roles;
    }

    Set<String> warnings() {
        return warnings;
    }

    /** Name without folders; a root has none and stands for itself. */
    static String nameOf(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    private void read(Path path) throws IOException, UnreadableLog {
        String name = nameOf(path);
        FileMapping mapping = request.mapping().mapping(name);
        Charset encoding = request.encoding() != null || mapping.encoding() == null
                ? request.encoding()
                : Charset.forName(mapping.encoding());
        int first = counts.size();
        Watch watch = new Watch(name);
        try (InputFile file = InputFile.open(path, encoding, watch)) {
            List<Long> took = new ArrayList<>();
            List<Long> naive = new ArrayList<>();
            for (FileInput input : file.inputs()) {
                long start = System.nanoTime();
                naive.add(read(input, watch));
                took.add(System.nanoTime() - start);
            }
            String sha256 = file.fingerprint().sha256();
            for (int i = 0; i < took.size(); i++) {
                counts.get(first + i).was(sha256, naive.get(i), took.get(i));
            }
            warnings.addAll(file.warnings());
        } catch (UnreadableLog | IOException e) {
            if (counts.size() == first) {
                counts.add(new FileCount(name, Set.of()));
            }
            Fingerprint bytes = Fingerprint.of(path, new Watch(name));
            if (bytes != null) {
                counts.subList(first, counts.size()).forEach(count -> count.was(bytes.sha256(), 0, 0));
            }
            throw e;
        }
    }

    /** Answers how many times had no offset. */
    private long read(FileInput input, Watch watch) throws IOException, UnreadableLog {
        FileMapping mapping = request.mapping().mapping(input.name());
        FileCount count = new FileCount(input.name(), mapping.partColumns());
        counts.add(count);
        if (input.sample().whole() && input.sample().head().length == 0) {
            return 0;
        }
        LogFormat format = format(input, mapping);
        count.readAs(format.id());
        FilePlan plan = request.mapping().plan(input.name(), format.roleNames());
        RecordMapper mapper = plan.mapper(look(input, format, plan));
        intake.begin(input.name(), sourceOf(plan.source()), mapper, count);
        watch.makesRecords = true;
        try {
            format.read(input, plan.readOptions(), intake);
        } catch (UnreadableLog e) {
            throw new UnreadableLog(input.name() + ": " + e.getMessage(), e);
        } finally {
            intake.endOfFile();
            watch.makesRecords = false;
        }
        warnings.addAll(mapper.warnings());
        intake.warnings().forEach(warning -> warnings.add(input.name() + ": " + warning));
        if (!intake.passedOver().isEmpty()) {
            warnings.add(input.name() + ": what stands beside the records is not read: "
                    + String.join(", ", intake.passedOver()));
        }
        if (count.accepted + count.duplicates == 0 && count.read() > 0) {
            Reject reject = intake.firstReject();
            throw new UnreadableLog(input.name() + ": nothing in it could be read as " + format.id()
                    + (reject == null ? "" : "; line " + reject.line() + ": " + reject.reason()));
        }
        return mapper.naiveTimes();
    }

    private LogFormat format(FileInput input, FileMapping mapping) throws UnreadableLog {
        String wanted = request.format() != null ? request.format() : mapping.format();
        if (wanted != null) {
            return formats.byId(wanted)
                    .orElseThrow(() -> new UnreadableLog("no format is called '" + wanted + "'; there are "
                            + String.join(
                                    ", ",
                                    formats.all().stream().map(LogFormat::id).toList())));
        }
        Formats.Choice choice = formats.choose(input.sample());
        return choice.format()
                .orElseThrow(() -> new UnreadableLog(input.name() + ": " + choice.explain()
                        + (input.name().contains("!") ? "; or take it out of the archive" : "")));
    }

    /** Looks at the sample; refuses the file when the mapping does not fit it. */
    private SampleLook look(FileInput input, LogFormat format, FilePlan plan) throws IOException, UnreadableLog {
        SampleLook look = plan.look();
        try {
            format.read(new SampleInput(input.name(), input.sample()), plan.readOptions(), look);
        } catch (UnreadableLog cutOff) {
            // The sample ends anywhere; what is wrong with the whole file shows when it is read.
        }
        List<String> problems = look.names().isEmpty() ? List.of() : plan.problems(look.names());
        if (!problems.isEmpty()) {
            throw new UnreadableLog(String.join("; ", problems));
        }
        if (look.names().contains("column 1") && look.names().stream().allMatch(name -> name.startsWith("column "))) {
            warnings.add(input.name()
                    + ": its first line is a record, not a header; the columns are called column 1 to column "
                    + look.names().size());
        }
        roles.addAll(plan.explain(look.names()).stream()
                .map(line -> input.name() + ": " + line)
                .toList());
        return look;
    }

    private int sourceOf(String name) {
        if (!sources.contains(name)) {
            sources.add(name);
        }
        return sources.indexOf(name);
    }

    /** Tells how far the reading of a file is, and stops it. */
    private final class Watch implements Progress {
        private final String name;
        private volatile boolean makesRecords;

        Watch(String name) {
            this.name = name;
        }

        @Override
        public void read(long read, long total) {
            if (!makesRecords) {
                progress.looked(name, read, total);
                return;
            }
            long records = 0;
            long rejects = 0;
            for (FileCount count : counts) {
                records += count.read();
                rejects += count.rejected;
            }
            progress.read(name, read, total, records, rejects);
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled() || conveyor.isStopped();
        }
    }
}
