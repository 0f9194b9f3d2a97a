package playhead.readmodel;

import java.sql.SQLException;

/** Carries an SQLException through a visitor that cannot throw it. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause);
    }

    SQLException sql() {
        return (SQLException) getCause();
    }
}
