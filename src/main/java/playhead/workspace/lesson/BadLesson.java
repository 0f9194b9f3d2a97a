package playhead.workspace.lesson;

/** A lesson file that cannot be used; the message says where and why in one line. */
final class BadLesson extends Exception {
    private static final long serialVersionUID = 1;

    BadLesson(String place, String reason) {
        super(place.isEmpty() ? reason : place + ": " + reason);
    }
}
