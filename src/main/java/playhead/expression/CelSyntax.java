package playhead.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParserFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The only class that touches CEL: its parser (https://github.com/google/cel-spec, langdef.md) makes our tree.
 * Loaded when the first expression is compiled, because CEL brings ANTLR, Guava and protobuf with it.
 *
 * <p>No macro is expanded: {@code has}, {@code all}, {@code exists}, {@code exists_one}, {@code filter} and
 * {@code map} stay calls, so that the evaluator can bound them and build their lists in one pass.
 */
final class CelSyntax {
    private static final int MOST_CODE_POINTS = 10_000;
    private static final int MOST_NODES = 4_000;
    private static final int DEEPEST_NESTING = 64;
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MOST_CODE_POINTS)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(DEEPEST_NESTING)
            .maxParseErrorRecoveryLimit(1)
            .enableReservedIds(false)
            .enableQuotedIdentifierSyntax(true)
            .build();

    private final String text;
    private final Map<Long, Integer> positions;

    private CelSyntax(String text, CelSource source) {
        this.text = text;
        this.positions = source.getPositionsMap();
    }

    /** The tree of this text. */
    static Syntax parse(String text) throws RefusedException {
        if (text.isBlank()) {
            throw new RefusedException(1, 1, "the expression is empty");
        }
        if (text.codePointCount(0, text.length()) > MOST_CODE_POINTS) {
            throw new RefusedException(1, 1, "the expression is longer than 10,000 characters");
        }
        CelValidationResult result = CelParserFactory.standardCelParserBuilder()
                .setOptions(OPTIONS)
                .build()
                .parse(LongNumbers.shortened(text));
        try {
            CelSource source = result.getAst().getSource();
            return new CelSyntax(text, source).tree(result.getAst().getExpr());
        } catch (CelValidationException e) {
            throw refusal(result.getErrors());
        }
    }

    private static RefusedException refusal(List<CelIssue> issues) {
        if (issues.isEmpty()) {
            return new RefusedException(1, 1, "cannot be read as an expression");
        }
        CelIssue first = issues.getFirst();
        String message = first.getMessage().lines().findFirst().orElse("cannot be read as an expression");
        if (message.contains("recursion")) {
            message = "nested deeper than 64";
        } else if (message.contains("'<EOF>'")) {
            message = "the expression ends too early";
        } else if (message.contains("token recognition error at: '")) {
            message = unknown(message.substring(message.indexOf("at: '") + 5));
        } else if (message.contains(" expecting ")) {
            message = "not expected here: "
                    + message.substring(message.indexOf("input ") + 6, message.indexOf(" expecting "));
        }
        if (message.length() > 160) {
            message = message.substring(0, 160) + "…";
        }
        return new RefusedException(
                Math.max(1, first.getSourceLocation().getLine()),
                Math.max(1, first.getSourceLocation().getColumn() + 1),
                message);
    }

    /** What is wrong where no word of the language begins. */
    private static String unknown(String rest) {
        char first = rest.charAt(0);
        if (first == '=') {
            return "= is no operator; == compares";
        }
        if (first == '&' || first == '|') {
            return first + " is no operator; " + first + first + " joins conditions";
        }
        return first == '"' || first == '\'' || first == '`'
                ? "a text that does not end"
                : "not expected here: " + first;
    }

    private Syntax tree(CelExpr expr) throws RefusedException {
        int at = positions.getOrDefault(expr.id(), 0);
        return switch (expr.getKind()) {
            case CONSTANT -> new Syntax.Literal(at, literal(expr.constant(), at));
            case IDENT -> new Syntax.Name(at, expr.ident().name());
            case SELECT ->
                new Syntax.Select(
                        at, tree(expr.select().operand()), expr.select().field());
            case CALL ->
                new Syntax.Call(
                        at,
                        expr.call().target().isPresent()
                                ? tree(expr.call().target().get())
                                : null,
                        expr.call().function(),
                        trees(expr.call().args()));
            case LIST -> new Syntax.ListOf(at, trees(expr.list().elements()));
            case MAP -> map(at, expr);
            default -> throw refused(at, "objects of named types are not part of expressions here");
        };
    }

    private List<Syntax> trees(List<CelExpr> exprs) throws RefusedException {
        List<Syntax> trees = new ArrayList<>(exprs.size());
        for (CelExpr expr : exprs) {
            trees.add(tree(expr));
        }
        return trees;
    }

    private Syntax map(int at, CelExpr expr) throws RefusedException {
        List<Syntax> keys = new ArrayList<>();
        List<Syntax> values = new ArrayList<>();
        for (CelExpr.CelMap.Entry entry : expr.map().entries()) {
            keys.add(tree(entry.key()));
            values.add(tree(entry.value()));
        }
        return new Syntax.MapOf(at, keys, values);
    }

    private Object literal(CelConstant constant, int at) throws RefusedException {
        return switch (constant.getKind()) {
            case NULL_VALUE -> Null.LITERAL;
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case UINT64_VALUE ->
                Numbers.normal(new BigDecimal(constant.uint64Value().bigIntegerValue()));
            case DOUBLE_VALUE -> decimal(constant.doubleValue(), at);
            case STRING_VALUE -> constant.stringValue();
            default -> throw refused(at, "byte strings are not part of expressions here");
        };
    }

    /** The digits as written: a double has lost those beyond the 17th. */
    private Object decimal(double parsed, int at) throws RefusedException {
        int from = text.offsetByCodePoints(0, at);
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = (c == '-' || c == '+')
                    && (digits.isEmpty() || "eE".indexOf(digits.charAt(digits.length() - 1)) >= 0);
            if (Character.isWhitespace(c)
                    && (digits.isEmpty() || digits.toString().equals("-"))) {
                continue;
            }
            if (!sign && (c < '0' || c > '9') && c != '.' && c != 'e' && c != 'E') {
                break;
            }
            digits.append(c);
        }
        try {
            BigDecimal read = new BigDecimal(digits.toString());
            BigDecimal exact =
                    parsed < 0 && read.signum() > 0 ? read.negate() : read; // the place may be behind the sign
            if (!Numbers.isWithinLimits(exact)) {
                throw refused(at, "a number has at most 1,000 digits and an exponent within ±1,000");
            }
            boolean whole = exact.scale() == 0 && digits.indexOf("e") < 0 && digits.indexOf("E") < 0;
            if (whole || Double.isInfinite(parsed) || exact.doubleValue() == parsed) {
                return Numbers.normal(exact);
            }
        } catch (NumberFormatException e) {
            throw refused(at, "a number has at most 1,000 digits and an exponent within ±1,000");
        }
        return Numbers.normal(BigDecimal.valueOf(parsed));
    }

    private RefusedException refused(int at, String reason) {
        return RefusedException.at(text, at, reason);
    }
}
