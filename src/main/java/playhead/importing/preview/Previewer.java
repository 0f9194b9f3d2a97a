package playhead.importing.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import playhead.format.Formats;
import playhead.format.LogFormat;
import playhead.format.ReadOptions;
import playhead.format.RoleNames;
import playhead.format.UnreadableLog;
import playhead.format.csv.DelimitedFormat;
import playhead.format.input.FileInput;
import playhead.format.input.InputFile;
import playhead.format.input.Progress;
import playhead.importing.pipeline.SampleInput;

/** Looks at logs without importing them. Slow for whole files; safe for several threads. */
public final class Previewer {
    private final Formats formats;

    /** @param formats what can be read */
    public Previewer(Formats formats) {
        this.formats = formats;
    }

    /** Ids of the formats there are. */
    public List<String> formats() {
        return formats.all().stream().map(LogFormat::id).toList();
    }

    /** The names that carry roles in a format. */
    public RoleNames names(String format) {
        return formats.byId(format).orElseThrow().roleNames();
    }

    /**
     * Looks at the beginning of a file, at most a megabyte of it; one preview for each log in it.
     *
     * @throws java.util.concurrent.CancellationException when the progress says stop
     */
    public List<FilePreview> look(Path path, Wish wish, Progress progress) {
        long bytes = size(path);
        List<FilePreview> previews = new ArrayList<>();
        try (InputFile file = InputFile.glance(path, wish.encoding(), progress)) {
            for (FileInput input : file.inputs()) {
                previews.add(look(path, bytes, input, wish));
            }
        } catch (UnreadableLog unreadable) {
            return List.of(FilePreview.unreadable(path, bytes, unreadable.getMessage()));
        } catch (IOException failure) {
            return List.of(FilePreview.unreadable(path, bytes, path + ": " + failure.getMessage()));
        }
        return previews;
    }

    /**
     * Reads all of a log.
     *
     * @param preview of it
     * @throws UnreadableLog when it cannot be read as a whole
     * @throws java.util.concurrent.CancellationException when the progress says stop
     */
    public WholeLook scan(FilePreview preview, Wish wish, Progress progress) throws IOException, UnreadableLog {
        LogFormat format = formats.byId(preview.format()).orElseThrow();
        RowSample sample = new RowSample();
        try (InputFile file = InputFile.open(preview.path(), wish.encoding(), progress)) {
            for (FileInput input : file.inputs()) {
                if (input.name().equals(preview.name())) {
                    format.read(input, asText(preview), sample);
                }
            }
            return new WholeLook(
                    sample.records(),
                    sample.rejects(),
                    sample.spread(),
                    sample.tail(),
                    file.fingerprint().sha256());
        }
    }

    /** All columns as texts: what they hold need not be learnt in a pass of its own. */
    private static ReadOptions asText(FilePreview preview) {
        Map<String, String> texts = new HashMap<>();
        preview.columns().forEach(column -> texts.put(column, "text"));
        return new ReadOptions(preview.delimiter(), '.', null, texts, null);
    }

    private FilePreview look(Path path, long bytes, FileInput input, Wish wish) throws IOException {
        Formats.Choice choice = formats.choose(input.sample());
        Optional<LogFormat> format = wish.format() == null ? choice.format() : formats.byId(wish.format());
        boolean empty = input.sample().whole() && input.sample().head().length == 0;
        RowSample sample = new RowSample();
        Character delimiter = null;
        if (format.isPresent() && !empty) {
            if (format.get() instanceof DelimitedFormat delimited) {
                delimiter = delimited.delimiter(input.sample(), wish.delimiter());
            }
            try {
                ReadOptions options = new ReadOptions(delimiter, '.', null, Map.of(), null);
                format.get().read(new SampleInput(input.name(), input.sample()), options, sample);
            } catch (UnreadableLog cutOff) {
                // The sample ends anywhere; what is wrong with the whole file shows when it is read.
            }
        }
        boolean unknown = format.isEmpty() && !empty;
        return new FilePreview(
                path,
                input.name(),
                bytes,
                format.map(LogFormat::id).orElse(null),
                choice.candidates().stream()
                        .map(candidate -> new FormatGuess(
                                candidate.format().id(),
                                candidate.confidence().percent(),
                                candidate.confidence().reason()))
                        .toList(),
                input.encoding(),
                input.encodingReason(),
                input.isEncodingGuessed(),
                delimiter,
                input.sample().whole() && input.sample().head().length <= SampleInput.MOST,
                List.copyOf(sample.columns()),
                List.copyOf(sample.nested()),
                sample.head(),
                unknown ? choice.explain() : null);
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
