package playhead.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** At most how many rows. */
final class LimitOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private int limit = Integer.MAX_VALUE;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many rows; default all.")
    void limit(int rows) {
        if (rows < 0) {
            throw new ParameterException(command.commandLine(), "--limit takes a whole number from 0 on, not " + rows);
        }
        limit = rows;
    }

    int rows() {
        return limit;
    }
}
