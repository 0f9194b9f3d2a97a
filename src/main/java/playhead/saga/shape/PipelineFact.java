package playhead.saga.shape;

import java.util.List;

/**
 * What an event of a pipeline says.
 *
 * @param position in the log
 * @param id event id
 * @param part what it does
 * @param lane kind of thing that it is about
 * @param name of the step that it begins, or null
 * @param executions ids of the events that began what it goes on with
 * @param good false where it says that something is not as it should be
 * @param error what it says about that, or null
 */
record PipelineFact(
        int position,
        String id,
        Part part,
        String lane,
        String name,
        List<String> executions,
        boolean good,
        String error)
        implements Said {
    PipelineFact {
        executions = List.copyOf(executions);
    }
}
