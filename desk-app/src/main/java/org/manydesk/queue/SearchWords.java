package org.manydesk.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody searches for, as words that all have to occur. The words are cleaned of everything that the database's
 * search language would take as an operator.
 */
public record SearchWords(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;
    private static final int MOST = 10;

    /** Words that InnoDB leaves out of its index. */
    private static final Set<String> UNSEARCHABLE = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when", "where",
            "who", "will", "with", "www");

    /** The words of a text that the database can search for. */
    public static SearchWords of(String text) {
        return new SearchWords(Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST && !UNSEARCHABLE.contains(word))
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .distinct()
                .limit(MOST)
                .toList());
    }

    /** Whether there is nothing to search for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** In the database's search language: each as a whole or as a beginning. */
    public String inBooleanMode() {
        return String.join(" ", words.stream().map(word -> "+" + word + "*").toList());
    }
}
