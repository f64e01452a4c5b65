package org.manydesk.rating;

import java.util.List;
import java.util.Set;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** The part {@code only} of a line: which tickets it charges. What is absent or empty asks for nothing. */
final class SelectionJson {

    private static final int LONGEST_CATEGORY = 200;

    private static final int LONGEST_LANGUAGE = 3;

    private SelectionJson() {}

    static Selection read(Section only) {
        only.only(Set.of("types", "priorities", "categories", "channels", "hours", "languages"));
        return new Selection(
                any(only, "types", TicketType.class),
                any(only, "priorities", Priority.class),
                Set.copyOf(only.texts("categories", LONGEST_CATEGORY)),
                any(only, "channels", Channel.class),
                any(only, "hours", Hours.class),
                languages(only));
    }

    private static Set<String> languages(Section only) {
        var languages = Set.copyOf(only.texts("languages", LONGEST_LANGUAGE));
        if (!languages.stream().allMatch(language -> language.matches("[a-z]{2,3}")))
            only.fault("languages", "must be languages such as de, by ISO 639");
        return languages;
    }

    private static <E extends Enum<E>> Set<E> any(Section only, String field, Class<E> type) {
        return Set.copyOf(only.choices(field, type).orElse(List.of()));
    }
}
