package playhead.ui.replay;

import java.util.Locale;

/**
 * What the window shows of a log. Each mode has a word, an icon, a shape and a colour of its own; its word is the same in
 * all languages and stands in the title of the window, in its banner and in the header of what is exported.
 */
public enum Mode {
    /** The end of the log: what everything has become. */
    END("mdi2f-flag-checkered", true),

    /** The end of a log that the Lab made: commands run here, and there can be more at any moment. */
    LIVE("mdi2f-flask", true),

    /** A moment before the end. Looking at it never changes anything. */
    PAST("mdi2h-history", false),

    /** Another course of the log, which never happened. It is no evidence, and the log stays as it is. */
    WHAT_IF("mdi2s-source-fork", false);

    private final String icon;
    private final boolean writable;

    Mode(String icon, boolean writable) {
        this.icon = icon;
        this.writable = writable;
    }

    /** Literal of its icon. */
    public String icon() {
        return icon;
    }

    /** True when commands that write may be called. */
    public boolean isWritable() {
        return writable;
    }

    /** Its word, the same in all languages. */
    public String word() {
        return name().replace('_', '-');
    }

    /** Its name in style sheets and words. */
    public String id() {
        return word().toLowerCase(Locale.ROOT);
    }
}
