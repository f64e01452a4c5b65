package org.manydesk.server.problem;

/** Why Manydesk does not start, or does not do what it was asked for at the console, as one plain sentence for the person at the console. */
public class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartupProblem(String sentence) {
        super(sentence);
    }

    public StartupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the person at the console. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
