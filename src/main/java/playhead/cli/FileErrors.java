package playhead.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What is wrong with a file, as one line: Java's own messages are often its path alone. */
final class FileErrors {
    private FileErrors() {}

    /** Why an answer cannot be written to a file, or null when nothing speaks against it yet. */
    static String cannotWrite(Path file) {
        if (Files.isDirectory(file)) {
            return file + " is a folder; name a file";
        }
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder) ? null : "no folder " + folder;
    }

    /** The failure of the file system that a failure comes from, also one of a database, or null. */
    static IOException under(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return (IOException) cause;
    }

    /** The line for a failure of the file system. */
    static String line(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "no file or folder " + missing.getFile();
            case AccessDeniedException denied -> "no right to read or write " + denied.getFile();
            case FileSystemException other
            when other.getReason() == null && other.getFile() != null ->
                other.getFile() + ": " + other.getClass().getSimpleName();
            default -> full(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
        };
    }

    /** What systems say where there is no room, in words that say what to do. */
    private static String full(String message) {
        return switch (message) {
            case "No space left on device", "There is not enough space on the disk" -> "the disk is full: " + message;
            case "Disk quota exceeded", "File too large" -> "no more may be written here: " + message;
            default -> message;
        };
    }
}
