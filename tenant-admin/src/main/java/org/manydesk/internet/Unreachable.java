package org.manydesk.internet;

/** An address is none that may be called. The message is a sentence for whoever gave it. */
public final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(String why) {
        super(why);
    }

    /** Why, as a sentence. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
