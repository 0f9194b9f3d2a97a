package playhead.lab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import playhead.command.CommandLog;
import playhead.command.CommandRecord;
import playhead.event.Event;
import playhead.lab.rules.Rules;
import playhead.store.EventStore;

/**
 * A service while it runs: its projection of its own streams, and the messages that it has done with. A crash loses
 * both; the log gives them back.
 *
 * @param <S> state of one of its streams
 */
final class LabService<S> {
    /** How the actor of everything in the Lab begins. */
    static final String ACTOR = "service:";

    private final String name;
    private final Rules<S> rules;
    private final Map<String, S> states = new TreeMap<>();
    private final Set<String> consumed = new HashSet<>();
    private long upAgain;

    LabService(String name, Rules<S> rules) {
        this.name = name;
        this.rules = rules;
    }

    /** Whether a service of the Lab gave a command, by the Lab's clock. */
    static boolean isOurs(CommandRecord record) {
        return record.request().actor() != null && record.request().actor().startsWith(ACTOR);
    }

    String name() {
        return name;
    }

    Rules<S> rules() {
        return rules;
    }

    /** Who its events and commands say did it. */
    String actor() {
        return ACTOR + name;
    }

    /** Its streams with their states. */
    Map<String, S> states() {
        return states;
    }

    /** Whether it has done with a message. */
    boolean knows(String message) {
        return consumed.contains(message);
    }

    /** When it is there again, or 0 when it is there. */
    long upAgain() {
        return upAgain;
    }

    /** It dies and is started again at a time; what it had in memory is gone. */
    void crash(long restart) {
        upAgain = restart;
        states.clear();
        consumed.clear();
    }

    /** It is there again, with what the log says of a run. */
    void recover(EventStore store, CommandLog log, Played run) {
        upAgain = 0;
        states.clear();
        consumed.clear();
        states.putAll(folded(store, run.after(log) + 1, run.end(log, store)));
        run.commands(log).stream()
                .filter(record -> actor().equals(record.request().actor()))
                .forEach(this::consume);
    }

    /** Takes over what a command of it brought. */
    void follow(CommandRecord record, EventStore store) {
        for (long position = record.first(); position <= record.last(); position++) {
            fold(states, store.at(position));
        }
        consume(record);
    }

    private void consume(CommandRecord record) {
        if (record.request().consumed() != null) {
            consumed.add(record.request().consumed());
        }
    }

    /** Its streams folded from nothing but the events of a log between two positions. */
    Map<String, S> folded(EventStore store, long first, long last) {
        Map<String, S> fresh = new HashMap<>();
        if (first <= last) {
            store.scan(first, last, (position, event) -> {
                if (actor().equals(event.actor())) {
                    fold(fresh, event);
                }
                return true;
            });
        }
        return fresh;
    }

    private void fold(Map<String, S> into, Event event) {
        String stream = event.stream().id();
        S before = into.getOrDefault(stream, rules.initial());
        into.put(stream, rules.evolve(before, LabHandler.fact(event)));
    }

    /** What a stream waits for. */
    Optional<Rules.Waiting> waiting(String stream) {
        return Optional.ofNullable(states.get(stream)).flatMap(rules::waiting);
    }

    /** All that its streams wait for. */
    void waiting(BiConsumer<String, Rules.Waiting> visitor) {
        states.forEach((stream, state) -> rules.waiting(state).ifPresent(wait -> visitor.accept(stream, wait)));
    }
}
