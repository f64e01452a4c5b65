package org.manydesk.probe.rest;

import java.time.Instant;
import org.manydesk.probe.Trial;
import org.manydesk.probe.WallTrial;

/**
 * One thing that was tried.
 *
 * @param what the path with its parameters by their names, or the kind of rows
 * @param who in which role; empty without a sign-in
 * @param whose whose ids were used
 * @param status of the answer; 0 where there was none
 * @param wrong what should not have been; empty where all is well
 */
record TrialJson(
        Instant at,
        Trial.Kind kind,
        String method,
        String what,
        String who,
        String whose,
        String expected,
        int status,
        String wrong) {
    static TrialJson of(WallTrial row) {
        var trial = row.trial();
        return new TrialJson(
                row.at(),
                trial.kind(),
                trial.method(),
                trial.what(),
                trial.who(),
                trial.whose(),
                trial.expected(),
                trial.status(),
                trial.wrong().orElse(""));
    }
}
