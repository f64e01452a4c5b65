package org.manydesk.scope;

import java.util.Optional;

/** A place that knows who is calling when no call was bound to the thread, e.g. the session of a browser. */
public interface CallerSource {
    Optional<Caller> caller();

    /** Who was last known to call, whatever has changed since. It asks the database nothing. */
    Optional<Caller> lastKnown();
}
