package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One thing that a file changes.
 *
 * @param pointer the place in the file that says so
 * @param before what is kept now; empty where there is nothing yet
 * @param after what will be kept
 */
public record FileChange(String pointer, Deed deed, Optional<JsonNode> before, JsonNode after) {
    /** What is done. */
    public enum Deed {
        /** Something new. */
        CREATE,
        /** Another value of what is there. */
        CHANGE,
        /** The next version of the contract, from its first day on. */
        AMEND,
        /** A contract, or an amendment, that is a draft today is put in force. */
        ACTIVATE,
        /** A member of staff will see the client. */
        ASSIGN
    }

    /** A value as a file would say it. */
    public static String yaml(JsonNode value) {
        return YamlWriting.of(value);
    }

    static FileChange create(String pointer, JsonNode after) {
        return new FileChange(pointer, Deed.CREATE, Optional.empty(), after);
    }
}
