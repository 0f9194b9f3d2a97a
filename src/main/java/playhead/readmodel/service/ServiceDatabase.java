package playhead.readmodel.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import playhead.readmodel.KnownFiles;
import playhead.readmodel.QueryFile;
import playhead.readmodel.SqlClasses;

/**
 * The database {@code lab.mv.db}: a schema for each service of the Lab, which belongs to a user of its own, who can
 * neither read nor write any other. All of it follows from the log: only a file that this installation closed itself,
 * byte for byte, is opened and gone on with, and none that is ahead of the log. Any other, also what a crash left, is
 * thrown away (docs/decisions/0116).
 */
public final class ServiceDatabase implements ServiceShelf, AutoCloseable {
    private static final String OWNER = "LAB";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final String NAMES = ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;DATABASE_TO_UPPER=FALSE";

    private final QueryFile file;
    private final Log log;
    private final String secret;
    private final String url;
    private final Connection owner;
    private final Map<String, H2ServiceRows> open = new TreeMap<>();

    static {
        SqlClasses.allow();
    }

    /** The log that all of it follows from. */
    public interface Log {
        /** Its last position. */
        long end();

        /** A text that another log, or this one with other events up to a position, does not have. */
        String upTo(long position);
    }

    /**
     * @param path the file {@code lab.mv.db}; made when it is missing, not known, or of another log
     * @param known which files may be opened
     * @param log what it follows from
     */
    public ServiceDatabase(Path path, KnownFiles known, Log log) {
        this.log = log;
        try {
            file = new QueryFile(path, known);
            Optional<String> remembered = file.admit();
            secret = remembered.orElseGet(ServiceDatabase::random);
            url = "jdbc:h2:async:" + file.base() + NAMES;
            Connection there = remembered.isPresent() ? followed() : null;
            owner = there == null ? connect() : there;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** A connection to what is there, or null when it cannot be read or does not follow from this log. */
    private Connection followed() throws IOException {
        try {
            Connection there = connect();
            if (new Following(there, log).isGiven()) {
                return there;
            }
            try (Statement statement = there.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            }
        } catch (SQLException | RuntimeException unreadable) {
            // Of another version of H2 or Playhead: all of it can be made again.
        }
        file.delete();
        return null;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", OWNER, secret);
    }

    @Override
    public synchronized ServiceRows rows(String service) {
        if (!NAME.matcher(service).matches()) {
            throw new IllegalArgumentException("no name of a service: " + service);
        }
        return open.computeIfAbsent(service, this::admit);
    }

    /** The user gets another password each time, which nobody else learns. */
    private H2ServiceRows admit(String service) {
        String user = "SERVICE_" + service.toUpperCase(Locale.ROOT).replace('-', '_');
        String password = random();
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER IF NOT EXISTS " + user + " PASSWORD '" + password + "'");
            statement.execute("ALTER USER " + user + " SET PASSWORD '" + password + "'");
            statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + service + "\" AUTHORIZATION " + user);
            return new H2ServiceRows(
                    DriverManager.getConnection(
                            url + ";IFEXISTS=TRUE;SCHEMA_SEARCH_PATH=\"" + service + '"', user, password),
                    service,
                    log);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Closes it; what was written stays. */
    @Override
    public synchronized void close() {
        try (Statement statement = owner.createStatement()) {
            statement.execute("SHUTDOWN");
            file.closed(secret);
        } catch (SQLException failure) {
            throw failed(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static UncheckedIOException failed(SQLException failure) {
        return new UncheckedIOException(
                new IOException("the database of the Lab's services failed: " + failure.getMessage(), failure));
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
