package org.manydesk;

import org.manydesk.rules.HouseRules;

/** The house rules; here live the wall and the few who work beside it. */
class ArchitectureTest extends HouseRules {
    /** What must be known before there is a caller, whose a thing out of reach is, and answers that a user was already sent. */
    private static final String BESIDE_THE_WALL =
            "org\\.manydesk\\.(signin\\.(SystemDirectory|FirstStart)|people\\.OuterDirectory|hook\\.HookDirectory|identity\\.Thresholds|scim\\.ScimDoor|scope\\.Owners|idempotency\\.KeptAnswers)";

    ArchitectureTest() {
        super("tenant-admin");
    }

    @Override
    protected String[] adapters() {
        return new String[] {"..rest..", "..ui..", "..idempotency.."};
    }

    @Override
    protected String besideTheWall() {
        return BESIDE_THE_WALL + "|org\\.manydesk\\.scope\\..*";
    }

    @Override
    protected String speakSql() {
        return BESIDE_THE_WALL + "|org\\.manydesk\\.(scope\\.Reaches|timer\\.Timers|offboarding\\.(Erasing|HandOver)"
                + "|datasubject\\.Subject(Access|Erasure))";
    }

    @Override
    protected String ownerless() {
        return "org\\.manydesk\\.(provider\\.Provider|tenant\\.Tenant)";
    }
}
