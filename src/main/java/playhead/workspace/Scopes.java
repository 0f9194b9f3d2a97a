package playhead.workspace;

import java.util.SortedSet;
import java.util.TreeSet;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.history.TimeIndex;
import playhead.revert.RevertScope;

/** Understands what people ask to be reverted. */
record Scopes(TimeIndex index, Session session) {
    Answer<RevertScope> of(RevertRequest request) {
        if (request.type() != null && !index.typeNames().contains(request.type())) {
            return Answer.refuse(
                    "no entity type \"" + request.type() + "\"; there are " + String.join(", ", index.typeNames()));
        }
        return entity(request.entity())
                .then(entity -> target(request).then(target -> {
                    FieldPath field = request.field() == null ? null : FieldPath.parse(request.field());
                    if (field != null && !isKnown(field, entity, request.type())) {
                        return Answer.refuse("no field \"" + request.field() + "\"");
                    }
                    return Answer.of(new RevertScope(target, entity.ref(), request.type(), field));
                }));
    }

    /** An entity, or none: an answer has a value. */
    private record Named(EntityRef ref) {}

    private Answer<Named> entity(String name) {
        return name == null
                ? Answer.of(new Named(null))
                : new EntityNames(index)
                        .find(name)
                        .then(number -> Answer.of(new Named(index.schema().entity(number))));
    }

    private Answer<RevertScope.Target> target(RevertRequest request) {
        if (!request.events().isEmpty()) {
            if (request.from() != null || request.to() != null) {
                return Answer.misuse("either events or positions, not both");
            }
            return events(request);
        }
        if (request.to() == null) {
            return Answer.misuse("say what to revert: --to POS, --from POS --to POS, or --events P,P…");
        }
        return position(request.to()).then(to -> {
            if (request.from() == null) {
                return Answer.of(new RevertScope.BackTo(to));
            }
            return position(request.from())
                    .then(from -> from > to
                            ? Answer.misuse("from " + from + " to " + to + " has no events")
                            : Answer.of(new RevertScope.Range(Math.max(1, from), to)));
        });
    }

    private Answer<RevertScope.Target> events(RevertRequest request) {
        SortedSet<Long> positions = new TreeSet<>();
        for (String text : request.events()) {
            switch (position(text)) {
                case Answer.Refused<Long>(String reason, boolean usage) -> {
                    return new Answer.Refused<>(reason, usage);
                }
                case Answer.Given<Long>(Long position, var warnings) -> positions.add(position);
            }
        }
        return positions.first() < 1
                ? Answer.misuse("there is no event at position 0")
                : Answer.of(new RevertScope.Events(positions));
    }

    private Answer<Long> position(String text) {
        return session.locate(text, Replay.RECORDED).then(moment -> Answer.of(moment.at()));
    }

    private boolean isKnown(FieldPath field, Named entity, String type) {
        String only = entity.ref() != null ? entity.ref().type() : type;
        int length = field.parts().size();
        return index.typeNames().stream()
                .filter(name -> only == null || only.equals(name))
                .flatMap(name -> index.columns(name).stream())
                .anyMatch(path -> path.parts().size() >= length
                        && path.parts().subList(0, length).equals(field.parts()));
    }
}
