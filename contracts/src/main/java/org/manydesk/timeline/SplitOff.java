package org.manydesk.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was taken out of a ticket. Written as the other ticket's reference and numbers, e.g. {@code ACME-43 5 7}.
 *
 * @param into the reference of the ticket that has it now
 * @param questions the places on the timeline of those of the customer's messages that were unanswered until then
 */
public record SplitOff(String into, List<Integer> questions) {
    public SplitOff {
        questions = List.copyOf(questions);
    }

    /** Reads what {@link #toString} writes. */
    public static SplitOff parse(String text) {
        var words = text.split(" ");
        return new SplitOff(
                words[0], Arrays.stream(words).skip(1).map(Integer::valueOf).toList());
    }

    @Override
    public String toString() {
        return into + questions.stream().map(place -> " " + place).collect(Collectors.joining());
    }
}
