package org.manydesk.server;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.manydesk.server.problem.StartupProblem;

/** The environment variables {@code MANYDESK_…}. One that is empty counts as not set. */
record Environment(Map<String, String> variables) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    Environment {
        variables = Map.copyOf(variables);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /** Something that looks like an e-mail address. */
    String email(String name, String otherwise) {
        var address = get(name, otherwise);
        if (EMAIL.matcher(address).matches()) return address;
        throw new StartupProblem("%s must be an e-mail address, not \"%s\".".formatted(name, address));
    }

    /** A whole number from {@code lowest} to {@code highest}, both included. */
    int number(String name, int otherwise, int lowest, int highest) {
        return find(name).map(text -> parse(name, text, lowest, highest)).orElse(otherwise);
    }

    private static int parse(String name, String text, int lowest, int highest) {
        try {
            var number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) return number;
        } catch (NumberFormatException notANumber) {
            // the sentence below says so
        }
        throw new StartupProblem(
                "%s must be a whole number from %d to %d, not \"%s\".".formatted(name, lowest, highest, text));
    }
}
