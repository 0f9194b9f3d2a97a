package playhead.readmodel;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;

/** What H2 says, as one line for the user. */
final class SqlReason {
    private static final Set<String> READING = Set.of("SELECT", "WITH", "VALUES", "TABLE");

    private SqlReason() {}

    /** @param words bare words of the statement, to tell a forbidden statement from a mistaken one */
    static String of(SQLException e, List<String> words) {
        if (!words.isEmpty() && !READING.contains(words.getFirst())) {
            return words.getFirst() + " is refused: this console only reads; write a SELECT";
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ErrorCode.ADMIN_RIGHTS_REQUIRED ->
                "refused: this console only reads the tables of the query model, EVENTS and STATE";
            case ErrorCode.STATEMENT_WAS_CANCELED -> "stopped: the query took longer than it may, or was cancelled";
            case ErrorCode.LOCK_TIMEOUT_1 -> "the tables are being rebuilt; try again";
            case ErrorCode.OUT_OF_MEMORY -> "stopped: the query needs more memory than there is";
            default -> line(message(e));
        };
    }

    private static String message(SQLException e) {
        // What STATE throws is wrapped by H2; the cause has the sentence for the user.
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException && !(cause instanceof JdbcException)) {
                return cause.getMessage();
            }
        }
        return e instanceof JdbcException h2 ? h2.getOriginalMessage() : String.valueOf(e.getMessage());
    }

    private static String line(String message) {
        return message.replace("[*]", " <here> ").replaceAll("\\s+", " ").strip();
    }
}
