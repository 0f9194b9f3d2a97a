package playhead.workspace;

import playhead.command.Decision;
import playhead.store.DocumentKind;

/** What may be said about a log. A seal does not matter: what is said about evidence is no part of it. */
final class NoteRules {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;

    private final long end;
    private final NoteBook book;

    /**
     * @param end the last position
     * @param book what was said so far
     */
    NoteRules(long end, NoteBook book) {
        this.end = end;
        this.book = book;
    }

    Decision<WorkspaceRules.Filed> decide(NoteChange change) {
        String problem = switch (change) {
            case NoteChange.TakeNote note -> problem(note);
            case NoteChange.WithdrawNote(long number) -> stands(number);
            case NoteChange.SetMark(NamedPosition mark) -> problem(mark);
            case NoteChange.RenameMark(NamedPosition mark, String name) -> unnamed(name);
            case NoteChange.RemoveMark mark -> null;
        };
        return problem == null
                ? Decision.accept(new WorkspaceRules.Filed(DocumentKind.NOTE, change.payload()))
                : Decision.reject(problem);
    }

    private String problem(NoteChange.TakeNote note) {
        if (note.text().isBlank()) {
            return "a note without text";
        }
        if (note.text().length() > LONGEST) {
            return "a note of " + note.text().length() + " characters, " + LONGEST + " are the most";
        }
        NoteTarget target = note.target();
        if (target.to() < target.from()) {
            return "a note from position " + target.from() + " to " + target.to();
        }
        String outside = outside(target.from()) == null ? outside(target.to()) : outside(target.from());
        return outside != null || note.replaces() == null ? outside : stands(note.replaces());
    }

    private String problem(NamedPosition mark) {
        return unnamed(mark.name()) == null ? outside(mark.position()) : unnamed(mark.name());
    }

    private static String unnamed(String name) {
        return name.isBlank()
                ? "a mark without a name"
                : name.length() > LONGEST_NAME
                        ? "a mark with a name of " + name.length() + " characters, " + LONGEST_NAME + " are the most"
                        : null;
    }

    private String outside(long position) {
        return position < 0 || position > end ? "position " + position + ", the log has 0 to " + end : null;
    }

    private String stands(long number) {
        return book.stands(number) ? null : "there is no note " + number;
    }
}
