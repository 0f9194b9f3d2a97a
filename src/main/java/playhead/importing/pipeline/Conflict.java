package playhead.importing.pipeline;

import java.util.List;

/**
 * Events with one id and different contents.
 *
 * @param id the id
 * @param places where they stand, by position
 */
public record Conflict(String id, List<Place> places) {
    public Conflict {
        places = List.copyOf(places);
    }

    /**
     * Where one of them stands.
     *
     * @param position in the log
     * @param file it was read from
     * @param line in that file
     */
    public record Place(long position, String file, long line) {}
}
