package org.manydesk.guide;

import static org.manydesk.guide.Aspect.BUDGET;
import static org.manydesk.guide.Aspect.COMPLIANCE;
import static org.manydesk.guide.Aspect.INTEGRATION;
import static org.manydesk.guide.Aspect.METRICS;
import static org.manydesk.guide.Aspect.SCOPE;
import static org.manydesk.guide.Aspect.SIZE;

/** What a client is like in one aspect, and how strongly it speaks for one of the two services. */
public enum Trait {
    UP_TO_50(SIZE, -2),
    UP_TO_250(SIZE, 0),
    MORE(SIZE, 2),

    FIX_AND_ANSWER(SCOPE, -3),
    ALSO_REQUESTS(SCOPE, 3),
    WHOLE_SERVICE(SCOPE, 4),

    NOTHING_ELSE(INTEGRATION, -1),
    A_FEW_SYSTEMS(INTEGRATION, 0),
    MONITORING_AND_ASSETS(INTEGRATION, 2),

    NO_PROOF(COMPLIANCE, -1),
    PROOF_ON_REQUEST(COMPLIANCE, 1),
    AUDITED(COMPLIANCE, 3),

    BY_TICKET(BUDGET, -1),
    IN_ADVANCE(BUDGET, -1),
    FIXED(BUDGET, 1),

    SPEED(METRICS, -1),
    REPAIR_TIMES(METRICS, 0),
    OUTCOMES(METRICS, 2);

    private final Aspect aspect;
    private final int pull;

    Trait(Aspect aspect, int pull) {
        this.aspect = aspect;
        this.pull = pull;
    }

    public Aspect aspect() {
        return aspect;
    }

    /** Below zero for a help desk, above for a service desk, zero for either; the further from it, the stronger. */
    int pull() {
        return pull;
    }
}
