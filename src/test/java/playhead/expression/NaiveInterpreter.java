package playhead.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks the tree and does the obvious: what the closures must agree with. Numbers are BigDecimal, null is NULL. */
final class NaiveInterpreter {
    static final Object NULL = new Object();
    private final Map<String, Object> variables;
    private final boolean condition;

    NaiveInterpreter(Map<String, Object> variables, boolean condition) {
        this.variables = new HashMap<>(variables);
        this.condition = condition;
    }

    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The truth of a condition. */
    boolean test(Syntax syntax) {
        return (boolean) truth(syntax);
    }

    Object eval(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Literal(int _, Object v) ->
                v instanceof Null ? NULL : Numbers.isNumber(v) ? Numbers.decimal(v) : v;
            case Syntax.Name(int _, String name) -> {
                if (!variables.containsKey(name)) {
                    throw new Wrong();
                }
                yield variables.get(name);
            }
            case Syntax.ListOf(int _, List<Syntax> elements) ->
                elements.stream().map(this::eval).toList();
            case Syntax.Call call ->
                switch (call.function()) {
                    case "_&&_", "_||_" -> junction(call);
                    case "!_" -> !(boolean) truth(call.arguments().getFirst());
                    case "_?_:_" ->
                        eval(call.arguments()
                                .get((boolean) truth(call.arguments().getFirst()) ? 1 : 2));
                    case "_==_",
                            "_!=_",
                            "_<_",
                            "_<=_",
                            "_>_",
                            "_>=_",
                            "@in",
                            "startsWith",
                            "contains",
                            "exists",
                            "all" -> leaf(call);
                    case "has" -> has(call.arguments().getFirst());
                    case "size" -> BigDecimal.valueOf(eval(call.target()) instanceof String s ? s.length() : bad());
                    case "-_" -> number(call.arguments().getFirst()).negate();
                    default -> arithmetic(call);
                };
            default -> throw new Wrong();
        };
    }

    private Object truth(Syntax syntax) {
        try {
            return eval(syntax) instanceof Boolean b ? b : (Object) bad();
        } catch (Wrong e) {
            if (condition) {
                return false;
            }
            throw e;
        }
    }

    private Object leaf(Syntax.Call call) {
        try {
            return switch (call.function()) {
                case "@in" -> {
                    Object element = some(eval(call.arguments().get(0)));
                    List<?> list = eval(call.arguments().get(1)) instanceof List<?> l ? l : bad();
                    yield list.stream().anyMatch(x -> same(x, element));
                }
                case "startsWith" ->
                    text(call.target()).startsWith(text(call.arguments().getFirst()));
                case "contains" ->
                    text(call.target()).contains(text(call.arguments().getFirst()));
                case "exists", "all" -> loop(call);
                default -> compare(call);
            };
        } catch (Wrong e) {
            if (condition) {
                return false;
            }
            throw e;
        }
    }

    private Object loop(Syntax.Call call) {
        List<?> list = eval(call.target()) instanceof List<?> l ? l : bad();
        String name = ((Syntax.Name) call.arguments().getFirst()).name();
        boolean wanted = call.function().equals("exists");
        boolean wrong = false;
        boolean shadows = variables.containsKey(name);
        Object before = variables.get(name);
        List<Object> truths = new ArrayList<>();
        for (Object element : list) {
            variables.put(name, element);
            try {
                truths.add(truth(call.arguments().get(1)));
            } catch (Wrong e) {
                wrong = true;
            }
        }
        variables.remove(name);
        if (shadows) {
            variables.put(name, before);
        }
        if (truths.contains(wanted)) {
            return wanted;
        }
        return wrong ? bad() : !wanted;
    }

    private Object compare(Syntax.Call call) {
        Syntax left = call.arguments().get(0);
        Syntax right = call.arguments().get(1);
        Object a = eval(left);
        Object b = eval(right);
        boolean literal = isNull(left) || isNull(right);
        if (literal) {
            return (a == NULL && b == NULL) == call.function().equals("_==_");
        }
        some(a);
        some(b);
        int order = a instanceof BigDecimal x && b instanceof BigDecimal y
                ? x.compareTo(y)
                : a instanceof String x && b instanceof String y
                        ? x.compareTo(y)
                        : a instanceof Boolean x && b instanceof Boolean y ? x.compareTo(y) : bad();
        return switch (call.function()) {
            case "_==_" -> order == 0;
            case "_!=_" -> order != 0;
            case "_<_" -> order < 0;
            case "_<=_" -> order <= 0;
            case "_>_" -> order > 0;
            default -> order >= 0;
        };
    }

    private Object junction(Syntax.Call call) {
        boolean decisive = call.function().equals("_||_");
        int wrong = 0;
        for (Syntax side : call.arguments()) {
            try {
                if ((boolean) truth(side) == decisive) {
                    return decisive;
                }
            } catch (Wrong e) {
                wrong++;
            }
        }
        return wrong > 0 ? bad() : !decisive;
    }

    private boolean has(Syntax syntax) {
        return variables.containsKey(((Syntax.Name) syntax).name());
    }

    private Object arithmetic(Syntax.Call call) {
        Object a = eval(call.arguments().get(0));
        Object b = eval(call.arguments().get(1));
        if (call.function().equals("_+_") && a instanceof String x && b instanceof String y) {
            return x + y;
        }
        BigDecimal x = a instanceof BigDecimal n ? n : bad();
        BigDecimal y = b instanceof BigDecimal n ? n : bad();
        if (y.signum() == 0 && (call.function().equals("_/_") || call.function().equals("_%_"))) {
            throw new Wrong();
        }
        return switch (call.function()) {
            case "_+_" -> x.add(y);
            case "_-_" -> x.subtract(y);
            case "_*_" -> x.multiply(y);
            case "_/_" -> exactlyWhole(x, y) ? x.divideToIntegralValue(y) : x.divide(y, MathContext.DECIMAL128);
            default -> x.remainder(y);
        };
    }

    /** Two longs that divide exactly stay exact. */
    private static boolean exactlyWhole(BigDecimal x, BigDecimal y) {
        return x.remainder(y).signum() == 0 && x.divideToIntegralValue(y).precision() <= 19;
    }

    private BigDecimal number(Syntax syntax) {
        return eval(syntax) instanceof BigDecimal n ? n : bad();
    }

    private String text(Syntax syntax) {
        return eval(syntax) instanceof String s ? s : bad();
    }

    private static boolean isNull(Syntax syntax) {
        return syntax instanceof Syntax.Literal(int _, Object v) && v instanceof Null;
    }

    private static boolean same(Object a, Object b) {
        return a instanceof BigDecimal x && b instanceof BigDecimal y ? x.compareTo(y) == 0 : a.equals(b);
    }

    private static Object some(Object value) {
        return value == NULL ? bad() : value;
    }

    private static <T> T bad() {
        throw new Wrong();
    }
}
