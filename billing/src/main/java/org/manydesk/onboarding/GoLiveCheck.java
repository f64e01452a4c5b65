package org.manydesk.onboarding;

import java.util.List;

/**
 * One thing that a client needs before its people are told that they may write.
 *
 * @param details what exactly, in words or sentences; mostly none
 * @param page where it is mended, below the root of the pages
 */
public record GoLiveCheck(Item item, State state, List<String> details, String page) {
    /** What is looked at. */
    public enum Item {
        /** Mail to it becomes tickets. */
        SUPPORT_ADDRESS,
        /** A mail has come to it, so that the way there is known to be open. */
        MAIL,
        /** It may have tickets: it is not suspended. */
        STANDING,
        /** A sender name and a logo of its own. */
        BRAND,
        /** Something is agreed, and in force. */
        CONTRACT,
        /** The agreed hours, with the days on which they do not hold. */
        CALENDAR,
        /** Targets, so that tickets have clocks. */
        PROMISES,
        /** A rate card, so that months can be billed. */
        PRICES,
        /** A manager of the client who can sign in. */
        MANAGER,
        /** Somebody of the provider who sees it, apart from administrators. */
        STAFF,
        /** What is asked for its tickets beside subject and description. */
        FORMS,
        /** Articles that its people can read. */
        KNOWLEDGE,
        /** The client's legal data for invoices. */
        BUYER,
        /** The provider's own. */
        SELLER
    }

    /** How it stands. */
    public enum State {
        DONE,
        /** It works like this; somebody should have a look whether it is meant. */
        ADVISED,
        MISSING
    }

    public GoLiveCheck {
        details = List.copyOf(details);
    }
}
