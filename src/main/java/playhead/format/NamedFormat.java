package playhead.format;

/** A format that is told by its id, what it is and the names that its roles have: what differs is how it is read. */
public abstract class NamedFormat implements LogFormat {
    private final String id;
    private final String description;
    private final RoleNames roles;

    /**
     * Names a format.
     *
     * @param id as {@link #id} says
     * @param description as {@link #describe} says
     * @param roles as {@link #roleNames} says
     */
    protected NamedFormat(String id, String description, RoleNames roles) {
        this.id = id;
        this.description = description;
        this.roles = roles;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String describe() {
        return description;
    }

    @Override
    public final RoleNames roleNames() {
        return roles;
    }
}
