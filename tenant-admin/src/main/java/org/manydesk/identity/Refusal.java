package org.manydesk.identity;

/** Why somebody who comes from an identity provider is not let in. */
public enum Refusal {
    /** Nothing was begun in this browser that this would be the end of: a replay, another's answer, or a page gone back to. */
    NOT_BEGUN("This sign-in was not begun in this browser, or is used already. Begin again."),
    TOO_LATE("This sign-in took more than ten minutes. Begin again."),
    DECLINED("Your company's sign-in did not let you through. Try again, or ask those who run it."),
    UNREACHED(
            "Your company's sign-in could not be reached, or did not accept ours. Try again in a few minutes; if it stays so,"
                    + " tell the people who run your help desk."),
    UNSOUND(
            "What your company's sign-in told us could not be trusted. Begin again; if it stays so, tell the people who run your"
                    + " help desk."),
    UNVERIFIED(
            "Your company's sign-in did not confirm your e-mail address, so that we do not know who you are. Ask those who run"
                    + " it to send it, confirmed."),
    FOREIGN(
            "The e-mail address that your company's sign-in gave us cannot be used here. Ask the people who run your help desk."),
    STRANGER("You are not known here yet. Ask the people who run your help desk to let you in."),
    FORMER("Your access has ended. Ask the people who run your help desk if you need it again."),
    OTHER_IDENTITY(
            "Your address belongs to somebody who signs in as another user of your company's sign-in. Ask the people who run"
                    + " your help desk to let you in anew.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** What to tell the person, and what they can do. */
    public String sentence() {
        return sentence;
    }
}
