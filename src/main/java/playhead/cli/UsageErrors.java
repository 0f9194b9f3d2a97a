package playhead.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a call, as one line that says what to do. */
final class UsageErrors {
    private UsageErrors() {}

    /** The line for an exception of the option parser. */
    static String line(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        boolean top = command.getParent() == null;
        return (wrong instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched, top) : said(wrong))
                + " (playhead " + (top ? "" : command.getCommandName() + " ") + "--help lists what there is)";
    }

    private static String unmatched(UnmatchedArgumentException wrong, boolean top) {
        String first = wrong.getUnmatched().getFirst();
        boolean option = first.startsWith("-");
        if (!option && !top) {
            return "\"" + first + "\" is one argument too many";
        }
        List<String> near = wrong.getSuggestions();
        return "there is no " + (option ? "option " + first : "command \"" + first + "\"")
                + (near.isEmpty() ? "" : "; near: " + String.join(", ", near));
    }

    private static String said(ParameterException wrong) {
        if (wrong.getArgSpec() instanceof OptionSpec option && option.type().isEnum() && wrong.getValue() != null) {
            return option.longestName() + " takes " + words(option.type()) + ", not " + wrong.getValue();
        }
        String message = String.valueOf(wrong.getMessage());
        return (message.isEmpty() ? "" : Character.toLowerCase(message.charAt(0)) + message.substring(1))
                .replace("is not an int", "is not a whole number")
                .replace("is not a long", "is not a whole number")
                .replace(" (case-insensitive)", "");
    }

    /** As the command line writes them. */
    private static String words(Class<?> choices) {
        return Stream.of(choices.getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
