package org.manydesk.knowledge;

import org.manydesk.queue.SearchWords;
import org.manydesk.rest.PageRequest;

/**
 * Which articles of a list are wanted, in the order of their slugs.
 *
 * @param reader staff read everything, people of a client what is published for them
 * @param text words that all occur; empty for any
 * @param after the slug of the last one seen; empty on the first page
 * @param limit one more than the page takes
 */
record Wanted(Audience reader, String text, String after, int limit) {
    private static final String FOR_CLIENTS = " AND a.content.state = org.manydesk.knowledge.ArticleState.PUBLISHED"
            + " AND a.content.audience = org.manydesk.knowledge.Audience.CLIENT";
    private static final String WORDS =
            " AND SQL('MATCH (?, ?) AGAINST (? IN BOOLEAN MODE)', a.content.title, a.content.body, :words)";
    private static final String PART = " AND a.content.title LIKE :words ESCAPE '!'";

    static Wanted of(Audience reader, String text, PageRequest page) {
        return new Wanted(
                reader, text, page.after(1).map(keys -> keys.getFirst()).orElse(""), page.limit() + 1);
    }

    /** What an article {@code a} meets, in JPQL. */
    String conditions() {
        var sight = reader == Audience.CLIENT ? FOR_CLIENTS : "";
        if (text.isBlank()) return sight;
        return sight + (SearchWords.of(text).isEmpty() ? PART : WORDS);
    }

    /** The value of {@code :words}, which is asked for where there is a text. */
    String words() {
        var words = SearchWords.of(text);
        return words.isEmpty() ? "%" + text.strip().replaceAll("([!%_])", "!$1") + "%" : words.inBooleanMode();
    }

    boolean hasText() {
        return !text.isBlank();
    }
}
