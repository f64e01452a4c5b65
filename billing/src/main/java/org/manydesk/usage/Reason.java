package org.manydesk.usage;

/** Why a ticket is counted, or is not. */
public enum Reason {
    OPENED(true),
    RESOLVED(true),
    CLOSED(true),
    /** It was taken up again so late after it counted that it counts once more, as the contract says. */
    COUNTED_AGAIN(true),
    /** A person decided so. */
    COUNTED_BY_HAND(true),
    /** A person decided so. */
    LEFT_OUT_BY_HAND(false),
    /** It was over before anybody answered the customer. */
    UNANSWERED(false),
    /** It is merged into another ticket. */
    MERGED(false),
    /** It was split from another ticket, and that was undone. */
    SPLIT_UNDONE(false),
    /** A change of the provider itself caused it. */
    OWN_CHANGE(false),
    /** It is one report among many of a master incident. */
    STORM(false),
    SPAM(false),
    DUPLICATE(false),
    /** It was counted before, and was taken up again so soon that it would be free anyway. */
    REOPENED_IN_TIME(false),
    /** It was counted before, and a ticket counts once. */
    COUNTED_BEFORE(false),
    /** No contract was in force. */
    NO_CONTRACT(false);

    private final boolean counted;

    Reason(boolean counted) {
        this.counted = counted;
    }

    public boolean isCounted() {
        return counted;
    }
}
