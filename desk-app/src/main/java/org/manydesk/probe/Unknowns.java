package org.manydesk.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What somebody was answered for what does not exist. It is the same whoever else's things they try next, so it is asked for once;
 * of the one who is trying now.
 */
final class Unknowns {
    private final Map<String, Told> answers = new HashMap<>();
    private String who = "";

    Told of(String asking, String call, Supplier<Told> ask) {
        if (!asking.equals(who)) answers.clear();
        who = asking;
        return answers.computeIfAbsent(call, key -> ask.get());
    }
}
