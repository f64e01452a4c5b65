package org.manydesk.mail;

/** The bytes are not a message that can be read within the bounds; they are kept aside for a person to look at. */
public final class UnreadableMail extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableMail(String reason) {
        super(reason);
    }

    UnreadableMail(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** One sentence for the people who sort such mail. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
