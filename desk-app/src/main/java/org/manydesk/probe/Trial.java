package org.manydesk.probe;

import java.util.Optional;

/**
 * One thing that was tried at the wall, and what came of it.
 *
 * @param method of a call over REST; {@code PAGE} for a page
 * @param what the path with its parameters by their names: no id and no content of anybody
 * @param who in which role
 * @param whose whose ids were used
 * @param expected in words, e.g. {@code 404, as for what does not exist}
 * @param status the answer's; 0 where there is none
 * @param wrong what should not have been; empty where all is well
 */
public record Trial(
        Kind kind,
        String method,
        String what,
        String who,
        String whose,
        String expected,
        int status,
        Optional<String> wrong) {
    /** The ways in which it is tried. */
    public enum Kind {
        /** A path with somebody else's ids. */
        FOREIGN,
        /** A path that begins with the caller's own things and ends with somebody else's. */
        WITHIN_OWN,
        /** The same without a sign-in. */
        NOT_SIGNED_IN,
        /** A list or a search: shows nothing foreign, and a filter by something foreign answers as by nothing. */
        SEARCH,
        /** A page with somebody else's ids. */
        PAGE,
        /** What is pushed to whoever looks. */
        PUSH,
        /** The rows of the asking provider's own clients, read with the reach of each of its people. */
        ROWS,
        /** What belongs to the others is afterwards as it was. */
        UNCHANGED
    }

    public Trial {
        wrong = wrong.map(why -> why.length() <= 500 ? why : why.substring(0, 500));
    }
}
