package org.manydesk.scope;

import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.OnlyLooking;

/**
 * Below all queries: whoever of the staff sees through a person writes no row, whatever a page or call forgot. Named in
 * {@code persistence.xml}.
 *
 * @see "decision 0052"
 */
public class LookingChangesNothing extends SessionEventAdapter {
    private volatile @Nullable CurrentCaller caller;

    /** Before every query: {@link OnlyLooking} where it would change something. */
    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (event.getQuery().isModifyQuery()) caller().mustNotOnlyLookAmidAQuery();
    }

    private CurrentCaller caller() {
        var known = caller;
        if (known == null) {
            known = CDI.current().select(CurrentCaller.class).get();
            caller = known;
        }
        return known;
    }
}
