package playhead.readmodel.service;

/** Where the rows of all services are. */
@FunctionalInterface
public interface ServiceShelf {
    /**
     * The rows of a service; there are none at first.
     *
     * @param service its name: small letters, digits and dashes, a letter first
     */
    ServiceRows rows(String service);
}
