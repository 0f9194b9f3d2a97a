package playhead;

import java.util.Optional;

/** The version of this build, as Maven wrote it into the jar. */
final class Version {
    private Version() {}

    /** Returns the version, for example {@code 0.1.0}, or {@code development} when the classes were not started from the jar. */
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
