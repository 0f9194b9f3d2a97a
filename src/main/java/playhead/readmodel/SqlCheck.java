package playhead.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.h2.command.Prepared;
import org.h2.command.query.Query;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;

/**
 * Says whether a text is exactly one statement that only reads. H2's own parser decides what the text is, so that no
 * trick with comments or quotation marks gets past; the rights of the query user stand behind it.
 */
final class SqlCheck {
    /** Functions that take any amount of memory at one call, which no limit of H2 stops. */
    private static final Set<String> GREEDY = Set.of("REPEAT", "SPACE", "LPAD", "RPAD");
    /** Java's regular expressions cannot be cancelled while they run. */
    private static final Set<String> UNBOUNDED = Set.of("REGEXP", "REGEXP_LIKE", "REGEXP_REPLACE", "REGEXP_SUBSTR");

    private SqlCheck() {}

    /**
     * Why the statement is refused, or null.
     *
     * @throws SQLException if it is none, or names what there is not
     */
    static String refusal(Connection connection, String sql) throws SQLException {
        List<String> words = SqlWords.of(sql);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (GREEDY.contains(word)) {
                return word + " is not offered here: one call can take all memory";
            }
            if (UNBOUNDED.contains(word)) {
                return word + " is not offered here: it cannot be cancelled while it runs; use LIKE";
            }
            if (word.equals("FOR") && i + 1 < words.size() && words.get(i + 1).equals("UPDATE")) {
                return "FOR UPDATE is refused: this console only reads";
            }
        }
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        try {
            Prepared statement = session.prepare(sql);
            if (!(statement instanceof Query)) {
                return words.isEmpty()
                        ? "there is no statement"
                        : words.getFirst() + " is refused: this console only reads; write a SELECT";
            }
            if (statement.getParameters() != null && !statement.getParameters().isEmpty()) {
                return "? stands for nothing here; write the value";
            }
            return null;
        } catch (DbException e) {
            throw e.getSQLException();
        }
    }
}
