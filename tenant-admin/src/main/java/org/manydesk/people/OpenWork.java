package org.manydesk.people;

import java.util.Collection;
import java.util.Map;
import org.manydesk.scope.UserId;

/** Tells how much work people still have. Whoever keeps the work implements it. */
public interface OpenWork {
    /** How many open tickets within the caller's reach each of these people has; who has none is absent. */
    Map<UserId, Long> of(Collection<UserId> people);
}
