package org.manydesk.wall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.harness.Answer;

/** Gathers what should not have been told, to report all of it at once. */
final class Leaks {
    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    void add(String leak) {
        found.add(leak);
    }

    /** Both answers must be alike but for their instance, with one of these statuses, and show no canary. */
    void compare(Things victim, String who, ProbedCall call, Answer foreign, Answer unknown, List<Integer> allowed) {
        if (!allowed.contains(foreign.status()) || !withoutInstance(foreign).equals(withoutInstance(unknown)))
            add("%s %s: %s / %s".formatted(who, foreign.call(), withoutInstance(foreign), withoutInstance(unknown)));
        check(victim, who, call, foreign);
    }

    /** A canary may be where the caller put it, in the path, and nowhere else. */
    void check(Things victim, String who, ProbedCall call, Answer answer) {
        var told = answer.headers().map() + withoutInstance(answer);
        if (told.contains(victim.canary())) add(who + " " + call.id() + " shows the canary: " + answer.text());
        if (answer.status() >= 500) add(who + " " + answer.call() + ": " + answer.text());
    }

    static String withoutInstance(Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json"))
            return answer.status() + answer.text();
        ObjectNode problem = answer.json().deepCopy();
        problem.remove("instance");
        return answer.status() + problem.toString();
    }
}
