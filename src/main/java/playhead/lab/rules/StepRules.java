package playhead.lab.rules;

import java.util.Set;
import playhead.command.Decision;
import playhead.lab.rules.Book.Mark;

/**
 * The rules of a service that does one step of a saga: take, refuse, give back. Asked twice it does it once. Asked to
 * give back what it never took, it remembers that: a request that arrives after its own compensation is rejected.
 */
public final class StepRules implements Rules<Book> {
    /** Detail that names the step whose compensation is to fail, where that fault is switched on. */
    public static final String BROKEN = "cannotUndo";

    private final Step step;
    private final String noun;
    private final Resource resource;

    /** @param noun the detail that names the case, such as {@code order} */
    public StepRules(Step step, String noun, Resource resource) {
        this.step = step;
        this.noun = noun;
        this.resource = resource;
    }

    @Override
    public Set<String> commands() {
        return resource.opening() == null
                ? Set.of(step.request(), step.undo())
                : Set.of(step.request(), step.undo(), resource.opening().command());
    }

    @Override
    public Book initial() {
        return Book.EMPTY;
    }

    @Override
    public Book evolve(Book book, Fact fact) {
        Book after = book.with(fact.data().only(resource.figures()));
        String id = fact.data().text(noun);
        String type = fact.type();
        return type.equals(step.done())
                ? after.marked(id, Mark.TAKEN)
                : type.equals(step.refused())
                        ? after.marked(id, Mark.REFUSED)
                        : type.equals(step.undone())
                                ? after.marked(id, Mark.UNDONE)
                                : type.equals(step.undoFailed()) ? after.marked(id, Mark.STUCK) : after;
    }

    @Override
    public Decision<Fact> decide(Ask ask, Book book) {
        if (ask.type().equals(step.request())) {
            return request(book, ask);
        }
        if (ask.type().equals(step.undo())) {
            return undo(book, ask);
        }
        Resource.Opening opening = resource.opening();
        if (opening == null || !ask.type().equals(opening.command())) {
            return Decision.reject(step.service() + " knows no " + ask.type());
        }
        return book.open()
                ? Decision.accept()
                : Decision.accept(new Fact(ask.stream(), opening.event(), ask.payload()));
    }

    private Decision<Fact> request(Book book, Ask ask) {
        String id = ask.payload().text(noun);
        Mark mark = book.cases().get(id);
        if (mark == Mark.UNDONE) {
            return Decision.reject("too late: " + id + " was compensated before");
        }
        if (mark != null) {
            return Decision.accept();
        }
        if (resource.opening() != null && !book.open()) {
            return refused(ask, "there is no " + ask.stream());
        }
        String refusal = resource.refusal(book.figures(), ask.payload());
        return refusal == null
                ? Decision.accept(new Fact(
                        ask.stream(), step.done(), about(ask).and(resource.taken(book.figures(), ask.payload()))))
                : refused(ask, refusal);
    }

    private Decision<Fact> refused(Ask ask, String reason) {
        return Decision.accept(new Fact(ask.stream(), step.refused(), about(ask).with("reason", reason)));
    }

    private Decision<Fact> undo(Book book, Ask ask) {
        String id = ask.payload().text(noun);
        Mark mark = book.cases().get(id);
        if (mark == Mark.UNDONE || mark == Mark.STUCK) {
            return Decision.accept();
        }
        if (mark != Mark.TAKEN) {
            return Decision.accept(new Fact(
                    ask.stream(),
                    step.undone(),
                    Facts.NONE.with(noun, id).with("reason", "nothing was taken, nothing will be")));
        }
        return step.name().equals(ask.payload().text(BROKEN))
                ? Decision.accept(new Fact(
                        ask.stream(),
                        step.undoFailed(),
                        about(ask).with("reason", "cannot be undone: a person has to look")))
                : Decision.accept(new Fact(
                        ask.stream(), step.undone(), about(ask).and(resource.given(book.figures(), ask.payload()))));
    }

    private Facts about(Ask ask) {
        return Facts.NONE.with(noun, ask.payload().text(noun)).and(ask.payload().only(resource.repeated()));
    }
}
